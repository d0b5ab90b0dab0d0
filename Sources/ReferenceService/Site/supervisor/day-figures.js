// Today's figures.

import { element, setText, showItems } from "/staff/elements.js";
import { duration } from "/staff/times.js";

const place = document.getElementById("day-figures");

/** Entered is the sum of those after it, up to still waiting. */
const labels = {
    entered: "Entered", answered: "Answered", left: "Left before", dequeued: "Dequeued", closed: "Queue closed",
    waiting: "Still waiting", mean_wait_s: "Mean wait", mean_handle_s: "Mean handling",
};

export function showDay(today) {
    const figures = Object.entries(labels).map(([name, label]) => ({ name, label, value: said(name, today[name]) }));
    showItems(place, figures, ({ name }) => name, figure);
}

function said(name, value) { return name.endsWith("_s") ? duration(value) : String(value ?? "–"); }

function figure({ label }) {
    const value = element("dd", {});
    const made = element("div", {}, element("dt", {}, label), value);
    made.show = (figure) => setText(value, figure.value);
    return made;
}
