// Who the visitor is: contact, the form's answers, where he came from, and the screen pop.

import { element } from "/staff/elements.js";
import { dayAndTime } from "/staff/times.js";

/** Folded away on narrow screens, where the chat needs the room. */
export function visitorDetails(conversation, desk) {
    const isWide = matchMedia("(min-width: 75rem)").matches;
    return element("details", { class: "visitor-details", open: isWide },
        element("summary", {}, "Visitor"),
        screenPop(conversation.entry.screen_pop),
        element("dl", {}, facts(conversation, desk).map(fact)));
}

function facts({ entry, queue, visit, began_ms }, desk) {
    const given = [entry.contact, entry.answers].flatMap((facts) => Object.entries(facts ?? {}));
    const whereabouts = [
        ["Queue", desk.queueName(queue)], ["Language", entry.language], ["Page", entry.page],
        ["Chat began", dayAndTime(began_ms)], ["Visit", visit],
    ];
    return [...given.map(([name, value]) => [label(name), value]), ...whereabouts].filter(([, value]) => value);
}

function fact([name, value]) {
    return element("div", {}, element("dt", {}, name), element("dd", {}, String(value)));
}

/** `first_name` as `First name`. */
function label(name) {
    if (name === "email") return "E-mail";
    const words = name.replaceAll(/[_-]+/g, " ");
    return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The administrator chose the address; only one that a browser opens as a page becomes a link. */
function screenPop(address) {
    if (!address || !/^https?:\/\//i.test(address)) return null;
    const traits = { href: address, target: "_blank", rel: "noopener noreferrer", class: "button" };
    return element("p", {}, element("a", traits,
        "Open the visitor’s record", element("span", { "aria-hidden": true }, " ↗"),
        element("span", { class: "sr-only" }, " (in a new tab)")));
}
