// Above the settings: that nothing was saved, and why, with a link to each field.

import { markProblems, visit } from "/admin/problems.js";
import { countProblems } from "/admin/tab-list.js";
import { element } from "/staff/elements.js";

const summary = document.getElementById("problem-summary");
const lines = document.getElementById("problem-list");
const form = document.getElementById("settings-form");

/** Tells what a refusal says. */
export function tellProblems({ message, problems }) {
    const told = markProblems(form, problems);
    countProblems((panel) => told.filter(({ field }) => panel.contains(field)).length);
    const sentences = told.length ? told.map(line) : [message];
    lines.replaceChildren(...sentences.map((sentence) => element("li", {}, sentence)));
    summary.hidden = false;
    summary.focus();
}

export function clearProblems() {
    markProblems(form, []);
    countProblems(() => 0);
    summary.hidden = true;
}

function line({ sentence, field }) {
    if (!field) return sentence;
    const follow = (event) => {
        event.preventDefault();
        visit(field);
    };
    return element("a", { href: "#settings-form", on: { click: follow } }, sentence);
}
