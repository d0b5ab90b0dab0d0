// The General Settings: sign in, change, save, sign out.

import { defectsPanel } from "/admin/defects-panel.js";
import { Draft } from "/admin/draft.js";
import { tabs } from "/admin/general-settings.js";
import { showUnsaved } from "/admin/save-bar.js";
import { discard, readSettings, save } from "/admin/saving.js";
import { keepDrawn } from "/admin/setting-field.js";
import { addTab, followAddress } from "/admin/tab-list.js";
import { Refusal } from "/staff/api.js";
import { confirmed } from "/staff/confirmation.js";
import { element } from "/staff/elements.js";
import { currentSession, endSession } from "/staff/session.js";
import { signIn } from "/staff/sign-in.js";

const role = "admin";
const door = document.getElementById("door");
const office = document.getElementById("office");
const form = document.getElementById("settings-form");

async function enter(notice) {
    const session = await currentSession(role).catch(() => null);
    if (!session) await signIn(door, { role, title: "General Settings", notice });
    try {
        work(new Draft(await readSettings()), await defectsPanel());
    } catch (refusal) {
        if (!(refusal instanceof Refusal)) throw refusal;
        return door.replaceChildren(element("p", { class: "notice failed", role: "alert" }, refusal.message));
    }
    door.replaceChildren();
    door.hidden = true;
    office.hidden = false;
}

function work(draft, defects) {
    drawTabs(draft, defects.panel);
    showUnsaved(draft);
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        save(draft);
    });
    document.getElementById("discard").onclick = () => discard(draft);
    const isChanged = () => draft.isChanged || defects.draft.isChanged;
    const guard = (event) => {
        if (isChanged()) event.preventDefault();
    };
    addEventListener("beforeunload", guard);
    document.getElementById("sign-out").onclick = async () => {
        const question = "What you changed and did not save is lost.";
        if (isChanged() && !await confirmed("Sign out?", question, "Sign out")) return;
        removeEventListener("beforeunload", guard);
        leave();
    };
}

function drawTabs(draft, defectsForm) {
    const places = tabs.map(({ title }) => {
        const place = element("div", { class: "fields" });
        const panel = element("section", {}, place);
        form.append(panel);
        addTab(title, panel);
        return place;
    });
    form.after(defectsForm);
    addTab("Defects", defectsForm);
    keepDrawn(form, draft, () => tabs.forEach(({ settings }, index) => {
        const fields = settings.map((setting) => setting.kind(setting, setting.name, draft));
        places[index].replaceChildren(...fields);
    }));
    followAddress();
}

/** The page forgets everything that the session has shown; a session that is over already needs no end. */
async function leave() {
    await endSession(role).catch(() => {});
    sessionStorage.setItem("notice", "You are signed out.");
    location.replace(location.pathname);
}

const notice = sessionStorage.getItem("notice") ?? "";
sessionStorage.removeItem("notice");
enter(notice);
