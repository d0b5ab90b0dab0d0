// A question before something that can't be undone.

import { button, element } from "/staff/elements.js";

/** Asks; resolves to whether the answer was `verb`. Escape is no. */
export function confirmed(question, explanation, verb) {
    return new Promise((resolve) => {
        const dialog = element("dialog", { "aria-labelledby": "question", "aria-describedby": "explanation" },
            element("h2", { id: "question" }, question),
            element("p", { id: "explanation" }, explanation),
            element("p", { class: "choices" },
                button(verb, () => dialog.close("yes"), { class: "danger" }),
                button("Cancel", () => dialog.close(), { autofocus: true })));
        dialog.addEventListener("close", () => {
            dialog.remove();
            resolve(dialog.returnValue === "yes");
        });
        document.body.append(dialog);
        dialog.showModal();
    });
}
