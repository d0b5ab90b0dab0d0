// The visit of a chat window of its own, for which the service has written the page.

import { Visit } from "/visitor/visit.js";

export class WindowVisit extends Visit {
    constructor(api, token) {
        super(api);
        api.token = token;
        addEventListener("pagehide", () => this.end());
        addEventListener("pageshow", ({ persisted }) => persisted && this.begin());
        addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.#return());
    }

    /** The service begins a visit where it writes the page. */
    begin() { location.reload(); }

    /** Back from a window of another queue: the flow of this one begins anew. */
    #return() {
        if (this.state.queue !== new URLSearchParams(location.search).get("queue")) this.begin();
    }
}
