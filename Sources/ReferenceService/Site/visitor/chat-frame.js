// The chat window: its head, what goes wrong, and its one screen.

import { button, element, setText } from "/staff/elements.js";
import { cross, minus } from "/visitor/chat-icons.js";
import { ChatScreens } from "/visitor/chat-screens.js";
import { windowTitle } from "/visitor/chat-titles.js";
import { EndQuestion } from "/visitor/end-question.js";
import { holdsFocus } from "/visitor/visitor-focus.js";

/** What can be given up: before it ends, the visitor is asked. */
const precious = ["waiting", "chat"];

export class ChatFrame {
    #chat;
    #title;
    #minimise;
    #end;
    #trouble = element("p", { class: "trouble", role: "alert" });
    #screens;
    #question = null;

    /** `chat` is the page's `{visit, words, level, isEmbedded}`: `level` is that of the window's heading. */
    constructor(chat) {
        const { visit, words, level, isEmbedded } = this.#chat = chat;
        this.#title = element(`h${level}`, { id: "window-title" });
        this.#minimise = isEmbedded && button(minus(), () => visit.attempt("/widget/minimise"),
            { class: "sign", "aria-label": words.say("minimise") });
        this.#end = button(cross(), () => this.#wantEnd(), { class: "sign" });
        this.#screens = new ChatScreens(chat);
        const traits = isEmbedded ? { role: "dialog", "aria-labelledby": "window-title" } : {};
        this.element = element("section", { class: "window", ...traits },
            element("header", { class: "head" }, this.#title, this.#minimise, this.#end),
            this.#trouble, this.#screens.element);
    }

    show({ state, trouble }) {
        const { words, isEmbedded } = this.#chat;
        const { screen } = state.view;
        setText(this.#title, windowTitle(state, words));
        setText(this.#trouble, trouble ? words.say(trouble) : "");
        this.#end.setAttribute("aria-label", words.say(precious.includes(screen) ? "chat.end" : "close"));
        this.#end.hidden = !isEmbedded && (screen === "none" || screen === "ended");
        if (this.#question && this.#question.screen !== screen) this.#endQuestion();
        this.#screens.show(state);
    }

    focus() { this.#screens.focus(); }

    #wantEnd() {
        const { screen } = this.#chat.visit.state.view;
        if (!precious.includes(screen)) return this.#chat.visit.attempt("/chat/end");
        if (this.#question) return this.#question.focus();
        this.#question = new EndQuestion(this.#chat, screen, (isYes) => this.#answer(isYes));
        this.#screens.element.inert = true;
        this.#screens.element.before(this.#question.element);
        this.#question.focus();
    }

    #answer(isYes) {
        this.#endQuestion();
        if (isYes) this.#chat.visit.attempt("/chat/end");
    }

    #endQuestion() {
        const heldFocus = holdsFocus(this.#question.element);
        this.#question.element.remove();
        this.#question = null;
        this.#screens.element.inert = false;
        if (heldFocus) this.focus();
    }
}
