// A chat's transcript as a log: what is added is read out by screen readers, what was there is not.

import { element, setText, showItems } from "/staff/elements.js";
import { timeOfDay } from "/staff/times.js";

/** How near to its end, in pixels, the log still follows what is added. */
const follows_px = 60;

export class ChatLog {
    #lines;
    #typing = element("p", { class: "typing quiet" });

    constructor(label) {
        // Reached by the tab key, so that it can be scrolled without a mouse.
        this.#lines = element("div", { class: "lines", role: "log", tabindex: 0, "aria-label": label });
        this.element = element("div", { class: "chat-log" }, this.#lines, this.#typing);
    }

    show(conversation) {
        const { scrollHeight, scrollTop, clientHeight } = this.#lines;
        const isAtEnd = scrollHeight - scrollTop - clientHeight < follows_px;
        showItems(this.#lines, linesOf(conversation), (line) => line.key, lineElement);
        // Seen only: read out, it would interrupt the agent every few seconds.
        setText(this.#typing, conversation.isTyping ? `${conversation.visitorName} is typing…` : "");
        if (isAtEnd) this.scrollToEnd();
    }

    scrollToEnd() { this.#lines.scrollTop = this.#lines.scrollHeight; }
}

/** Messages, texts on their way, and how it ended, each with a key of its own. */
function linesOf(conversation) {
    const lines = conversation.messages.map((message, place, all) => ({
        key: message.message, from: message.from, text: message.text, at: timeOfDay(message.at_ms),
        who: message.from === "agent" ? "You" : conversation.visitorName, before: all[place - 1],
    }));
    const pending = conversation.pending.map(({ number, text }) => (
        { key: `pending ${number}`, from: "agent", text, who: "You", at: "sending…", isPending: true }));
    const notes = notesOf(conversation).map((text) => ({ key: text, text }));
    return [...lines, ...pending, ...notes];
}

function notesOf({ hasLeft, ending, visitorName }) {
    if (hasLeft) return [`${visitorName} left.`];
    return ending ? [endingSentence(ending)] : [];
}

function endingSentence({ by, reason }) {
    if (reason === "inactive") return "The chat ended because the visitor said nothing for too long.";
    if (reason === "other-queue") return "The chat ended: the visitor went to a page of another queue.";
    if (by === "visitor") return "The visitor ended the chat.";
    if (by === "agent") return "You ended the chat.";
    return "The chat is over.";
}

function lineElement(line) {
    if (!line.from) return element("p", { class: "log-note quiet" }, line.text);
    const goesOn = line.before?.from === line.from && timeOfDay(line.before.at_ms) === line.at;
    const traits = ["line", `from-${line.from}`, goesOn && "goes-on", line.isPending && "pending"];
    return element("div", { class: traits.filter(Boolean).join(" "), "aria-hidden": line.isPending },
        element("p", { class: "who" }, `${line.who} `, element("span", {}, line.at)),
        element("p", { class: "text" }, line.text));
}
