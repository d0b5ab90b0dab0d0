// The three ways on which a visit's events come. Each is a function of the API, the cursor after which events are
// wanted, and a listener that hears `opened()`, `event(event)` and, once, `closed()`; it returns what closes it.

import { eventTypes } from "/visitor/visit-state.js";

/** How long the service may hold a poll, in seconds. */
const hold = 25;

function socket(api, cursor, listener) {
    const address = api.address("/events/socket", { after: cursor });
    address.protocol = address.protocol.replace("http", "ws");
    const line = new WebSocket(address);
    line.onopen = () => listener.opened();
    line.onmessage = ({ data }) => listener.event(JSON.parse(data));
    line.onclose = () => listener.closed();
    return () => line.close();
}

function stream(api, cursor, listener) {
    const source = new EventSource(api.address("/events", { after: cursor }));
    source.onopen = () => listener.opened();
    for (const type of eventTypes) source.addEventListener(type, ({ data }) => listener.event(JSON.parse(data)));
    source.onerror = () => {
        source.close();
        listener.closed();
    };
    return () => source.close();
}

function poll(api, cursor, listener) {
    const end = new AbortController();
    const ask = async () => {
        for (let after = cursor; !end.signal.aborted;) {
            const news = await api.get(`/events/poll?after=${after}&hold=${hold}`, end.signal);
            listener.opened();
            for (const event of news?.events ?? []) listener.event(event);
            after = news?.cursor ?? after;
        }
    };
    ask().catch(() => listener.closed());
    return () => end.abort();
}

/** The best one first. */
export const channels = [socket, stream, poll];
