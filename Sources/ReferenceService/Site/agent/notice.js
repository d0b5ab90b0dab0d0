// A sentence at the top of the desk about something that went wrong, until it is closed or the next thing succeeds.

import { Refusal } from "/staff/api.js";
import { button, element } from "/staff/elements.js";

const place = document.getElementById("notice");

function tellFailure(refusal) {
    if (refusal.isSignedOut) return;
    place.replaceChildren(element("div", { class: "notice failed" }, element("p", {}, refusal.message),
        button("Close", clearNotice, { "aria-label": "Close the notice" })));
}

function clearNotice() { place.replaceChildren(); }

/** Does something that may fail, and tells when it does; resolves to whether it succeeded. */
export async function attempt(act) {
    try {
        await act();
        clearNotice();
        return true;
    } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        tellFailure(refusal);
        return false;
    }
}
