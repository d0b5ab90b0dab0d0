// Data collection: what the visitor tells before he waits.

import { element } from "/staff/elements.js";
import { AskedForm } from "/visitor/asked-form.js";
import { target } from "/visitor/visitor-focus.js";

export class FormScreen {
    #form;

    constructor({ visit, words, level }, { fields }) {
        const send = (answers) => visit.attempt("/form", { answers });
        this.#form = new AskedForm(words, fields, { known: visit.state.contact, sendText: words.say("send"), send });
        this.element = element("div", { class: "screen" },
            element(`h${level + 1}`, target, words.say("form.title")),
            element("p", {}, words.say("form.text")),
            fields.some(({ required }) => required) && element("p", { class: "small" }, words.say("form.asterisk")),
            this.#form.element);
    }

    focus() { this.#form.focus(); }
}
