// The agent's events as they come: by WebSocket, or by a stream of server-sent events where no WebSocket gets through.

import { eventTypes } from "/agent/desk.js";
import { get, Refusal } from "/staff/api.js";

/** WebSockets that never opened before the page takes the stream instead. */
const socketTries = 2;
const firstPause_ms = 500;
const longestPause_ms = 8_000;

export class Feed {
    #cursor = 0;
    #channel = null;
    #failures = 0;
    #unopenedSockets = 0;
    #timer = null;
    #isStopped = false;
    #listener;

    /**
     * The listener hears `restore(picture)` on each connection, `apply(event)` for each event after it, each once and
     * in order, and `standing(isConnected)`.
     */
    constructor(listener) { this.#listener = listener; }

    /** Reads the desk as it is, then its events from there on; so nothing is missed and nothing comes twice. */
    async start() {
        try {
            const picture = await get("/api/v1/agents/desk");
            if (this.#isStopped) return;
            this.#cursor = picture.cursor;
            this.#listener.restore(picture);
            this.#open();
        } catch (refusal) {
            if (!(refusal instanceof Refusal)) throw refusal;
            if (!refusal.isSignedOut) this.#startAgain();
        }
    }

    stop() {
        this.#isStopped = true;
        clearTimeout(this.#timer);
        this.#channel?.close();
    }

    #open() {
        if (this.#unopenedSockets < socketTries) this.#openSocket();
        else this.#openStream();
    }

    #openSocket() {
        const address = new URL(`/api/v1/agents/events/socket?after=${this.#cursor}`, location.href);
        address.protocol = address.protocol.replace("http", "ws");
        const socket = this.#channel = new WebSocket(address);
        let hasOpened = false;
        socket.onopen = () => {
            hasOpened = true;
            this.#connected();
        };
        socket.onmessage = ({ data }) => this.#take(JSON.parse(data));
        socket.onclose = () => {
            this.#unopenedSockets = hasOpened ? 0 : this.#unopenedSockets + 1;
            this.#startAgain();
        };
    }

    #openStream() {
        const stream = this.#channel = new EventSource(`/api/v1/agents/events?after=${this.#cursor}`);
        stream.onopen = () => this.#connected();
        for (const type of eventTypes) stream.addEventListener(type, ({ data }) => this.#take(JSON.parse(data)));
        stream.onerror = () => {
            stream.close();
            this.#startAgain();
        };
    }

    #connected() {
        this.#failures = 0;
        this.#listener.standing(true);
    }

    #take(event) {
        if (event.id <= this.#cursor) return;
        this.#cursor = event.id;
        this.#listener.apply(event);
    }

    #startAgain() {
        if (this.#isStopped) return;
        this.#listener.standing(false);
        const pause = Math.min(longestPause_ms, firstPause_ms * 2 ** this.#failures++);
        this.#timer = setTimeout(() => this.start(), pause);
    }
}
