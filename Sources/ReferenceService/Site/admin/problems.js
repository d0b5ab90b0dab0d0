// What the service finds wrong: told at the fields.

/**
 * Tells problems at the fields within `root`, and clears those that were told before.
 *
 * @returns for each problem, in the page's order, `{sentence, field}`: what is wrong where, and the field, or `null`
 * if there is none.
 */
export function markProblems(root, problems) {
    const fields = [...root.querySelectorAll("[data-place]")];
    const told = problems.map((problem) => locate(problem, fields)).sort(inPageOrder);
    for (const field of fields) {
        field.mark(told.filter((problem) => problem.field === field).map(({ atField }) => atField));
    }
    return told;
}

/** Brings a field to light, and the focus to it. */
export function visit(field) {
    for (let place = field; place; place = place.parentElement) place.reveal?.();
    field.querySelector("[aria-invalid] input, input, select, textarea, button").focus();
}

/** A problem's place may be a part of what one field shows: then the field's sentence says which. */
function locate({ place, message }, fields) {
    const parts = place.split(".");
    for (let length = parts.length; length > 0; length -= 1) {
        const field = fields.find(({ dataset }) => dataset.place === parts.slice(0, length).join("."));
        if (!field) continue;
        const atField = [...parts.slice(length).map(partName), message].join(": ");
        return { field, atField, sentence: `${labelOf(field)}: ${atField}` };
    }
    return { field: null, sentence: place === "" ? message : `${place}: ${message}` };
}

function inPageOrder({ field: one }, { field: other }) {
    if (one === other || !one || !other) return 0;
    return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function partName(part) { return /^\d+$/.test(part) ? `No. ${Number(part) + 1}` : part; }

/** `Queues: Sales: Dequeue after`. */
function labelOf(field) {
    const outer = field.parentElement.closest("[data-place]");
    const label = field.dataset.label;
    return outer ? `${labelOf(outer)}: ${label}` : label;
}
