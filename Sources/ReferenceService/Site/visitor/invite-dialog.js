// The question whether the visitor wants to chat.

import { button, element } from "/staff/elements.js";
import { bubble, minus } from "/visitor/chat-icons.js";
import { target } from "/visitor/visitor-focus.js";

export class InviteDialog {
    #title;

    constructor({ visit, words }) {
        this.#title = element("h2", { id: "invite-title", ...target }, words.say("invite.title"));
        this.element = element("section", {
            class: "invite", role: "dialog", "aria-labelledby": "invite-title", "aria-describedby": "invite-text",
        },
            element("span", { class: "emblem" }, bubble()),
            this.#title,
            button(minus(), () => visit.attempt("/widget/minimise"),
                { class: "sign", "aria-label": words.say("minimise") }),
            element("p", { id: "invite-text" }, words.say("invite.text")),
            element("p", { class: "choices" },
                button(words.say("invite.yes"), () => visit.attempt("/invite/accept"), { class: "primary" }),
                button(words.say("invite.no"), () => visit.attempt("/invite/refuse"))));
    }

    focus() { this.#title.focus(); }
}
