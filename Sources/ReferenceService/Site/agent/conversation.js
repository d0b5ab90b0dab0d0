// One chat of the agent, as the page knows it.

import { serviceTime } from "/staff/times.js";

/** How long the typing sign stands without a new one: browsers send one at most every few seconds. */
const typingStands_ms = 6_000;

export class Conversation {
    messages = [];
    /** Texts on their way to the service. */
    pending = [];
    hasLeft = false;
    /** `{by, reason}` once the chat is over. */
    ending = null;
    wrapUpEnds_ms = null;
    #typingUntil_ms = 0;

    /** From `chat.began`, or from an entry of the desk's picture. */
    constructor(entry) {
        this.chat = entry.chat;
        this.renew(entry);
        this.seen = this.#recalledSeen();
    }

    /** Takes over what the service says now, and keeps what only this page knows. */
    renew(entry) {
        this.queue = entry.queue ?? this.queue ?? "";
        this.visit = entry.visit_id ?? this.visit ?? "";
        this.entry = { ...this.entry, ...entry };
        this.began_ms = entry.began_ms ?? this.began_ms ?? serviceTime();
        for (const message of entry.messages ?? []) this.hear(message);
    }

    /** A message of either side; one that is known already changes nothing. */
    hear(message) {
        if (this.messages.some((known) => known.message === message.message)) return;
        this.messages.push(message);
        this.messages.sort((one, other) => one.seq - other.seq);
        if (message.from === "visitor") this.#typingUntil_ms = 0;
    }

    noticeTyping() { this.#typingUntil_ms = serviceTime() + typingStands_ms; }

    get isTyping() { return this.isRunning && serviceTime() < this.#typingUntil_ms; }

    get isRunning() { return this.ending === null && this.wrapUpEnds_ms === null; }

    /** What to call the visitor. */
    get visitorName() {
        const { contact, answers } = this.entry;
        const given = [contact?.first_name, contact?.last_name].filter(Boolean).join(" ");
        return given || answers?.name || answers?.first_name || `Visitor ${this.visit || this.chat}`;
    }

    get last() { return this.messages.at(-1) ?? null; }

    /** When the visitor last said something; the chat's begin when he hasn't yet. */
    get lastWord_ms() { return this.#byVisitor.at(-1)?.at_ms ?? this.began_ms; }

    /** Whether the visitor wrote last. */
    get awaitsAnswer() { return this.isRunning && this.last?.from === "visitor"; }

    get unread() { return this.#byVisitor.filter((message) => message.seq > this.seen).length; }

    /** The agent has seen everything up to now; remembered over a reload of the page. */
    markSeen() {
        const seq = this.last?.seq ?? 0;
        if (seq === this.seen) return;
        this.seen = seq;
        sessionStorage.setItem(this.#seenKey, String(seq));
    }

    forget() { sessionStorage.removeItem(this.#seenKey); }

    get #byVisitor() { return this.messages.filter((message) => message.from === "visitor"); }

    get #seenKey() { return `seen ${this.chat}`; }

    #recalledSeen() {
        const seq = Number(sessionStorage.getItem(this.#seenKey));
        return seq <= (this.last?.seq ?? 0) ? seq : 0;
    }
}
