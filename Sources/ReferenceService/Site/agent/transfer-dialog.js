// Handing a chat over to another agent or to a queue.

import { transfer } from "/agent/acts.js";
import { get } from "/staff/api.js";
import { button, element, setText } from "/staff/elements.js";

/** Asks where to; resolves to whether the chat was handed over. */
export function transferDialog(conversation, desk) {
    return new Promise((resolve) => {
        const dialog = dialogFor(conversation);
        dialog.element.addEventListener("close", () => {
            dialog.element.remove();
            resolve(dialog.element.returnValue === "done");
        });
        document.body.append(dialog.element);
        dialog.element.showModal();
        fill(dialog, conversation, desk);
    });
}

function dialogFor(conversation) {
    const targets = element("select", { id: "transfer-target", disabled: true, "aria-describedby": "transfer-error" });
    const error = element("p", { class: "error", role: "alert", id: "transfer-error" });
    const send = element("button", { type: "submit", class: "primary" }, "Hand over");
    const form = element("form", {},
        element("h2", { id: "transfer-title" }, `Hand over the chat with ${conversation.visitorName}`),
        element("label", { for: "transfer-target" }, "To"), targets, error,
        element("p", { class: "choices" }, send, button("Cancel", () => dialog.close())));
    const dialog = element("dialog", { "aria-labelledby": "transfer-title" }, form);
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        handOver(conversation, targets.value, send, error).then((isDone) => isDone && dialog.close("done"));
    });
    return { element: dialog, targets, error, send };
}

async function fill({ targets, error, send }, conversation, desk) {
    try {
        const { agents } = await get("/api/v1/agents");
        const others = agents.filter(({ agent }) => agent !== desk.agent);
        const queues = desk.queues.filter(({ id }) => id !== conversation.queue);
        targets.replaceChildren(
            ...group("Agents", others.map(agentOption)), ...group("Queues", queues.map(queueOption)));
    } catch (refusal) {
        setText(error, refusal.message);
    }
    send.disabled = targets.disabled = targets.options.length === 0;
    if (send.disabled && !error.textContent) setText(error, "Nobody else is signed in, and there is no other queue.");
    targets.focus();
}

function group(label, options) {
    return options.length ? [element("optgroup", { label }, options)] : [];
}

function agentOption({ agent, name, ready, busy, chats_at_once }) {
    const state = ready ? "ready" : "not ready";
    return element("option", { value: JSON.stringify({ to_agent: agent }) },
        `${name}: ${state}, ${busy} of ${chats_at_once} chats`);
}

function queueOption({ id, name }) {
    return element("option", { value: JSON.stringify({ to_queue: id }) }, name);
}

async function handOver(conversation, target, send, error) {
    send.disabled = true;
    try {
        await transfer(conversation.chat, JSON.parse(target));
        return true;
    } catch (refusal) {
        setText(error, refusal.message);
        return false;
    } finally {
        send.disabled = false;
    }
}
