// What was written, as a log: what is added is read out by screen readers, what was there is not.

import { element, showItems } from "/staff/elements.js";

/** How near to its end, in pixels, the log still follows what is added. */
const follows_px = 60;

export class MessageLog {
    #words;
    /** Nobody saw the log when it was shown last, so it begins at its end. */
    #wasUnseen = true;

    constructor(words) {
        this.#words = words;
        // Reached by the tab key, so that it can be scrolled without a mouse.
        this.element = element("div",
            { class: "messages", role: "log", tabindex: 0, "aria-label": words.say("chat.messages") });
    }

    /** The messages of the service, each as often as it came, then the texts that are on their way to it. */
    show(messages, pending = []) {
        const { scrollHeight, scrollTop, clientHeight } = this.element;
        const isAtEnd = this.#wasUnseen || scrollHeight - scrollTop - clientHeight < follows_px;
        const lines = [...messages.map((message, place) => this.#line(message, messages[place - 1], place)),
            ...pending.map((text) => this.#pendingLine(text))];
        showItems(this.element, lines, ({ key }) => key, lineElement);
        if (isAtEnd) this.element.scrollTop = this.element.scrollHeight;
        this.#wasUnseen = this.element.clientHeight === 0;
    }

    #line({ message, from, name, text, at_ms }, before, place) {
        const at = this.#words.time(at_ms);
        const goesOn = before?.from === from && before.name === name && this.#words.time(before.at_ms) === at;
        const who = name ?? this.#words.say("chat.you");
        return { key: `${place} ${message}`, from, text, who, at, goesOn };
    }

    #pendingLine({ number, text }) {
        return { key: `pending ${number}`, from: "visitor", text, who: this.#words.say("chat.you"),
            at: this.#words.say("chat.sending"), isPending: true };
    }
}

function lineElement({ from, text, who, at, goesOn, isPending }) {
    const traits = ["line", `from-${from}`, goesOn && "goes-on", isPending && "pending"].filter(Boolean);
    return element("div", { class: traits.join(" "), "aria-hidden": isPending },
        element("div", { class: "who" }, `${who} `, element("span", {}, at)),
        element("p", { class: "text" }, text));
}
