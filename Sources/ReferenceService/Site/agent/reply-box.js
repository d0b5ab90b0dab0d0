// Where the agent writes: Enter sends, Shift and Enter begins a new line.

import { type, write } from "/agent/acts.js";
import { attempt } from "/agent/notice.js";
import { element } from "/staff/elements.js";

/** At most one typing sign in this time. */
const typingEvery_ms = 3_000;
let lastNumber = 0;

export class ReplyBox {
    #conversation;
    #desk;
    #text;
    #lastTyping_ms = -Infinity;
    /** Sends one text after the other, so that they arrive in the order in which they were written. */
    #sending = Promise.resolve();

    constructor(conversation, desk) {
        this.#conversation = conversation;
        this.#desk = desk;
        const id = `reply-${conversation.chat}`;
        this.#text = element("textarea", { id, rows: 2, "aria-describedby": `${id}-keys`,
            on: { keydown: (event) => this.#press(event), input: () => this.#tellTyping() } });
        this.element = element("form", { class: "reply-box", on: { submit: (event) => this.#submit(event) } },
            element("label", { for: id, class: "sr-only" }, `Write to ${conversation.visitorName}`),
            this.#text,
            element("button", { type: "submit", class: "primary" }, "Send"),
            element("p", { id: `${id}-keys`, class: "quiet note" }, "Enter sends, Shift + Enter begins a new line."));
    }

    focus() { this.#text.focus(); }

    #press(event) {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.#submit(event);
    }

    #submit(event) {
        event.preventDefault();
        const text = this.#text.value;
        if (text.trim() === "") return;
        this.#text.value = "";
        this.#lastTyping_ms = -Infinity;
        const sent = { number: lastNumber += 1, text };
        this.#conversation.pending.push(sent);
        this.#desk.changed(null);
        this.#sending = this.#sending.then(() => this.#send(sent));
    }

    async #send(sent) {
        const conversation = this.#conversation;
        const hasArrived = await attempt(async () => conversation.hear(await write(conversation.chat, sent.text)));
        conversation.pending = conversation.pending.filter((other) => other !== sent);
        if (!hasArrived) this.#giveBack(sent.text);
        this.#desk.changed(null);
    }

    /** What was not sent goes back into the box, before what has been written since. */
    #giveBack(text) {
        this.#text.value = [text, this.#text.value].filter(Boolean).join("\n");
    }

    /** The sign is a courtesy: if it fails, the next one tells as much. */
    #tellTyping() {
        const now = performance.now();
        if (this.#text.value === "" || now - this.#lastTyping_ms < typingEvery_ms) return;
        this.#lastTyping_ms = now;
        type(this.#conversation.chat).catch(() => {});
    }
}
