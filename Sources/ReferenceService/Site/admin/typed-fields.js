// Settings that are typed in.

import { asField, described, labelled } from "/admin/setting-field.js";
import { element } from "/staff/elements.js";

/**
 * The kind of a setting that is typed in.
 *
 * - toText, fromText: between the value and what is typed. What can't be read as a value is passed on as it is: the
 *   service says what is wrong with it. A setting's own `empty`, if it has that, is the value of an empty field.
 * - control: the element's name; traits: its attributes; unit: what the number counts.
 */
function typed({ toText, fromText, control = "input", traits = {}, unit = null }) {
    return (setting, place, draft) => {
        const valueOf = (text) => text.trim() === "" && "empty" in setting ? setting.empty : fromText(text);
        const input = element(control, { id: place, ...described(place), autocomplete: "off", ...traits,
            ...setting.traits, on: { input: () => draft.write(place, valueOf(input.value)) } });
        input.value = toText(draft.read(place) ?? "");
        const shown = unit ? element("div", { class: "with-unit" }, input, element("span", {}, unit)) : input;
        return asField(labelled(setting, place, shown), { setting, place, draft, controls: [input] });
    };
}

const plain = { toText: String, fromText: (text) => text };

/** One line. */
export const text = typed(plain);

/** Several lines. */
export const paragraph = typed({ ...plain, control: "textarea", traits: { rows: 3 } });

const decimal = /^\s*-?\d+([.,]\d+)?\s*$/;

/** A comma is as good as a point. */
function numberOf(text) { return decimal.test(text) ? Number(text.replace(",", ".")) : text; }

const numeric = { toText: String, fromText: numberOf, traits: { inputmode: "decimal", class: "figure" } };

export const number = typed(numeric);
export const seconds = typed({ ...numeric, unit: "seconds" });

/** A list of texts, one a line. */
export const lines = typed({
    toText: (texts) => [...texts].join("\n"),
    fromText: (typed) => linesOf(typed),
    control: "textarea",
    traits: { rows: 4 },
});

/** A number for each name, one a line, as `vip: 10`. */
export const pairs = typed({
    toText: (numbers) => Object.entries(numbers).map(([name, value]) => `${name}: ${value}`).join("\n"),
    fromText: (typed) => Object.fromEntries(linesOf(typed).map(pairOf)),
    control: "textarea",
    traits: { rows: 3 },
});

function linesOf(typed) { return typed.split("\n").map((line) => line.trim()).filter((line) => line !== ""); }

/** The last colon parts them: a name may have one, too. */
function pairOf(line) {
    const [, name, value] = /^(.*?)\s*(?::\s*([^:]*))?$/.exec(line);
    return [name, numberOf(value ?? "")];
}
