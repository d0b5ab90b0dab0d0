// A visit's events, each once and in order, however often the connection is lost.

import { channels } from "/visitor/event-channels.js";

/** After as many vain attempts, the next way is tried. */
const triesEach = 2;
const firstPause_ms = 500;
const longestPause_ms = 8_000;

export class VisitFeed {
    #api;
    #listener;
    #cursor = 0;
    #way = 0;
    #vainTries = 0;
    #failures = 0;
    #timer = null;
    /** Closes what brings the events; `null` while nothing does. */
    #close = null;

    /**
     * The listener hears `apply(event)`, `standing(isConnected)`, `missed()` when events in between were not kept, and
     * `check()` before each new attempt: it resolves to whether the visit still runs, and fails if nobody can tell.
     */
    constructor(api, listener) {
        this.#api = api;
        this.#listener = listener;
    }

    /** Follows the events after `cursor`. */
    follow(cursor) {
        this.stop();
        this.#cursor = cursor;
        this.#open();
    }

    /** The service has told of events up to `cursor`: a connection that didn't bring them may be dead. */
    catchUp(cursor) {
        if (cursor > this.#cursor || this.#close === null) this.follow(this.#cursor);
    }

    stop() {
        clearTimeout(this.#timer);
        this.#timer = null;
        this.#close?.();
        this.#close = null;
    }

    /** A browser, or the page's policy, may know nothing of one of the ways. */
    #open() {
        try {
            this.#openWay(channels[this.#way]);
        } catch {
            this.#lost(false);
        }
    }

    #openWay(channel) {
        let [hasOpened, isOver] = [false, false];
        const close = channel(this.#api, this.#cursor, {
            opened: () => {
                if (isOver) return;
                hasOpened = true;
                this.#connected();
            },
            event: (event) => isOver || this.#take(event),
            closed: () => isOver || this.#lost(hasOpened),
        });
        this.#close = () => {
            isOver = true;
            close();
        };
    }

    #connected() {
        this.#failures = this.#vainTries = 0;
        this.#listener.standing(true);
    }

    #take(event) {
        if (event.id <= this.#cursor) return;
        const isNext = event.id === this.#cursor + 1;
        this.#cursor = event.id;
        if (isNext) this.#listener.apply(event);
        else this.#listener.missed();
    }

    #lost(hadOpened) {
        this.stop();
        if (!hadOpened) this.#vainTries += 1;
        if (this.#vainTries >= triesEach) return this.#tryNextWay();
        if (this.#failures > 0) this.#listener.standing(false);
        const pause = Math.min(longestPause_ms, firstPause_ms * 2 ** this.#failures++);
        this.#timer = setTimeout(() => this.#tryAgain(), pause);
    }

    #tryNextWay() {
        this.#vainTries = 0;
        this.#way = (this.#way + 1) % channels.length;
        this.#open();
    }

    async #tryAgain() {
        const timer = this.#timer;
        const runs = await this.#listener.check().catch(() => null);
        if (timer !== this.#timer) return;
        if (runs) this.#open();
        else if (runs === null) this.#lost(true);
    }
}
