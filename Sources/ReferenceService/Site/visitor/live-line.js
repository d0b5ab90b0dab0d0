// What a screen reader says of the chat without being asked, when it is free.

import { element } from "/staff/elements.js";
import { barTitle, endingSentence } from "/visitor/chat-titles.js";

/** After this time a sentence has been read out, and nobody should come upon it. */
const stands_ms = 5_000;

export class LiveLine {
    element = element("p", { class: "sr-only", role: "status" });
    #timer = null;

    /** Says what an event is about, if nothing else on the page does. */
    tell(event, state, words) {
        const sentence = sentences[event?.type]?.(event, state, words);
        if (!sentence) return;
        this.element.textContent = sentence;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.element.replaceChildren(), stands_ms);
    }
}

const sentences = {
    "invite.presented": (event, state, words) => words.say("invite.announced"),
    "agent.joined": ({ name }, state, words) => words.say("chat.joined", { agent: name }),
    "unread.changed": ({ unread }, state, words) => (
        unread > 0 && words.say("bar.unread", { title: barTitle(state, words), count: unread })),
    "queue.closed": ({ reason }, state, words) => words.say(`unavailable.${reason}`),
    "queue.dequeued": (event, state, words) => words.say("unavailable.dequeued"),
    "chat.ended": (event, { view }, words) => endingSentence(view, words),
};
