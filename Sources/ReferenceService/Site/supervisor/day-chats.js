// A day's chats as a table: by ending, page by page, each with its transcript.

import { showTranscript } from "/supervisor/transcript-dialog.js";
import { endingWords } from "/supervisor/endings.js";
import { get } from "/staff/api.js";
import { button, element, setText, showItems } from "/staff/elements.js";
import { duration, timeOfDay } from "/staff/times.js";

const place = (id) => document.getElementById(id);

export class DayChats {
    #chats = [];
    #hasMore = false;
    #queueName;
    #tell;

    /** `tell(refusal)` hears what went wrong, and `queueName(id)` names a queue. */
    constructor(queueName, tell) {
        this.#queueName = queueName;
        this.#tell = tell;
        const today = new Date();
        today.setMinutes(today.getMinutes() - today.getTimezoneOffset());
        place("chat-day").value = today.toISOString().slice(0, 10);
        place("chat-day").onchange = () => this.load();
        place("chat-ending").append(...endingOptions());
        place("chat-ending").onchange = () => this.load();
        place("more-chats").onclick = () => this.#loadMore();
        place("chat-filter").onsubmit = (event) => event.preventDefault();
    }

    /** Reads the first page anew. */
    async load() {
        await this.#read("").then((chats) => this.#show(chats), this.#tell);
    }

    /** Keeps the first page fresh; somebody who has paged on is left in peace. */
    async refresh() {
        if (!this.#hasPagedOn) await this.load();
    }

    #hasPagedOn = false;

    async #loadMore() {
        const last = this.#chats.at(-1)?.chat ?? "";
        this.#hasPagedOn = true;
        await this.#read(last).then((chats) => this.#show([...this.#chats, ...chats]), this.#tell);
    }

    async #read(after) {
        const query = new URLSearchParams({ day: place("chat-day").value });
        if (after) query.set("after", after);
        else this.#hasPagedOn = false;
        if (place("chat-ending").value) query.set("ending", place("chat-ending").value);
        const { chats, more } = await get(`/api/v1/supervisor/chats?${query}`);
        this.#hasMore = more;
        return chats;
    }

    #show(chats) {
        this.#chats = chats;
        showItems(place("chat-rows"), chats, ({ chat }) => chat, (chat) => chatRow(chat, this.#queueName, this.#tell));
        const count = chats.length === 1 ? "1 chat" : `${chats.length} chats`;
        setText(place("chat-count"), this.#hasMore ? `${count}, and more.` : count);
        place("more-chats").hidden = !this.#hasMore;
    }
}

function endingOptions() {
    const all = element("option", { value: "" }, "All");
    return [all, ...Object.entries(endingWords).map(([value, words]) => element("option", { value }, words))];
}

function chatRow({ chat }, queueName, tell) {
    const cells = Array.from({ length: 7 }, () => element("td"));
    const open = button(chat, () => showTranscript(chat, queueName).catch(tell), { "aria-haspopup": "dialog" });
    const row = element("tr", {}, element("td", {}, open), cells);
    row.show = (chat) => facts(chat, queueName).forEach((fact, place) => setText(cells[place], fact));
    return row;
}

function facts(chat, queueName) {
    const until = chat.answered_ms ?? chat.ended_ms;
    return [
        queueName(chat.queue), timeOfDay(chat.began_ms), until ? duration((until - chat.began_ms) / 1_000) : "–",
        chat.answered_ms && chat.ended_ms ? duration((chat.ended_ms - chat.answered_ms) / 1_000) : "–",
        endingWords[chat.ending] ?? chat.ending ?? "Not over", chat.agent ?? "–", String(chat.messages),
    ];
}
