// The queue: the visitor's place in it, as far as it is announced, and the messages that pass the time.

import { element, setText } from "/staff/elements.js";
import { target } from "/visitor/visitor-focus.js";

export class WaitingScreen {
    #words;
    #title;
    #position;
    #estimate;
    #message = element("p", { class: "waiting-message", role: "status" });

    constructor({ words, level }) {
        this.#words = words;
        this.#title = element(`h${level + 1}`, target, words.say("waiting.title"));
        this.#position = figure(words.say("waiting.position"));
        this.#estimate = figure(words.say("waiting.estimate"));
        this.element = element("div", { class: "screen plain" },
            element("span", { class: "dots", "aria-hidden": true }, [1, 2, 3].map(() => element("span"))),
            this.#title,
            element("div", { "aria-live": "polite", "aria-atomic": true },
                element("dl", { class: "figures" }, this.#position, this.#estimate)),
            this.#message);
    }

    show({ position, estimated_wait_s, message }) {
        showFigure(this.#position, position && String(position));
        showFigure(this.#estimate, this.#wait(estimated_wait_s));
        setText(this.#message, message ?? "");
    }

    focus() { this.#title.focus(); }

    #wait(seconds) {
        if (seconds === null || seconds === undefined) return null;
        const minutes = Math.round(seconds / 60);
        if (minutes < 1) return this.#words.say("waiting.soon");
        return this.#words.say(minutes === 1 ? "waiting.minute" : "waiting.minutes", { count: minutes });
    }
}

function figure(name) { return element("div", { hidden: true }, element("dt", {}, name), element("dd")); }

/** What isn't announced isn't shown. */
function showFigure(figure, value) {
    figure.hidden = !value;
    setText(figure.lastChild, value ?? "");
}
