// The open chat: its head, the transcript, where to write or wrap up, and who the visitor is.

import { end } from "/agent/acts.js";
import { ChatLog } from "/agent/chat-log.js";
import { attempt } from "/agent/notice.js";
import { ReplyBox } from "/agent/reply-box.js";
import { transferDialog } from "/agent/transfer-dialog.js";
import { visitorDetails } from "/agent/visitor-details.js";
import { WrapUp } from "/agent/wrap-up.js";
import { announce } from "/staff/announcer.js";
import { confirmed } from "/staff/confirmation.js";
import { button, element, setText } from "/staff/elements.js";
import { duration, secondsSince } from "/staff/times.js";

/** Kept for as long as the chat is on the desk, so that a draft and the place in the transcript stay. */
export class ChatView {
    #conversation;
    #desk;
    #title = element("h2", { tabindex: -1 });
    #lasts = element("p", { class: "quiet" });
    #acts;
    #log;
    #reply;
    #wrapUp;

    constructor(conversation, desk) {
        this.#conversation = conversation;
        this.#desk = desk;
        this.#acts = element("p", { class: "choices" },
            button("Transfer", () => this.#transfer()), button("End chat", () => this.#end(), { class: "danger" }));
        this.#log = new ChatLog(`Chat with ${conversation.visitorName}`);
        this.#reply = new ReplyBox(conversation, desk);
        this.#wrapUp = new WrapUp(conversation, desk);
        this.element = element("article", { class: "chat-view" }, this.#head(),
            element("div", { class: "talk" }, this.#log.element, this.#reply.element, this.#wrapUp.element),
            visitorDetails(conversation, desk));
    }

    show(isOpen) {
        const conversation = this.#conversation;
        const wasOpen = !this.element.hidden;
        this.element.hidden = !isOpen;
        setText(this.#title, conversation.visitorName);
        setText(this.#lasts, conversation.isRunning ? `for ${duration(secondsSince(conversation.began_ms))}` : "over");
        this.#log.show(conversation);
        this.#wrapUp.show(conversation);
        this.#showRunning(conversation.isRunning);
        if (isOpen && !wasOpen) this.#log.scrollToEnd();
    }

    /** On a touch screen the keyboard would cover the transcript: there the reader starts at the head. */
    focus() {
        if (matchMedia("(pointer: coarse)").matches) return this.#title.focus();
        (this.#conversation.isRunning ? this.#reply : this.#wrapUp).focus();
    }

    #head() {
        const { queue } = this.#conversation;
        return element("header", { class: "chat-head" },
            element("a", { href: "#chats", class: "button back" }, "‹ Chats"),
            this.#title, element("span", { class: "tag" }, this.#desk.queueName(queue)), this.#lasts, this.#acts);
    }

    /** The focus follows to what takes the place of where it was. */
    #showRunning(isRunning) {
        const heldFocus = [this.#reply.element, this.#acts].some((part) => part.contains(document.activeElement));
        this.#reply.element.hidden = this.#acts.hidden = !isRunning;
        this.#wrapUp.element.hidden = isRunning;
        if (heldFocus && !isRunning) this.#wrapUp.focus();
    }

    async #transfer() {
        const { chat, visitorName } = this.#conversation;
        if (!await transferDialog(this.#conversation, this.#desk)) return;
        announce(`The chat with ${visitorName} is handed over.`);
        this.#desk.remove(chat);
        this.#desk.changed(null);
        document.getElementById("chats").focus();
    }

    async #end() {
        const { chat, visitorName } = this.#conversation;
        const question = `End the chat with ${visitorName}?`;
        if (!await confirmed(question, "The visitor can’t write any more.", "End chat")) return;
        await attempt(() => end(chat));
    }
}
