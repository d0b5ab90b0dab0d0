// A question before a chat, or a place in the queue, is given up.

import { button, element } from "/staff/elements.js";

export class EndQuestion {
    #no;

    /** `screen` is what is to be given up, and `answered(isYes)` hears the answer. */
    constructor({ words, level }, screen, answered) {
        this.screen = screen;
        const kind = screen === "waiting" ? "waiting.leave" : "chat.end";
        this.#no = button(words.say(`${kind}.no`), () => answered(false), { class: "primary" });
        this.element = element("div", {
            class: "question", role: "alertdialog", "aria-labelledby": "question", "aria-describedby": "explanation",
            on: { keydown: (event) => event.key === "Escape" && this.#keep(event, answered) },
        },
            element(`h${level + 1}`, { id: "question" }, words.say(`${kind}.question`)),
            element("p", { id: "explanation" }, words.say(`${kind}.text`)),
            element("p", { class: "choices" },
                this.#no, button(words.say(`${kind}.yes`), () => answered(true), { class: "danger" })));
    }

    focus() { this.#no.focus(); }

    /** Escape is No here, and nothing else. */
    #keep(event, answered) {
        event.stopPropagation();
        answered(false);
    }
}
