// The visit that a page belongs to: kept in step with the service, and what the visitor does.

import { Failure } from "/visitor/visitor-api.js";
import { VisitFeed } from "/visitor/visit-feed.js";
import { VisitState } from "/visitor/visit-state.js";

/** How long the typing sign stands without a new one. */
const typingStands_ms = 6_000;

/**
 * Tells every change by a `change` event, whose `detail` is the service's event, or `null` if the change is none of
 * the service's. Each kind of page has its own, with a `begin()` that gives the API the token of a visit that runs.
 */
export class Visit extends EventTarget {
    state = new VisitState();
    #isCutOff = false;
    #failure = null;
    #api;
    #feed;
    #typingTimer = null;

    constructor(api) {
        super();
        this.#api = api;
        this.#feed = new VisitFeed(api, {
            apply: (event) => this.#apply(event),
            standing: (isConnected) => this.#stand(isConnected),
            missed: () => this.restore().catch((failure) => this.#fail(failure)),
            check: () => this.#runs(),
        });
    }

    /** Takes the service's whole picture, and follows its events from there on. */
    async restore() {
        const picture = await this.#api.get("/visit");
        this.state.restore(picture);
        this.#changed(null);
        this.#feed.follow(picture.cursor);
    }

    /** The service has told of events up to `cursor`. */
    catchUp(cursor) { this.#feed.catchUp(cursor); }

    /** The page goes; another one of the site may follow. */
    end() {
        this.#feed.stop();
        navigator.sendBeacon(this.#api.address("/page-views/end"));
    }

    /**
     * Does what the visitor wants; resolves to the service's `reply`, or to the `failure`. A visit that is over begins
     * anew, as the page's next view.
     */
    async attempt(path, body) {
        try {
            const reply = await this.#api.post(path, body);
            this.#fail(null);
            return { reply };
        } catch (failure) {
            if (!(failure instanceof Failure)) throw failure;
            if (failure.isUnknownVisit) await this.#beginAnew();
            else this.#fail(failure.problems.length ? null : failure);
            return { failure };
        }
    }

    /** The visitor is typing: a courtesy that may fail. */
    tellTyping() { this.#api.post("/typing").catch(() => {}); }

    /** The key of a text about what goes wrong, or `null`. */
    get trouble() { return this.#isCutOff ? "failed.offline" : this.#failure?.textKey ?? null; }

    async #beginAnew() {
        try {
            await this.begin();
        } catch (failure) {
            this.#fail(failure);
        }
    }

    #apply(event) {
        this.state.apply(event);
        if (event.type === "agent.typing") this.#awaitTyping();
        this.#changed(event);
    }

    #awaitTyping() {
        clearTimeout(this.#typingTimer);
        this.#typingTimer = setTimeout(() => {
            this.state.isTyping = false;
            this.#changed(null);
        }, typingStands_ms);
    }

    #stand(isConnected) {
        if (this.#isCutOff === !isConnected) return;
        this.#isCutOff = !isConnected;
        this.#changed(null);
    }

    #fail(failure) {
        if (this.#failure === failure) return;
        this.#failure = failure;
        this.#changed(null);
    }

    async #runs() {
        try {
            await this.#api.get("/visit");
            return true;
        } catch (failure) {
            if (!failure.isUnknownVisit) throw failure;
            await this.begin();
            return false;
        }
    }

    #changed(event) { this.dispatchEvent(new CustomEvent("change", { detail: event })); }
}
