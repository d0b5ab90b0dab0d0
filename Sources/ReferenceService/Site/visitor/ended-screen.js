// A chat that is over: why, what was written, and another one.

import { button, element } from "/staff/elements.js";
import { endingSentence } from "/visitor/chat-titles.js";
import { MessageLog } from "/visitor/message-log.js";
import { target } from "/visitor/visitor-focus.js";

export class EndedScreen {
    #title;
    #log;

    constructor({ visit, words, level }, view) {
        this.#title = element(`h${level + 1}`, target, words.say("ended.title"));
        this.#log = new MessageLog(words);
        this.element = element("div", { class: "screen talk" },
            view.messages.length > 0 && this.#log.element,
            element("div", { class: "ending" },
                this.#title, element("p", {}, endingSentence(view, words)),
                button(words.say("ended.again"), () => visit.attempt("/chat"), { class: "primary" })));
    }

    show({ messages }) { this.#log.show(messages); }

    focus() { this.#title.focus(); }
}
