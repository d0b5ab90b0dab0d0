// The queues as they are now, a card each.

import { announce } from "/staff/announcer.js";
import { element, setText, showItems } from "/staff/elements.js";
import { duration } from "/staff/times.js";

const place = document.getElementById("queue-cards");
const states = { open: "Open", closed: "Closed", unattended: "Unattended" };

export function showQueues(queues) {
    showItems(place, queues, ({ id }) => id, queueCard);
}

function queueCard() {
    const name = element("strong", {});
    const state = element("span", { class: "tag" });
    const waiting = element("p", { class: "big" });
    const longest = element("p", { class: "quiet" });
    const estimate = element("p", { class: "quiet" });
    const card = element("li", { class: "card queue-card" },
        element("p", { class: "tile-head" }, name, state), waiting, longest, estimate);
    card.show = (queue) => {
        setText(name, queue.name);
        showState(card, state, queue);
        showWaiting(waiting, queue.waiting);
        setText(longest, `Longest wait: ${duration(queue.longest_wait_s)}`);
        setText(estimate, `Estimated wait: ${duration(queue.estimated_wait_s)}`);
    };
    return card;
}

function showState(card, tag, queue) {
    if (card.dataset.state === queue.state) return;
    if (card.dataset.state) announce(`${queue.name} is now ${queue.state}.`);
    card.dataset.state = queue.state;
    card.className = `card queue-card ${queue.state}`;
    tag.className = `tag ${queue.state}`;
    setText(tag, states[queue.state] ?? queue.state);
}

function showWaiting(place, count) {
    if (place.dataset.count === String(count)) return;
    place.dataset.count = count;
    place.replaceChildren(String(count), element("small", {}, " waiting"));
}
