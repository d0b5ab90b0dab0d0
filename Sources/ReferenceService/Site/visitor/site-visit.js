// The visit of a customer's page: begins with its page view, ends with the page, and goes on when somebody comes back.

import { Visit } from "/visitor/visit.js";
import { recallToken, rememberToken } from "/visitor/visit-memory.js";
import { Failure } from "/visitor/visitor-api.js";

const firstPause_ms = 1_000;
const longestPause_ms = 30_000;

export class SiteVisit extends Visit {
    #api;
    #snippet;

    /** `snippet` is what the page asks for: `{account, queue, language}`. */
    constructor(api, snippet) {
        super(api);
        this.#api = api;
        this.#snippet = snippet;
    }

    /** Reports the page view, and follows what comes. */
    async begin() {
        await this.#view({});
        await this.restore();
    }

    /** Begins, however long the service takes to be there. */
    async beginInTime() {
        for (let pause = firstPause_ms; !await this.#hasBegun(); pause = Math.min(2 * pause, longestPause_ms)) {
            await new Promise((resolve) => setTimeout(resolve, pause));
        }
        addEventListener("pagehide", () => this.end());
        addEventListener("pageshow", ({ persisted }) => persisted && this.#returned());
        addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.#returned());
    }

    async #hasBegun() {
        try {
            await this.begin();
            return true;
        } catch (failure) {
            if (failure instanceof Failure && failure.isPassing) return false;
            throw failure;
        }
    }

    /** Out of reach, the feed notices by itself. */
    #returned() { this.#comeBack().catch(() => {}); }

    /** The visitor is back on a page that was loaded before: it may belong to another queue than where he was. */
    async #comeBack() {
        const before = this.#api.token;
        const { cursor } = await this.#view({ returned: true });
        if (this.#api.token === before) this.catchUp(cursor);
        else await this.restore();
    }

    async #view(more) {
        const reply = await this.#api.post("/page-views", {
            site: location.host, page: location.pathname + location.search, visit: recallToken() ?? undefined,
            ...this.#snippet, ...more,
        });
        this.#api.token = reply.visit;
        rememberToken(reply.visit);
        return reply;
    }
}
