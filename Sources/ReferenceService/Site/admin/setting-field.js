// What all settings have on the page: a note that may depend on other settings, and what is wrong.

import { element, setText } from "/staff/elements.js";

/** The trait that ties a control to its field's note and problem. */
export function described(place) { return { "aria-describedby": `${place}-note ${place}-problem` }; }

/**
 * Makes an element the field of a setting: it knows its `place` and `label`; `refresh()` brings what depends on other
 * settings up to date, and `mark(sentences)` tells what is wrong.
 *
 * - setting: its `note` is a sentence or a function of the object that the setting belongs to. `applies` and `works`
 *   are functions of that object, too: without effect, a setting is disabled; where it makes no sense, it is hidden.
 * - controls: what can be disabled and be wrong.
 * - show: more to be brought up to date, with the object that the setting belongs to.
 */
export function asField(made, { setting, place, draft, controls = [], show }) {
    const note = element("p", { class: "quiet note", id: `${place}-note` });
    const problem = element("p", { class: "error", id: `${place}-problem` });
    const legend = made.querySelector(":scope > legend");
    if (legend) legend.after(note, problem);
    else made.append(note, problem);
    made.classList.add("field", ...setting.startsRow ? ["starts-row"] : []);
    made.dataset.place = place;
    made.dataset.label = setting.label;
    made.mark = (sentences) => {
        setText(problem, sentences.join(" "));
        for (const control of markable(made, controls)) mark(control, sentences.length > 0);
    };
    made.refresh = () => {
        const owner = draft.owner(place);
        setText(note, typeof setting.note === "function" ? setting.note(owner) : setting.note ?? "");
        made.hidden = setting.applies?.(owner) === false;
        for (const control of controls) control.disabled = setting.works?.(owner) === false;
        show?.(owner);
    };
    made.refresh();
    return made;
}

/** One radio button can't be wrong, only all of them together. */
function markable(made, controls) {
    return made.getAttribute("role") === "radiogroup" ? [made] : controls;
}

function mark(control, isWrong) {
    if (isWrong) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
}

/** A label, and what it belongs to. */
export function labelled(setting, place, ...parts) {
    return element("div", {}, element("label", { for: place }, setting.label), ...parts);
}

/** A group of controls with a legend, which isn't seen where the panel's title says it already (`isTitled`). */
export function grouped(setting, place, traits, ...parts) {
    const legend = element("legend", { class: setting.isTitled ? "sr-only" : false }, setting.label);
    return element("fieldset", { ...described(place), ...traits }, legend, ...parts);
}

/** Draws the settings in `root`, and brings them up to date with each change of the draft. */
export function keepDrawn(root, draft, draw) {
    draw();
    draft.addEventListener("renew", draw);
    draft.addEventListener("change", () => {
        for (const field of root.querySelectorAll("[data-place]")) field.refresh();
    });
}
