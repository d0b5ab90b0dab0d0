// No chat can be had, and why; perhaps a message can be left.

import { element } from "/staff/elements.js";
import { AskedForm } from "/visitor/asked-form.js";
import { holdsFocus, target } from "/visitor/visitor-focus.js";

export class UnavailableScreen {
    #chat;
    #title;
    #letter = element("div");
    #hasLeft = null;
    #thanks;

    constructor(chat, { reason, text }) {
        const { words, level } = this.#chat = chat;
        this.#title = element(`h${level + 1}`, target, words.say(`unavailable.${reason}`));
        this.#thanks = element("p", { class: "thanks", ...target }, words.say("letter.thanks"));
        this.element = element("div", { class: "screen" }, this.#title, element("p", {}, text), this.#letter);
    }

    show({ leave_message, left }) {
        if (this.#hasLeft === left) return;
        this.#hasLeft = left;
        const heldFocus = holdsFocus(this.#letter);
        this.#letter.replaceChildren(...left ? [this.#thanks] : leave_message ? this.#form() : []);
        if (heldFocus && left) this.#thanks.focus();
    }

    focus() { this.#title.focus(); }

    #form() {
        const { visit, words, level } = this.#chat;
        const send = ({ text, ...rest }) => {
            const contact = Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim() !== ""));
            return visit.attempt("/left-messages", { text, ...contact });
        };
        const known = { ...visit.state.contact, name: nameOf(visit.state.contact), text: visit.state.contact.inquiry };
        const form = new AskedForm(words, fields(words), { known, sendText: words.say("letter.send"), send });
        return [element(`h${level + 2}`, {}, words.say("letter.title")),
            element("p", {}, words.say("letter.text")), form.element];
    }
}

function nameOf({ first_name, last_name }) { return [first_name, last_name].filter(Boolean).join(" "); }

function fields(words) {
    const mark = words.say("field.optional");
    return [
        { name: "text", label: words.say("letter.message"), type: "paragraph", required: true },
        { name: "name", label: words.say("letter.name"), type: "text", mark },
        { name: "email", label: words.say("letter.email"), type: "email", mark },
        { name: "phone", label: words.say("letter.phone"), type: "phone", mark },
    ];
}
