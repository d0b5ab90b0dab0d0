// A button that copies a text.

import { announce } from "/staff/announcer.js";
import { button, setText } from "/staff/elements.js";

/** How long the button says that it has done so. */
const saidFor_ms = 2_000;

/** Copies what `source` shows; `name` is what that is. */
export function copyButton(name, source) {
    const made = button("Copy", () => copy(name, source, made), { "aria-label": `Copy the ${name}` });
    return made;
}

async function copy(name, source, made) {
    try {
        await navigator.clipboard.writeText(source.textContent);
        announce(`Copied: ${name}.`);
        setText(made, "Copied");
    } catch {
        // Browsers give the clipboard to pages of https and of this computer alone.
        getSelection().selectAllChildren(source);
        announce("It is selected: press Ctrl and C to copy it.");
        setText(made, "Press Ctrl+C");
    }
    setTimeout(() => setText(made, "Copy"), saidFor_ms);
}
