// The agent's page: sign in, work at the desk, sign out.

import { signOut } from "/agent/acts.js";
import { announceEvent } from "/agent/announcements.js";
import { DeskBar } from "/agent/desk-bar.js";
import { Desk } from "/agent/desk.js";
import { Feed } from "/agent/feed.js";
import { showTitle } from "/agent/flashing-title.js";
import { Floor } from "/agent/floor.js";
import { attempt } from "/agent/notice.js";
import { onSignedOut } from "/staff/api.js";
import { confirmed } from "/staff/confirmation.js";
import { currentSession, endSession } from "/staff/session.js";
import { signIn } from "/staff/sign-in.js";

const door = document.getElementById("door");
const room = document.getElementById("desk");

/** Times on the page are brought up to date this often. */
const tick_ms = 1_000;

async function enter(notice = "") {
    const session = await currentSession("agent").catch(() => null);
    if (!session) await signIn(door, { role: "agent", title: "Agent desk", notice });
    door.replaceChildren();
    door.hidden = true;
    room.hidden = false;
    work();
}

function work() {
    const desk = new Desk();
    const bar = new DeskBar(desk);
    const floor = new Floor(desk);
    const feed = new Feed({
        restore: (picture) => desk.restore(picture),
        apply: (event) => {
            announceEvent(event, desk, floor.open);
            desk.apply(event);
        },
        standing: (isConnected) => bar.showStanding(isConnected),
    });
    const show = () => {
        bar.show(desk);
        floor.show();
        showTitle(desk.alerts.size, unreadOn(desk));
    };
    desk.addEventListener("change", show);
    addEventListener("focus", show);
    setInterval(show, tick_ms);
    document.getElementById("sign-out").onclick = () => leave(desk, feed);
    onSignedOut((refusal) => lock(feed, refusal.message));
    feed.start();
}

function unreadOn(desk) {
    return desk.running.reduce((sum, conversation) => sum + conversation.unread, 0);
}

async function leave(desk, feed) {
    const count = desk.running.length;
    const chats = count === 1 ? "the chat that is" : `the ${count} chats that are`;
    if (count && !await confirmed("Sign out?", `That ends ${chats} in progress.`, "Sign out")) return;
    if (await attempt(signOutOfAll)) lock(feed, "You are signed out.");
}

/** The session may end with the agent's shift: then there is none left to end. */
async function signOutOfAll() {
    await signOut();
    await endSession("agent").catch(() => {});
}

/** A fresh page forgets everything that the last session has shown. */
function lock(feed, notice) {
    feed.stop();
    sessionStorage.setItem("notice", notice);
    location.replace(location.pathname);
}

const notice = sessionStorage.getItem("notice") ?? "";
sessionStorage.removeItem("notice");
enter(notice);
