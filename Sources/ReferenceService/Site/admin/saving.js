// Saving all changes, or none.

import { asAdmin } from "/admin/as-admin.js";
import { labelsOf } from "/admin/general-settings.js";
import { clearProblems, tellProblems } from "/admin/problem-summary.js";
import { tell } from "/admin/save-bar.js";
import { get, put, Refusal } from "/staff/api.js";
import { confirmed } from "/staff/confirmation.js";

const path = "/api/v1/settings";
const saveButton = document.getElementById("save");

export function readSettings() { return asAdmin(() => get(path)); }

export async function save(draft) {
    const { changes } = draft;
    const names = labelsOf(Object.keys(changes)).join(", ");
    saveButton.disabled = true;
    try {
        // What others have saved meanwhile, and this page has not changed, stays.
        const saved = await asAdmin(async () => put(path, { ...await get(path), ...changes }));
        clearProblems();
        draft.adopt(saved);
        tell(names ? `Saved: ${names}.` : "There was nothing to save.");
    } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        tellProblems(refusal);
    } finally {
        saveButton.disabled = false;
    }
}

export async function discard(draft) {
    const names = labelsOf(Object.keys(draft.changes)).join(", ");
    if (!await confirmed("Discard the changes?", `As it is saved again: ${names}.`, "Discard")) return;
    clearProblems();
    draft.discard();
    tell("The changes are discarded.");
    document.getElementById("panels").focus();
}
