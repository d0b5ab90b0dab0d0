// A field that the service asks for, with its label and what is wrong with it.

import { element, setText } from "/staff/elements.js";

const inputs = { text: "text", email: "email", phone: "tel" };
/** What browsers can fill in by themselves. */
const autocomplete = {
    name: "name", first_name: "given-name", last_name: "family-name", email: "email", phone: "tel",
};

export class AskedField {
    /** What is wrong with it, as a sentence. */
    complaint = "";
    #words;
    #label;
    #input;
    #error;

    /** `mark` stands behind the label, by default only that the field is required. */
    constructor(words, { name, label, type, required, choices = [], mark }, value = "") {
        this.#words = words;
        this.#label = label;
        this.id = `field-${name}`;
        const traits = {
            id: this.id, name, "aria-required": required && "true", "aria-describedby": `problem-${name}`,
            autocomplete: autocomplete[name] ?? "on",
        };
        this.#input = control(words, type, choices, traits);
        this.#input.value = value;
        this.#error = element("p", { class: "error", id: `problem-${name}` });
        this.element = element("div", { class: "field" },
            element("label", { for: this.id }, label, required ? asterisk(words) : mark && ` ${mark}`),
            this.#input, this.#error);
    }

    get value() { return this.#input.value; }

    /** Marks it as wrong in a way that the service names; without one, as right. */
    complain(kind) {
        this.complaint = kind ? this.#words.say(`problem.${kind}`, { label: this.#label }) : "";
        setText(this.#error, this.complaint);
        if (kind) this.#input.setAttribute("aria-invalid", "true");
        else this.#input.removeAttribute("aria-invalid");
    }

    focus() { this.#input.focus(); }
}

function asterisk(words) {
    return [element("span", { class: "required", "aria-hidden": true }, " *"),
        element("span", { class: "sr-only" }, ` ${words.say("field.required")}`)];
}

function control(words, type, choices, traits) {
    if (type === "paragraph") return element("textarea", { rows: 3, ...traits });
    if (type !== "choice") return element("input", { type: inputs[type] ?? "text", ...traits });
    return element("select", traits,
        element("option", { value: "" }, words.say("field.choose")),
        choices.map((choice) => element("option", {}, choice)));
}
