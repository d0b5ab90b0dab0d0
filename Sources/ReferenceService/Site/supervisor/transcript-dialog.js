// A chat and its transcript, at the side of the page.

import { endingOf } from "/supervisor/endings.js";
import { get } from "/staff/api.js";
import { button, element } from "/staff/elements.js";
import { dayAndTime, timeOfDay } from "/staff/times.js";

/** Shows the chat until it is closed. */
export async function showTranscript(chat, queueName) {
    const whole = await get(`/api/v1/supervisor/chats/${chat}`);
    const close = button("Close", () => dialog.close(), { autofocus: true });
    const dialog = element("dialog", { class: "transcript", "aria-labelledby": "transcript-title" },
        element("div", { class: "transcript-head" }, head(whole, queueName), close), lines(whole));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
}

function head(chat, queueName) {
    const facts = [queueName(chat.queue), dayAndTime(chat.began_ms), endingOf(chat), chat.agent].filter(Boolean);
    return element("div", {}, element("h2", { id: "transcript-title" }, `Chat ${chat.chat}`),
        element("p", { class: "quiet" }, facts.join(" · ")));
}

/** A long one is scrolled by keyboard, too. */
function lines({ messages, agent }) {
    if (messages.length === 0) return element("p", { class: "quiet" }, "Nobody has written anything.");
    return element("ol", { tabindex: 0, "aria-label": "Transcript" }, messages.map((message) => line(message, agent)));
}

function line({ from, text, at_ms }, agent) {
    const who = from === "agent" ? agent ?? "Agent" : "Visitor";
    return element("li", { class: `from-${from}` },
        element("p", { class: "quiet" }, element("strong", {}, who), ` ${timeOfDay(at_ms)}`),
        element("p", { class: "text" }, text));
}
