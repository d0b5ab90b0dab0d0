// The visit of a customer's page: begins with its page view, ends with the page, and goes on when somebody comes back.

import { Visit } from "/visitor/visit.js";
import { recallToken, rememberToken } from "/visitor/visit-memory.js";
import { Failure } from "/visitor/visitor-api.js";

const firstPause_ms = 1_000;
const longestPause_ms = 30_000;

export class SiteVisit extends Visit {
    /** `snippet` is what the page asks for: `{account, queue, language}`. */
    constructor(api, snippet) {
        super(api, (more) => viewPage(api, snippet, more));
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
    #returned() { this.comeBack().catch(() => {}); }
}

async function viewPage(api, { account, queue, language }, more) {
    const reply = await api.post("/page-views", {
        site: location.host, page: location.pathname + location.search, visit: recallToken() ?? undefined,
        account, queue, language, ...more,
    });
    api.token = reply.visit;
    rememberToken(reply.visit);
    return reply;
}
