// The window's one screen.

import { element } from "/staff/elements.js";
import { ChatScreen } from "/visitor/chat-screen.js";
import { EmptyScreen } from "/visitor/empty-screen.js";
import { EndedScreen } from "/visitor/ended-screen.js";
import { FormScreen } from "/visitor/form-screen.js";
import { UnavailableScreen } from "/visitor/unavailable-screen.js";
import { holdsFocus } from "/visitor/visitor-focus.js";
import { WaitingScreen } from "/visitor/waiting-screen.js";

const screens = {
    none: EmptyScreen, form: FormScreen, waiting: WaitingScreen, chat: ChatScreen, unavailable: UnavailableScreen,
    ended: EndedScreen,
};

export class ChatScreens {
    element = element("div", { class: "screens" });
    #chat;
    #shown = null;
    #screen = null;

    constructor(chat) { this.#chat = chat; }

    show(state) {
        const { screen, chat, reason } = state.view;
        const shown = [screen, chat, reason].join();
        if (this.#shown !== shown) this.#replace(state.view);
        this.#shown = shown;
        this.#screen.show?.(state.view, state);
    }

    focus() { this.#screen.focus(); }

    /** The focus follows to what takes the place of where it was; otherwise it stays where the visitor has it. */
    #replace(view) {
        const heldFocus = holdsFocus(this.element);
        this.#screen = new screens[view.screen](this.#chat, view);
        this.element.replaceChildren(this.#screen.element);
        if (heldFocus) this.#screen.focus();
    }
}
