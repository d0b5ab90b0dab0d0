// What a screen reader says without being asked.

import { element } from "/staff/elements.js";

const regions = { polite: region("polite"), assertive: region("assertive") };

function region(urgency) {
    const made = element("div", { class: "sr-only", "aria-live": urgency, "aria-atomic": true });
    document.body.append(made);
    return made;
}

/** Says it when the reader is free. */
export function announce(sentence) { say(regions.polite, sentence); }

/** Says it at once, whatever is being read. */
export function interrupt(sentence) { say(regions.assertive, sentence); }

/** The same sentence twice is two announcements: an invisible no-break space tells them apart. */
function say(region, sentence) {
    region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
