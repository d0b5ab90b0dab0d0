// The settings of the data collection form.

import { flag, select } from "/admin/choice-fields.js";
import { list } from "/admin/list-editor.js";
import { lines, text } from "/admin/typed-fields.js";

const field = [
    { name: "label", label: "Label", kind: text, note: "What visitors read." },
    { name: "name", label: "Name", kind: text, note: "Its name among the answers: letters, digits, _ and -." },
    { name: "type", label: "Type", kind: select,
        options: { text: "Text", email: "E-mail", phone: "Phone", paragraph: "Paragraph", choice: "Choice" } },
    { name: "asked_in", label: "Asked in", kind: select,
        options: { both: "All chats", reactive: "Reactive chats", proactive: "Proactive chats" } },
    { name: "required", label: "Required", kind: flag },
    { name: "choices", label: "Choices", kind: lines, applies: ({ type }) => type === "choice", note: "One a line." },
];

export const formFields = { name: "form", label: "Data collection", kind: list, isTitled: true,
    note: "What visitors fill in before they enter the queue. Without any field, there is no form.",
    add: "Add a field", title: ({ label, name }) => label || name, untitled: "New field", settings: field,
    blank: { name: "", label: "", type: "text", required: false, asked_in: "both", choices: [] } };
