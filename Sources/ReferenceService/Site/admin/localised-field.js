// A setting that visitors read, in each of their languages.

import { asField, grouped } from "/admin/setting-field.js";
import { element } from "/staff/elements.js";

/** The languages that there are; English stands in for the others. */
export const languages = { "EN-US": "English", "FR-FR": "French", "ES-ES": "Spanish" };
const fallback = "EN-US";

/** A field for each language; `of` is the kind of what stands in it. */
export function localised(setting, place, draft) {
    const fields = Object.entries(languages).map(([code, label]) => {
        const inner = { label, traits: { lang: code } };
        // Left empty, another language has no text of its own.
        if (code !== fallback) inner.empty = undefined;
        return setting.of(inner, `${place}.${code}`, draft);
    });
    const columns = element("div", { class: "columns" }, fields);
    return asField(grouped(setting, place, {}, columns), { setting, place, draft });
}
