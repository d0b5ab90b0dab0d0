// The supervisor's page: sign in, look on, sign out.

import { showAgents } from "/supervisor/agents-table.js";
import { DayChats } from "/supervisor/day-chats.js";
import { showDay } from "/supervisor/day-figures.js";
import { showLeftMessages } from "/supervisor/left-messages.js";
import { Pulse } from "/supervisor/pulse.js";
import { showQueues } from "/supervisor/queue-cards.js";
import { showServiceLevel } from "/supervisor/service-level.js";
import { get, onSignedOut, Refusal } from "/staff/api.js";
import { element, setText } from "/staff/elements.js";
import { currentSession, endSession } from "/staff/session.js";
import { signIn } from "/staff/sign-in.js";
import { learnTime, preciseTimeOfDay } from "/staff/times.js";

const door = document.getElementById("door");
const room = document.getElementById("overview");
const asOf = document.getElementById("as-of");
const failure = document.getElementById("failure");

const overviewEvery_ms = 2_000;
/** What is read from the day's book changes more slowly. */
const bookEvery_ms = 10_000;

async function enter(notice) {
    const session = await currentSession("supervisor").catch(() => null)
        ?? await signIn(door, { role: "supervisor", title: "Supervisor", notice });
    door.replaceChildren();
    door.hidden = true;
    room.hidden = false;
    lookOn(session.role);
}

/** An admin may look on, too: then it is as an admin that he signs out. */
function lookOn(role) {
    let queues = [];
    const queueName = (wanted) => queues.find(({ id }) => id === wanted)?.name ?? wanted;
    const overview = new Pulse(overviewEvery_ms, () => telling(async () => {
        const now = await get("/api/v1/supervisor");
        queues = now.queues;
        show(now);
    }));
    const chats = new DayChats(queueName, tell);
    const book = new Pulse(bookEvery_ms, async () => {
        await telling(() => chats.refresh(), { clears: false });
        await telling(() => showLeftMessages(queueName), { clears: false });
    });
    const stop = () => [overview, book].forEach((pulse) => pulse.stop());
    document.getElementById("sign-out").onclick = () => telling(async () => {
        await endSession(role);
        lock(stop, "You are signed out.");
    });
    onSignedOut((refusal) => lock(stop, refusal.message));
}

function show(now) {
    learnTime(now.now_ms);
    setText(asOf, `As of ${preciseTimeOfDay(now.now_ms)}`);
    showQueues(now.queues);
    showAgents(now.agents);
    showDay(now.today);
    showServiceLevel(now.service_level);
}

// MARK: - When something goes wrong

async function telling(act, { clears = true } = {}) {
    try {
        await act();
        if (clears) failure.replaceChildren();
    } catch (refusal) {
        tell(refusal);
    }
}

/** The same sentence again and again is told once. */
function tell(refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (refusal.isSignedOut || failure.textContent === refusal.message) return;
    failure.replaceChildren(element("p", { class: "notice failed" }, refusal.message));
}

/** A fresh page forgets everything that the last session has shown. */
function lock(stop, notice) {
    stop();
    sessionStorage.setItem("notice", notice);
    location.replace(location.pathname);
}

const notice = sessionStorage.getItem("notice") ?? "";
sessionStorage.removeItem("notice");
enter(notice);
