// No chat. On a customer's page that is only for a moment; a window of its own offers one.

import { button, element } from "/staff/elements.js";
import { target } from "/visitor/visitor-focus.js";

export class EmptyScreen {
    #title = null;

    constructor({ visit, words, level, isEmbedded }) {
        this.element = element("div", { class: "screen plain", ...isEmbedded && target });
        if (isEmbedded) return;
        this.#title = element(`h${level + 1}`, target, words.say("window.nothing"));
        this.element.append(this.#title, element("p", {}, words.say("window.nothing.text")),
            button(words.say("window.start"), () => visit.attempt("/chat"), { class: "primary" }));
    }

    focus() { (this.#title ?? this.element).focus(); }
}
