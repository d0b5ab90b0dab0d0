// The chat window at its own address: takes over the page that the service has written, and keeps it up to date.

import { ChatFrame } from "/visitor/chat-frame.js";
import { windowTitle } from "/visitor/chat-titles.js";
import { LiveLine } from "/visitor/live-line.js";
import { VisitorAPI } from "/visitor/visitor-api.js";
import { holdsFocus } from "/visitor/visitor-focus.js";
import { Words } from "/visitor/visitor-words.js";
import { WindowVisit } from "/visitor/window-visit.js";

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
    place.replaceChildren(live.element, frame.element);
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
