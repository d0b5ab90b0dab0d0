// The chat window at its own address: takes over the page that the service has written, and keeps it up to date.

import { ChatFrame } from "/visitor/chat-frame.js";
import { windowTitle } from "/visitor/chat-titles.js";
import { LiveLine } from "/visitor/live-line.js";
import { Visit } from "/visitor/visit.js";
import { VisitorAPI } from "/visitor/visitor-api.js";
import { holdsFocus } from "/visitor/visitor-focus.js";
import { Words } from "/visitor/visitor-words.js";

const place = document.getElementById("chat-window");
if (place?.dataset.visit) takeOver();

async function takeOver() {
    const api = new VisitorAPI(location.origin);
    const visit = new WindowVisit(api, place.dataset.visit);
    const words = new Words(api);
    await visit.restore();
    await words.learn(visit.state.language);
    keepTyped(visit.state);
    const frame = new ChatFrame({ visit, words, level: 1, isEmbedded: false });
    const live = new LiveLine();
    const show = (event) => {
        document.title = windowTitle(visit.state, words);
        frame.show(visit);
        live.tell(event, visit.state, words);
    };
    visit.addEventListener("change", ({ detail }) => show(detail));
    const heldFocus = holdsFocus(place);
    place.replaceChildren(frame.element, live.element);
    show(null);
    if (heldFocus) frame.focus();
}

/** What was typed before the script came stays typed. */
function keepTyped(state) {
    const form = place.querySelector("form");
    if (!form || state.view.screen !== "form") return;
    const typed = [...new FormData(form)].filter(([, value]) => value !== "");
    state.contact = { ...state.contact, ...Object.fromEntries(typed) };
}

/** The visit that the page was written for. When it is over, the page is loaded anew. */
class WindowVisit extends Visit {
    constructor(api, token) {
        super(api, (more) => comeBack(api, more));
        api.token = token;
        addEventListener("pagehide", () => this.end());
        addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
        addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.comeBack());
    }

    begin() { location.reload(); }
}

function comeBack(api, more) {
    const asked = Object.fromEntries(new URLSearchParams(location.search));
    return api.post("/page-views", {
        site: location.host, page: location.pathname + location.search, visit: api.token,
        account: asked.account, queue: asked.queue, language: asked.language, reactive: true, ...more,
    });
}
