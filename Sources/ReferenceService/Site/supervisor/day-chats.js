// A day's chats as a table: by ending, page by page, each with its transcript.

import { chatRow } from "/supervisor/chat-row.js";
import { endingOf, endings } from "/supervisor/endings.js";
import { get } from "/staff/api.js";
import { element, setText, showItems } from "/staff/elements.js";

const day = document.getElementById("chat-day");
const ending = document.getElementById("chat-ending");
const count = document.getElementById("chat-count");
const rows = document.getElementById("chat-rows");
const moreButton = document.getElementById("more-chats");

export class DayChats {
    #chats = [];
    #pages = 1;
    #hasMore = false;
    /** Only what was asked for last is shown. */
    #latest = 0;
    #queueName;
    #tell;

    /** `queueName(id)` names a queue, and `tell(refusal)` hears what went wrong. */
    constructor(queueName, tell) {
        this.#queueName = queueName;
        this.#tell = tell;
        day.value = localDay(new Date());
        day.onchange = () => this.#choose(1);
        ending.append(...["All", ...endings].map((words) => element("option", {}, words)));
        ending.onchange = () => this.#show();
        moreButton.onclick = () => this.#choose(this.#pages + 1);
        document.getElementById("chat-filter").onsubmit = (event) => event.preventDefault();
    }

    /** Reads anew what is shown: chats that run go on. */
    async refresh() {
        if (day.value === "") return;
        const turn = this.#latest += 1;
        const chats = [];
        this.#hasMore = true;
        for (let page = 0; page < this.#pages && this.#hasMore; page += 1) {
            const read = await get(`/api/v1/supervisor/chats?day=${day.value}&after=${number(chats.at(-1))}`);
            if (turn !== this.#latest) return;
            chats.push(...read.chats);
            this.#hasMore = read.more;
        }
        this.#chats = chats;
        this.#show();
    }

    #choose(pages) {
        this.#pages = pages;
        this.refresh().catch(this.#tell);
    }

    #show() {
        const all = this.#chats;
        const shown = all.filter((chat) => ["All", endingOf(chat)].includes(ending.value));
        showItems(rows, shown, ({ chat }) => chat, ({ chat }) => chatRow(chat, this.#queueName, this.#tell));
        setText(count, countSentence(shown.length, all.length, this.#hasMore));
        moreButton.hidden = !this.#hasMore;
    }
}

function countSentence(shown, all, hasMore) {
    if (all === 0) return "No chats on this day.";
    const read = hasMore ? `the first ${all} chats` : all === 1 ? "1 chat" : `${all} chats`;
    return shown === all ? `${read.charAt(0).toUpperCase()}${read.slice(1)}.` : `${shown} of ${read}.`;
}

/** The number in a chat's id, 0 before the first chat. */
function number(chat) { return chat ? chat.chat.split("-").at(-1) : 0; }

/** `2026-11-24`, in the reader's time zone. */
function localDay(date) {
    const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
    return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
