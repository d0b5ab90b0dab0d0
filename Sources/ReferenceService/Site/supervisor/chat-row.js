// A chat in the table of the day's chats.

import { endingOf } from "/supervisor/endings.js";
import { showTranscript } from "/supervisor/transcript-dialog.js";
import { button, element, setText } from "/staff/elements.js";
import { duration, timeOfDay } from "/staff/times.js";

/** The row, brought up to date by `show(chat)`; its button opens the transcript. */
export function chatRow(id, queueName, tell) {
    const cells = Array.from({ length: 7 }, () => element("td"));
    const traits = { "aria-haspopup": "dialog", "aria-label": `${id}: read the transcript` };
    const open = button(id, () => showTranscript(id, queueName).catch(tell), traits);
    const row = element("tr", {}, element("td", {}, open), cells);
    row.show = (chat) => facts(chat, queueName).forEach((fact, place) => setText(cells[place], fact));
    return row;
}

function facts(chat, queueName) {
    const { began_ms, answered_ms, ended_ms } = chat;
    return [
        queueName(chat.queue), timeOfDay(began_ms), between(began_ms, answered_ms ?? ended_ms),
        between(answered_ms, ended_ms), endingOf(chat), chat.agent ?? "–", String(chat.messages),
    ];
}

function between(then_ms, later_ms) {
    return then_ms && later_ms ? duration((later_ms - then_ms) / 1_000) : "–";
}
