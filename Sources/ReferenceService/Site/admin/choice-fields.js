// Settings that are chosen. A setting's `options` are labels by value, or a function that tells them.

import { asField, described, grouped, labelled } from "/admin/setting-field.js";
import { element, setText, showItems } from "/staff/elements.js";

/** On or off. */
export function flag(setting, place, draft) {
    const box = element("input", { id: place, type: "checkbox", ...described(place),
        on: { change: () => draft.write(place, box.checked) } });
    box.checked = draft.read(place);
    const made = element("div", {}, option(box, setting.label));
    return asField(made, { setting, place, draft, controls: [box] });
}

/** One of a few, all of which are seen. */
export function radios(setting, place, draft) {
    const boxes = Object.keys(setting.options).map((value) => {
        const box = element("input", { id: `${place}-${value}`, type: "radio", name: place,
            on: { change: () => draft.write(place, value) } });
        box.checked = draft.read(place) === value;
        return box;
    });
    const made = grouped(setting, place, { role: "radiogroup" }, options(boxes, setting));
    return asField(made, { setting, place, draft, controls: boxes });
}

/** Any of a few, in their own order. */
export function checks(setting, place, draft) {
    const values = Object.keys(setting.options);
    const write = () => draft.write(place, values.filter((_, index) => boxes[index].checked));
    const boxes = values.map((value) => {
        const box = element("input", { id: `${place}-${value}`, type: "checkbox", ...described(place),
            on: { change: write } });
        box.checked = draft.read(place).includes(value);
        return box;
    });
    const made = grouped(setting, place, { class: "checks" }, options(boxes, setting));
    return asField(made, { setting, place, draft, controls: boxes });
}

function options(boxes, setting) {
    return Object.values(setting.options).map((label, index) => option(boxes[index], label));
}

function option(box, label) {
    return element("p", { class: "option" }, box, element("label", { for: box.id }, label));
}

/** One of many, or of what other settings make possible. */
export function select(setting, place, draft) {
    const list = element("select", { id: place, ...described(place),
        on: { change: () => draft.write(place, list.value) } });
    const show = (owner) => {
        const offered = typeof setting.options === "function"
            ? setting.options(owner, draft.settings)
            : setting.options;
        showItems(list, Object.entries(offered), ([value]) => value, choice);
        list.value = draft.read(place);
    };
    return asField(labelled(setting, place, list), { setting, place, draft, controls: [list], show });
}

function choice([value]) {
    const made = element("option", { value });
    made.show = ([, label]) => setText(made, label);
    return made;
}
