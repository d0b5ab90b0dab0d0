// Settings of which there are several, in order: add one, take one out, move it up and down.

import { listItem } from "/admin/list-item.js";
import { asField, grouped } from "/admin/setting-field.js";
import { announce } from "/staff/announcer.js";
import { button, element } from "/staff/elements.js";

/**
 * The field of a list. Beside what every setting has:
 *
 * - settings: those of one item; blank: a new item.
 * - title: an item's, as a function of the item; untitled: what it is called as long as that is empty.
 * - add: the words on the button that adds one; level: of the items' headings.
 * - isFolded: whether several items show their titles alone at first.
 */
export function list(setting, place, draft) {
    const shown = element("ol", { class: "items" });
    const editor = { setting, place, draft, acts: {} };
    const values = () => draft.read(place);
    const titled = (value) => setting.title(value) || setting.untitled;
    const draw = () => shown.replaceChildren(...values().map((_, index) => listItem(editor, index)));
    /** Problems are told by numbers: after a change of order they would stand at the wrong item. */
    const settle = (sentence) => {
        draw();
        made.mark([]);
        made.dispatchEvent(new Event("rearrange", { bubbles: true }));
        draft.changed();
        announce(sentence);
    };

    editor.acts.move = (from, to) => {
        const [value] = values().splice(from, 1);
        values().splice(to, 0, value);
        settle(`${titled(value)} is now ${to + 1} of ${values().length}.`);
        focusAct(shown.children[to], from > to ? ["up", "down"] : ["down", "up"]);
    };
    editor.acts.remove = (index) => {
        const [value] = values().splice(index, 1);
        settle(`Removed: ${titled(value)}.`);
        const next = shown.children[Math.min(index, values().length - 1)];
        (next?.querySelector("button") ?? add).focus();
    };
    const add = button(setting.add, () => {
        values().push(structuredClone(setting.blank));
        settle(`Added: ${setting.untitled}.`);
        shown.lastElementChild.reveal();
        shown.lastElementChild.querySelector("input, select, textarea").focus();
    });

    draw();
    const made = asField(grouped(setting, place, { class: "list" }, shown, element("p", {}, add)),
        { setting, place, draft });
    return made;
}

/** At an end of the list, one of the two moves is over: then the other has the focus. */
function focusAct(item, names) {
    const acts = names.map((name) => item.querySelector(`[data-act=${name}]`));
    acts.find((act) => !act.disabled)?.focus();
}
