// A form of fields that the service asks for. What is wrong with it, the service says: above the fields, with a link to
// each, and at each of them.

import { element } from "/staff/elements.js";
import { AskedField } from "/visitor/asked-field.js";

export class AskedForm {
    #words;
    #fields;
    #problems = element("div", { class: "problems", role: "alert", hidden: true });
    #isOnItsWay = false;

    /** `known` fills fields in, and `send(answers)` resolves to `{reply}` or `{failure}`. */
    constructor(words, fields, { known = {}, sendText, send }) {
        this.#words = words;
        this.#fields = new Map(fields.map((field) => [field.name, new AskedField(words, field, known[field.name])]));
        this.element = element("form", { class: "asked", novalidate: true },
            this.#problems, [...this.#fields.values()].map((field) => field.element),
            element("button", { type: "submit", class: "primary" }, sendText));
        this.element.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#submit(send);
        });
    }

    focus() { [...this.#fields.values()][0]?.focus(); }

    async #submit(send) {
        // The button isn't disabled meanwhile: it would lose the focus.
        if (this.#isOnItsWay) return;
        this.#isOnItsWay = true;
        const { failure } = await send(this.#answers());
        this.#isOnItsWay = false;
        this.#complain(failure?.problems ?? []);
    }

    #answers() {
        return Object.fromEntries([...this.#fields].map(([name, field]) => [name, field.value]));
    }

    #complain(problems) {
        const known = problems.filter(({ place }) => this.#fields.has(place));
        for (const [name, field] of this.#fields) field.complain(known.find(({ place }) => place === name)?.kind);
        this.#problems.hidden = known.length === 0;
        this.#problems.replaceChildren(element("p", {}, this.#words.say("problems")),
            element("ul", {}, known.map(({ place }) => element("li", {}, this.#link(this.#fields.get(place))))));
        if (known.length) this.#fields.get(known[0].place).focus();
    }

    /** Within a shadow root an address leads nowhere. */
    #link(field) {
        return element("a", { href: `#${field.id}`, on: {
            click: (event) => {
                event.preventDefault();
                field.focus();
            },
        } }, field.complaint);
    }
}
