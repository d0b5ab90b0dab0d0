// An alert: somebody waits, or is there, and this agent is asked first.

import { accept, letPass } from "/agent/acts.js";
import { attempt } from "/agent/notice.js";
import { button, element, setText } from "/staff/elements.js";
import { duration, secondsSince, secondsUntil, serviceTime } from "/staff/times.js";

/** What each kind of alert is called, and what it asks for. */
const kinds = {
    queue: { tag: "Waiting", says: (since) => `A visitor has been waiting for ${since}.` },
    presence: { tag: "On the site", says: () => "A visitor is there and has asked nothing yet. You write first." },
    transfer: { tag: "Transfer", says: (since) => `A colleague hands a chat over. It has been waiting for ${since}.` },
};

/** The card as a list item; it counts down by `show(alert)`. `accepting(chat)` hears which chat the agent takes. */
export function alertCard(alert, desk, accepting) {
    const says = element("p", {});
    const left = element("p", { class: "quiet" });
    const bar = element("progress", { max: 1, "aria-hidden": true });
    const queue = desk.queueName(alert.queue);
    const card = element("li", { class: "card alert" },
        element("p", { class: "alert-head" }, element("strong", {}, queue),
            element("span", { class: "tag" }, kindOf(alert).tag)),
        says, bar, left, choices(alert, queue, desk, accepting));
    card.show = (alert) => showTimes(alert, says, left, bar);
    return card;
}

/** The alert in a sentence, for a screen reader. */
export function alertSentence(alert, desk) {
    const time = duration(secondsUntil(alert.expires_ms));
    const source = `Alert from ${desk.queueName(alert.queue)}, ${kindOf(alert).tag.toLowerCase()}.`;
    return `${source} Accept it or let it pass within ${time}.`;
}

function kindOf(alert) { return kinds[alert.kind] ?? kinds.queue; }

function choices(alert, queue, desk, accepting) {
    const answer = async (act, { target }) => {
        const buttons = [...target.parentElement.children];
        for (const choice of buttons) choice.disabled = true;
        const isAnswered = await attempt(() => act(alert.chat));
        for (const choice of buttons) choice.disabled = false;
        if (isAnswered) desk.alerts.delete(alert.chat);
        (isAnswered ? document.getElementById("alerts") : target).focus();
        desk.changed(null);
    };
    const take = (event) => {
        accepting(alert.chat);
        return answer(accept, event);
    };
    return element("p", { class: "choices" },
        button("Accept", take, { class: "primary", "aria-label": `Accept the chat from ${queue}` }),
        button("Let pass", (event) => answer(letPass, event), { "aria-label": `Let pass the chat from ${queue}` }));
}

function showTimes(alert, says, left, bar) {
    setText(says, kindOf(alert).says(duration(secondsSince(alert.waiting_since_ms))));
    setText(left, `Goes to the next agent in ${duration(secondsUntil(alert.expires_ms))}`);
    alert.first_ms ??= serviceTime();
    const whole = Math.max(1, alert.expires_ms - (alert.at_ms ?? alert.first_ms));
    bar.value = Math.max(0, Math.min(1, (alert.expires_ms - serviceTime()) / whole));
}
