// The settings of the queues.

import { checks, flag, radios, select } from "/admin/choice-fields.js";
import { list } from "/admin/list-editor.js";
import { number, pairs, seconds, text } from "/admin/typed-fields.js";

const days = { mon: "Monday", tue: "Tuesday", wed: "Wednesday", thu: "Thursday", fri: "Friday", sat: "Saturday",
    sun: "Sunday" };

const hours = { name: "opening_hours", label: "Opening hours", kind: list, level: "h4",
    note: "By the service’s clock. Without any, the queue is always open. A night is two: to 24:00, and from 00:00.",
    add: "Add opening hours", untitled: "New opening hours",
    title: ({ days, from, to }) => days.length > 0 && `${daysInShort(days)}, ${from}–${to}`,
    blank: { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" },
    settings: [
        { name: "days", label: "Days", kind: checks, options: days },
        { name: "from", label: "From", kind: text, traits: { class: "figure" } },
        { name: "to", label: "To", kind: text, traits: { class: "figure" } },
    ] };

/** `Mon–Fri`, or `Mon, Wed`. */
function daysInShort(chosen) {
    const all = Object.keys(days);
    const [first, last] = [chosen[0], chosen.at(-1)];
    const isOneStretch = all.indexOf(last) - all.indexOf(first) === chosen.length - 1;
    const names = isOneStretch && chosen.length > 2 ? [first, last] : chosen;
    return names.map((day) => days[day].slice(0, 3)).join(names === chosen ? ", " : "–");
}

/** The ends that a chat can come to, going on to another queue among them; one that is gone is still told. */
function endings(queue, { queues }) {
    const others = queues.filter(({ id }) => id !== "" && id !== queue.id);
    return {
        [queue.after_dequeue]: `A queue that does not exist: ${queue.after_dequeue}`,
        "end": "The chat ends",
        "leave-a-message": "The visitor may leave a message",
        ...Object.fromEntries(others.map(({ id, name }) => [`queue:${id}`, `The chat goes on to ${name || id}`])),
    };
}

const queue = [
    { name: "name", label: "Name", kind: text, note: "What people read." },
    { name: "id", label: "Id", kind: text, note: "What URLs call it: small letters, digits and hyphens." },
    hours,
    { name: "when_unattended", label: "When nobody attends it", kind: radios, startsRow: true,
        options: { closed: "It is closed", queue: "Visitors wait until an agent comes" } },
    { name: "leave_message", label: "Visitors may leave a message when it is closed or unattended", kind: flag },
    { name: "announces_position", label: "Visitors learn their position", kind: flag },
    { name: "announces_estimated_wait", label: "Visitors learn their estimated wait", kind: flag },
    { name: "priorities.reactive", label: "Priority of reactive chats", kind: number, startsRow: true,
        note: "The higher number comes first." },
    { name: "priorities.proactive", label: "Priority of proactive chats", kind: number },
    { name: "priorities.tags", label: "Priority by tag", kind: pairs,
        note: "One a line, as vip: 10. A tag counts more than how the chat began." },
    { name: "dequeue_after_s", label: "Dequeue after", kind: seconds, empty: null, startsRow: true,
        note: "A chat that nobody has answered by then leaves the queue. Leave it empty for never." },
    { name: "after_dequeue", label: "After that", kind: select, options: endings,
        works: ({ dequeue_after_s }) => dequeue_after_s !== null },
];

export const queues = { name: "queues", label: "Queues", kind: list, isTitled: true, isFolded: true,
    note: "The first queue is for visitors whose page or URL names none.",
    add: "Add a queue", title: ({ name, id }) => name || id, untitled: "New queue", settings: queue,
    blank: { id: "", name: "", opening_hours: [], when_unattended: "closed", leave_message: false,
        announces_position: true, announces_estimated_wait: false,
        priorities: { reactive: 0, proactive: 0, tags: {} }, dequeue_after_s: null, after_dequeue: "end" } };
