// Who is signed in, and how busy.

import { element, setText, showItems } from "/staff/elements.js";

const rows = document.getElementById("agent-rows");
const scroll = document.getElementById("agents-scroll");
const none = document.getElementById("no-agents");

export function showAgents(agents) {
    scroll.hidden = agents.length === 0;
    none.hidden = agents.length > 0;
    showItems(rows, agents, ({ agent }) => agent, agentRow);
}

function agentRow() {
    const cells = Array.from({ length: 5 }, (_, place) => element("td", { class: place === 0 && "name" }));
    const row = element("tr", {}, cells);
    row.show = (agent) => facts(agent).forEach((fact, place) => setText(cells[place], fact));
    return row;
}

function facts({ name, ready, chats, alerts, wrapping_up, chats_at_once }) {
    const figures = [`${count(chats)} of ${chats_at_once}`, count(alerts), count(wrapping_up)];
    return [name, ready ? "Ready" : "Not ready", ...figures.map(String)];
}

/** Whether the service tells how many, or which. */
function count(chats) { return Array.isArray(chats) ? chats.length : chats; }
