// The service level by each of its four formulas: one and the same queue reads differently by each.

import { element, setText, showItems } from "/staff/elements.js";

const place = document.getElementById("level-tiles");
const target = document.getElementById("level-target");

/** A: answered within the target; B: left within it; N: all who entered. */
const formulas = [
    { name: "answered", title: "Answered", formula: "A ÷ answered",
        says: (t) => `Of the chats that were answered, those answered within ${t} s.` },
    { name: "ignored", title: "Short leaves ignored", formula: "A ÷ (N − B)",
        says: (t) => `Answered within ${t} s, of all who entered but those who left within ${t} s.` },
    { name: "negative", title: "Leaves count against", formula: "A ÷ N",
        says: (t) => `Answered within ${t} s, of all who entered, whoever left included.` },
    { name: "positive", title: "Short leaves count for", formula: "(A + B) ÷ N",
        says: (t) => `Answered or left within ${t} s, of all who entered.` },
];

export function showServiceLevel(level) {
    setText(target, `Target: an answer within ${level.target_s} s of the queue entry. `
        + `A: answered within ${level.target_s} s; B: left within ${level.target_s} s; N: entered.`);
    const tiles = formulas.map((formula) => ({ ...formula, value: level[formula.name], target: level.target_s }));
    showItems(place, tiles, ({ name }) => name, tile);
}

function tile({ title, formula }) {
    const percent = element("p", { class: "big" });
    const meter = element("meter", { min: 0, max: 1, "aria-hidden": true });
    const says = element("p", { class: "quiet" });
    const made = element("li", { class: "card level" }, element("p", {}, element("strong", {}, title)),
        percent, meter, element("p", { class: "formula" }, formula), says);
    made.show = (tile) => {
        setText(percent, percentage(tile.value));
        meter.value = tile.value ?? 0;
        setText(says, tile.says(tile.target));
    };
    return made;
}

function percentage(fraction) {
    return fraction === null || fraction === undefined ? "–" : `${(fraction * 100).toFixed(1)} %`;
}
