// The desk's header: who is signed in, ready or not, and which chats run from where.

import { setReady } from "/agent/acts.js";
import { attempt } from "/agent/notice.js";
import { setText } from "/staff/elements.js";

const ready = document.getElementById("ready");
const name = document.getElementById("agent-name");
const inProgress = document.getElementById("in-progress");
const standing = document.getElementById("standing");

export class DeskBar {
    constructor(desk) {
        ready.onclick = () => this.#toggle(desk);
    }

    show(desk) {
        setText(name, desk.name);
        setText(inProgress, chatsInProgress(desk));
        ready.setAttribute("aria-checked", String(desk.isReady));
    }

    showStanding(isConnected) {
        standing.className = isConnected ? "quiet" : "bad";
        setText(standing, isConnected ? "" : "Connection lost. Trying again…");
    }

    async #toggle(desk) {
        const wanted = !desk.isReady;
        ready.disabled = true;
        if (await attempt(() => setReady(wanted))) desk.isReady = wanted;
        ready.disabled = false;
        ready.focus();
        desk.changed(null);
    }
}

/** `2 of 3 chats in progress: 1 from General, 1 from Sales`. */
function chatsInProgress(desk) {
    const running = desk.running;
    const counts = new Map();
    for (const { queue } of running) counts.set(queue, (counts.get(queue) ?? 0) + 1);
    const sources = [...counts].map(([queue, count]) => `${count} from ${desk.queueName(queue)}`);
    const figure = `${running.length} of ${desk.chatsAtOnce} chats in progress`;
    return sources.length ? `${figure}: ${sources.join(", ")}` : figure;
}
