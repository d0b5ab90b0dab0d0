// At the foot of the page: what is not saved yet, and what was.

import { labelsOf } from "/admin/general-settings.js";
import { setText } from "/staff/elements.js";

const standing = document.getElementById("standing");
const discard = document.getElementById("discard");

/** Shows what of a draft isn't saved, from now on. */
export function showUnsaved(draft) {
    const show = () => {
        const unsaved = labelsOf(Object.keys(draft.changes));
        discard.hidden = unsaved.length === 0;
        tell(unsaved.length ? `Not saved yet: ${unsaved.join(", ")}.` : "");
    };
    draft.addEventListener("change", show);
    draft.addEventListener("renew", show);
}

/** Tells what became of the settings, until the next change. */
export function tell(sentence) { setText(standing, sentence); }
