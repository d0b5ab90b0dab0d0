// What visitors left when nobody could answer.

import { get } from "/staff/api.js";
import { element, showItems } from "/staff/elements.js";
import { dayAndTime } from "/staff/times.js";

const place = document.getElementById("left-messages");
const none = document.getElementById("no-left");

export async function showLeftMessages(queueName) {
    const { left_messages } = await get("/api/v1/supervisor/left-messages");
    none.hidden = left_messages.length > 0;
    showItems(place, left_messages, keyOf, (message) => leftMessage(message, queueName));
}

function keyOf({ at_ms, text }) { return `${at_ms} ${text}`; }

/** The address is text, not a link: a visitor wrote it. */
function leftMessage({ at_ms, queue, name, email, text }, queueName) {
    const facts = [email, queueName(queue), dayAndTime(at_ms)].filter(Boolean);
    return element("li", { class: "card" },
        element("p", {}, element("strong", {}, name || "Somebody"), " ",
            element("span", { class: "quiet" }, facts.join(" · "))),
        element("p", { class: "text" }, text));
}
