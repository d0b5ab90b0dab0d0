// The tabs: one panel at a time, chosen by mouse, by arrow keys, or by the address's fragment.

import { element, setText } from "/staff/elements.js";

const place = document.getElementById("tab-list");
const made = [];

/** A tab for a panel, which gets the tab's title as its heading. The first tab that is made is the selected one. */
export function addTab(title, panel) {
    const id = title.toLowerCase().replace(/[^a-z]+/g, "-");
    const count = element("span", { class: "tab-count", hidden: true });
    const tab = element("button", { type: "button", role: "tab", id: `${id}-tab`, "aria-controls": `${id}-panel`,
        on: { click: () => select(entry), keydown: (event) => press(event, entry) } }, title, count);
    panel.id = `${id}-panel`;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", tab.id);
    panel.prepend(element("h2", {}, title));
    panel.reveal = () => select(entry);
    const entry = { id, title, tab, panel, count };
    made.push(entry);
    place.append(tab);
    show(entry, made.length === 1);
}

/** Says on each tab how many problems its panel has. */
export function countProblems(countIn) {
    for (const { title, tab, panel, count } of made) {
        const problems = countIn(panel);
        setText(count, String(problems));
        count.hidden = problems === 0;
        const sentence = `${title}, ${problems} ${problems === 1 ? "problem" : "problems"}`;
        tab.setAttribute("aria-label", problems ? sentence : title);
    }
}

/** Selects the tab that the address names. */
export function followAddress() {
    const follow = () => {
        const named = made.find(({ id }) => `#${id}` === location.hash);
        if (named) select(named);
    };
    addEventListener("hashchange", follow);
    follow();
}

function select(entry) {
    for (const other of made) show(other, other === entry);
    history.replaceState(null, "", `#${entry.id}`);
}

function show({ tab, panel }, isSelected) {
    tab.setAttribute("aria-selected", String(isSelected));
    tab.tabIndex = isSelected ? 0 : -1;
    panel.hidden = !isSelected;
}

function press(event, entry) {
    const index = made.indexOf(entry);
    const next = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const neighbour = made.at(next % made.length);
    select(neighbour);
    neighbour.tab.focus();
}
