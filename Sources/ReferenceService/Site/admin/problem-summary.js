// Above the settings: that nothing was saved, and why, with a link to each field.

import { markProblems, visit } from "/admin/problems.js";
import { countProblems } from "/admin/tab-list.js";
import { element } from "/staff/elements.js";

const summary = document.getElementById("problem-summary");
const lines = document.getElementById("problem-list");
const form = document.getElementById("settings-form");

let told = [];

/** Tells what a refusal says. */
export function tellProblems({ message, problems }) {
    told = markProblems(form, problems);
    show(told.length ? told.map(line) : [message]);
    summary.focus();
}

export function clearProblems() {
    told = markProblems(form, []);
    show([]);
}

// What was told of the items of a list went with them.
form.addEventListener("rearrange", ({ target }) => {
    if (told.length === 0) return;
    told = told.filter(({ field }) => field !== target && (!field || field.isConnected));
    show(told.map(line));
});

function show(sentences) {
    countProblems((panel) => told.filter(({ field }) => panel.contains(field)).length);
    lines.replaceChildren(...sentences.map((sentence) => element("li", {}, sentence)));
    summary.hidden = sentences.length === 0;
}

function line({ sentence, field }) {
    if (!field) return sentence;
    const follow = (event) => {
        event.preventDefault();
        visit(field);
    };
    return element("a", { href: "#settings-form", on: { click: follow } }, sentence);
}
