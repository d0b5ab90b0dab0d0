// The minimised chat: what is going on, and how much is unread.

import { button, element, setText } from "/staff/elements.js";
import { barTitle } from "/visitor/chat-titles.js";
import { bubble } from "/visitor/chat-icons.js";

export class ChatBar {
    #words;
    #title = element("span", { class: "title" });
    #unread = element("span", { class: "unread" });

    constructor({ visit, words }) {
        this.#words = words;
        this.element = button([bubble(), this.#title, this.#unread], () => visit.attempt("/widget/maximise"),
            { class: "bar primary" });
    }

    show(state) {
        const title = barTitle(state, this.#words);
        const name = this.#words.say(state.unread ? "bar.unread" : "bar.open", { title, count: state.unread });
        this.element.setAttribute("aria-label", name);
        setText(this.#title, title);
        setText(this.#unread, String(state.unread));
        this.#unread.hidden = state.unread === 0;
    }

    focus() { this.element.focus(); }
}
