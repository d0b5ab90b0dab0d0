// Saving all changes, or none.

import { asAdmin } from "/admin/as-admin.js";
import { labelsOf } from "/admin/general-settings.js";
import { clearProblems, tellProblems } from "/admin/problem-summary.js";
import { tell } from "/admin/save-bar.js";
import { get, put, Refusal } from "/staff/api.js";
import { confirmed } from "/staff/confirmation.js";

const path = "/api/v1/settings";
let isSaving = false;

export function readSettings() { return asAdmin(() => get(path)); }

export async function save(draft) {
    if (isSaving) return;
    isSaving = true;
    const names = changedLabels(draft);
    const sent = structuredClone(draft.settings);
    const changes = structuredClone(draft.changes);
    try {
        // What others have saved meanwhile, and this page has not changed, stays.
        const saved = await asAdmin(async () => put(path, { ...await get(path), ...changes }));
        clearProblems();
        draft.adopt(saved, sent);
        tell(names ? `Saved: ${names}.` : "There was nothing to save.");
    } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        tellProblems(refusal);
    } finally {
        isSaving = false;
    }
}

export async function discard(draft) {
    const explanation = `This is again as it is saved: ${changedLabels(draft)}.`;
    if (!await confirmed("Discard the changes?", explanation, "Discard")) return;
    clearProblems();
    draft.discard();
    tell("The changes are discarded.");
    document.getElementById("panels").focus();
}

function changedLabels(draft) { return labelsOf(Object.keys(draft.changes)).join(", "); }
