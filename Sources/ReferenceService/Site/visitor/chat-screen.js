// The chat: what was written, what the agent does, and where the visitor writes.

import { button, element, setText } from "/staff/elements.js";
import { Composer } from "/visitor/composer.js";
import { MessageLog } from "/visitor/message-log.js";

export class ChatScreen {
    #chat;
    #note = element("p", { class: "note", role: "status" });
    #log;
    #typing = element("p", { class: "typing", role: "status" });
    #refusal;
    #composer;

    constructor(chat) {
        const { visit, words } = this.#chat = chat;
        this.#log = new MessageLog(words);
        this.#composer = new Composer(chat, () => this.#showMessages(visit.state.view));
        this.#refusal = element("p", { class: "refusal" },
            button(words.say("invite.no"), () => visit.attempt("/chat/end")));
        this.element = element("div", { class: "screen talk" },
            this.#log.element, this.#note, this.#typing, this.#refusal, this.#composer.element);
    }

    show(view, { isTyping }) {
        this.#showMessages(view);
        setText(this.#typing, isTyping ? this.#typingSentence(view) : "");
        setText(this.#note, this.#noteOf(view));
        // Nobody asked for the chat: as long as the visitor says nothing, he can still say No.
        this.#refusal.hidden = view.kind !== "presence" || view.messages.some(({ from }) => from === "visitor");
    }

    focus() { this.#composer.focus(); }

    #showMessages({ messages = [] }) {
        this.#composer.settle(messages);
        this.#log.show(messages, this.#composer.pending);
    }

    #typingSentence({ agent }) {
        const { words } = this.#chat;
        return agent ? words.say("chat.typing", { agent }) : words.say("chat.somebody-typing");
    }

    #noteOf({ agent, messages, transferred, ends_ms }) {
        const { words } = this.#chat;
        if (ends_ms) return words.say("chat.warned", { time: words.time(ends_ms) });
        if (transferred) return words.say("chat.transferred");
        return agent && messages.length === 0 ? words.say("chat.joined", { agent }) : "";
    }
}
