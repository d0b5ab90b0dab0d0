// One item of a list: its title, which folds it, what can be done with it, and its settings.

import { asField } from "/admin/setting-field.js";
import { button, element, setText } from "/staff/elements.js";

/** Which items are folded: they stay so when they move. */
const folded = new WeakMap();

export function listItem({ setting, place: listPlace, draft, acts }, index) {
    const place = `${listPlace}.${index}`;
    const value = draft.read(place);
    const count = draft.read(listPlace).length;
    const named = { role: "group", "aria-labelledby": `${place}-title` };
    const body = element("div", { class: "item-body", id: `${place}-body`, ...named },
        setting.settings.map((inner) => inner.kind(inner, `${place}.${inner.name}`, draft)));
    const fold = (isFolded) => {
        folded.set(value, isFolded);
        body.hidden = isFolded;
        toggle.setAttribute("aria-expanded", String(!isFolded));
    };
    const toggle = button("", () => fold(!body.hidden), { class: "toggle", id: `${place}-title`,
        "aria-controls": body.id });
    const made = element("li", { class: "item card" },
        element("div", { class: "item-head" },
            element(setting.level ?? "h3", {}, toggle), actsOf(place, index, count, acts)),
        body);
    fold(folded.get(value) ?? Boolean(setting.isFolded && count > 1));
    made.reveal = () => fold(false);
    const show = () => {
        const title = setting.title(value) || setting.untitled;
        setText(toggle, title);
        made.dataset.label = title;
    };
    return asField(made, { setting: { label: "" }, place, draft, show });
}

function actsOf(place, index, count, { move, remove }) {
    const act = (name, words, does, traits = {}) => {
        const id = `${place}-${name}`;
        const labels = { id, "aria-labelledby": `${id} ${place}-title`, dataset: { act: name } };
        return button(words, does, { ...labels, ...traits });
    };
    return element("p", { class: "acts" },
        act("up", "Move up", () => move(index, index - 1), { disabled: index === 0 }),
        act("down", "Move down", () => move(index, index + 1), { disabled: index === count - 1 }),
        act("remove", "Remove", () => remove(index), { class: "danger" }));
}
