// Elements of a page. Text becomes text nodes only, so that nothing that somebody wrote is ever read as HTML.

/**
 * A new element. `traits` are attributes; `on` holds listeners by event name, `dataset` data attributes; `true` is an
 * attribute without value (for ARIA, the word), and `false`, `null` or `undefined` leave it out. Children are elements
 * or text.
 */
export function element(name, traits = {}, ...children) {
    const made = document.createElement(name);
    for (const [trait, value] of Object.entries(traits)) setTrait(made, trait, value);
    made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
    return made;
}

function setTrait(made, trait, value) {
    if (trait === "on") {
        for (const [event, listener] of Object.entries(value)) made.addEventListener(event, listener);
    } else if (trait === "dataset") {
        Object.assign(made.dataset, value);
    } else if (value !== false && value !== null && value !== undefined) {
        made.setAttribute(trait, value === true && !trait.startsWith("aria-") ? "" : value);
    }
}

/** A button that does something. */
export function button(text, action, traits = {}) {
    return element("button", { type: "button", on: { click: action }, ...traits }, text);
}

/** Writes text only where it differs: what stays the same is not announced again. */
export function setText(place, text) {
    if (place.textContent !== text) place.textContent = text;
}

/**
 * Makes the children of `list` stand for `items`, in order. An item that stays keeps its element, and with it the
 * focus: `make(item)` makes one, and its `show(item)`, if it has that method, brings it up to date.
 */
export function showItems(list, items, key, make) {
    const known = new Map([...list.children].map((child) => [child.dataset.key, child]));
    const wanted = items.map((item) => known.get(String(key(item))) ?? keyed(make(item), key(item)));
    for (const child of [...list.children]) if (!wanted.includes(child)) child.remove();
    wanted.forEach((child, place) => {
        if (list.children[place] !== child) list.insertBefore(child, list.children[place] ?? null);
        child.show?.(items[place]);
    });
}

function keyed(made, key) {
    made.dataset.key = key;
    return made;
}
