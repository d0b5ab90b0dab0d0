// What is left to do after a chat: the time for notes elsewhere, until the agent is done or the time is up.

import { finishWrapUp } from "/agent/acts.js";
import { attempt } from "/agent/notice.js";
import { button, element, setText } from "/staff/elements.js";
import { duration, secondsUntil } from "/staff/times.js";

export class WrapUp {
    #left = element("p", {});
    #done;

    constructor(conversation, desk) {
        this.#done = button("", () => this.#finish(conversation, desk), { class: "primary" });
        this.element = element("div", { class: "wrap-up", role: "group", "aria-label": "After the chat" },
            this.#left, this.#done);
    }

    /** A chat without wrap-up stays readable until the agent closes it. */
    show(conversation) {
        const ends = conversation.wrapUpEnds_ms;
        setText(this.#left, ends ? `Wrap-up: ${duration(secondsUntil(ends))} left` : "The chat is over.");
        setText(this.#done, ends ? "Done" : "Close");
    }

    focus() { this.#done.focus(); }

    async #finish(conversation, desk) {
        this.#done.disabled = true;
        const isOver = !conversation.wrapUpEnds_ms || await attempt(() => finishWrapUp(conversation.chat));
        this.#done.disabled = false;
        if (!isOver) return;
        desk.remove(conversation.chat);
        desk.changed(null);
    }
}
