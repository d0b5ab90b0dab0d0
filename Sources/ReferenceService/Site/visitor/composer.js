// Where the visitor writes: Enter sends, Shift and Enter begins a new line.

import { element } from "/staff/elements.js";

/** At most one typing sign in this time. */
const typingEvery_ms = 3_000;

export class Composer {
    /** Texts on their way to the service, each as `{number, text, message}`. */
    pending = [];
    #visit;
    #changed;
    #text;
    #lastNumber = 0;
    #lastTyping_ms = -Infinity;
    /** Sends one text after the other, so that they arrive in the order in which they were written. */
    #sending = Promise.resolve();

    /** `changed()` hears that `pending` has. */
    constructor({ visit, words }, changed) {
        this.#visit = visit;
        this.#changed = changed;
        this.#text = element("textarea", { id: "composer", rows: 1, "aria-describedby": "composer-keys",
            on: { keydown: (event) => this.#press(event), input: () => this.#tellTyping() } });
        this.element = element("form", { class: "composer", on: { submit: (event) => this.#submit(event) } },
            element("label", { for: "composer", class: "sr-only" }, words.say("chat.compose")),
            this.#text,
            element("button", { type: "submit", class: "primary" }, words.say("send")),
            element("p", { id: "composer-keys", class: "small" }, words.say("chat.keys")));
    }

    focus() { this.#text.focus(); }

    /** Forgets what the service has shown to everybody. */
    settle(messages) {
        const known = new Set(messages.map(({ message }) => message));
        this.pending = this.pending.filter(({ message }) => !known.has(message));
    }

    #press(event) {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.#submit(event);
    }

    #submit(event) {
        event.preventDefault();
        const text = this.#text.value;
        if (text.trim() === "") return this.focus();
        this.#text.value = "";
        this.#lastTyping_ms = -Infinity;
        const sent = { number: this.#lastNumber += 1, text, message: null };
        this.pending.push(sent);
        this.#changed();
        this.#sending = this.#sending.then(() => this.#send(sent));
        this.focus();
    }

    async #send(sent) {
        const { reply, failure } = await this.#visit.attempt("/messages", { text: sent.text });
        if (reply) sent.message = reply.message;
        if (failure) this.#giveBack(sent);
        this.#changed();
    }

    /** What was not sent goes back into the box, before what has been written since. */
    #giveBack(sent) {
        this.pending = this.pending.filter((other) => other !== sent);
        this.#text.value = [sent.text, this.#text.value].filter(Boolean).join("\n");
    }

    #tellTyping() {
        const now = performance.now();
        if (this.#text.value === "" || now - this.#lastTyping_ms < typingEvery_ms) return;
        this.#lastTyping_ms = now;
        this.#visit.tellTyping();
    }
}
