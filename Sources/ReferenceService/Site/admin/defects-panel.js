// The promises that the service can break on purpose. They apply at once, apart from the settings.

import { asAdmin } from "/admin/as-admin.js";
import { flag } from "/admin/choice-fields.js";
import { Draft } from "/admin/draft.js";
import { markProblems } from "/admin/problems.js";
import { keepDrawn } from "/admin/setting-field.js";
import { text } from "/admin/typed-fields.js";
import { get, put, Refusal } from "/staff/api.js";
import { element, setText } from "/staff/elements.js";

const path = "/api/v1/defects";

/** The panel, and the draft in which the defects are chosen. */
export async function defectsPanel() {
    const state = await asAdmin(() => get(path));
    const draft = new Draft(chosen(state));
    const fields = element("div", { class: "defects" });
    keepDrawn(fields, draft, () => fields.replaceChildren(...state.catalogue.map((kind) => defectField(kind, draft))));
    const standing = element("p", { role: "status" });
    const apply = async (event) => {
        event.preventDefault();
        setText(standing, await sentenceAfter(draft, fields));
    };
    const form = element("form", { novalidate: true, on: { submit: apply } },
        element("p", { class: "quiet" }, "Planted on purpose, so that testers can be shown to find them. "
            + "They apply at once, also to running visits."),
        fields, standing, element("button", { type: "submit", class: "primary" }, "Apply defects"));
    // A form can't be a tab's panel itself.
    return { panel: element("div", {}, form), draft };
}

/** Whether each defect is planted, and its value as it is written. */
function chosen({ catalogue, planted }) {
    const values = new Map(planted.map((written) => written.split("=")));
    return Object.fromEntries(catalogue.map(({ name, value_s }) => {
        const usual = value_s === null ? undefined : `${value_s * 1_000}ms`;
        return [name, { isPlanted: values.has(name), value: values.get(name) ?? usual }];
    }));
}

function defectField({ name, sentence, breaks, value_s }, draft) {
    const isPlanted = { label: sentence, note: `${name}, breaks ${breaks}` };
    const value = { label: `Value of ${name}`, note: "As 300ms, 1.5s or 2min.", traits: { class: "figure" },
        applies: (defect) => defect.isPlanted };
    return element("div", { class: "defect" }, flag(isPlanted, `${name}.isPlanted`, draft),
        value_s !== null && text(value, `${name}.value`, draft));
}

/** Plants what is chosen; resolves to what became of that. */
async function sentenceAfter(draft, fields) {
    const planted = Object.entries(draft.settings).filter(([, { isPlanted }]) => isPlanted);
    const written = planted.map(([name, { value }]) => (value === undefined ? name : `${name}=${value}`));
    try {
        const state = await asAdmin(() => put(path, { planted: written }));
        markProblems(fields, []);
        draft.adopt(chosen(state), draft.settings);
        return state.planted.length ? `Planted: ${state.planted.join(", ")}.` : "No defect is planted.";
    } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        // The service counts what is planted; the page knows it by name.
        const atFields = refusal.problems.map(({ place, message }) => (
            { place: `${planted[Number(place.split(".").at(-1))]?.[0]}.value`, message }));
        const told = markProblems(fields, atFields);
        told[0]?.field?.querySelector("input").focus();
        return told.length ? "Nothing was changed." : `Nothing was changed. ${refusal.message}`;
    }
}
