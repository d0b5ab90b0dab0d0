// Everything that is on the agent's desk, kept in step with the service by its picture and its events.

import { Conversation } from "/agent/conversation.js";
import { learnTime } from "/staff/times.js";

/** Tells every change by a `change` event, whose `detail` is the service's event, or `null` after a restore. */
export class Desk extends EventTarget {
    agent = "";
    name = "";
    isReady = false;
    chatsAtOnce = 0;
    queues = [];
    alerts = new Map();
    conversations = new Map();

    /** Takes the service's whole picture, after a reload or a lost connection. */
    restore(picture) {
        if (picture.now_ms) learnTime(picture.now_ms);
        this.agent = picture.agent;
        this.name = picture.name;
        this.isReady = picture.ready;
        this.chatsAtOnce = picture.chats_at_once;
        this.queues = picture.queues ?? [];
        const known = (alert) => this.alerts.get(alert.chat);
        this.alerts = new Map(picture.alerts.map((alert) => [alert.chat, { ...known(alert), ...alert }]));
        this.#restoreConversations(picture);
        this.changed(null);
    }

    /** Takes one event of the service. */
    apply(event) {
        learnTime(event.at_ms);
        const conversation = this.conversations.get(event.chat);
        happenings[event.type]?.(this, event, conversation);
        this.changed(event);
    }

    changed(event) { this.dispatchEvent(new CustomEvent("change", { detail: event })); }

    /** The chats that run, in the order in which they began. */
    get running() { return [...this.conversations.values()].filter((conversation) => conversation.isRunning); }

    queueName(queue) { return this.queues.find(({ id }) => id === queue)?.name ?? queue; }

    begin(entry) {
        const known = this.conversations.get(entry.chat);
        if (known) known.renew(entry);
        else this.conversations.set(entry.chat, new Conversation(entry));
    }

    /** Clears a chat that is over off the desk. */
    remove(chat) {
        this.conversations.get(chat)?.forget();
        this.conversations.delete(chat);
    }

    #restoreConversations({ chats, wrapping_up }) {
        for (const entry of [...chats, ...wrapping_up]) this.begin(entry);
        for (const conversation of this.conversations.values()) {
            const { chat } = conversation;
            conversation.wrapUpEnds_ms = wrapping_up.find((entry) => entry.chat === chat)?.ends_ms ?? null;
            if (!chats.some((entry) => entry.chat === chat)) conversation.ending ??= {};
        }
    }
}

/** What each event of the service changes on the desk. */
const happenings = {
    "alert.offered": (desk, event) => desk.alerts.set(event.chat, event),
    "alert.withdrawn": (desk, event) => desk.alerts.delete(event.chat),
    "chat.began": (desk, event) => {
        desk.alerts.delete(event.chat);
        desk.begin(event);
    },
    "message": (desk, event, conversation) => conversation?.hear(event),
    "visitor.typing": (desk, event, conversation) => conversation?.noticeTyping(),
    "visitor.left": (desk, event, conversation) => {
        if (conversation) conversation.hasLeft = true;
    },
    "chat.ended": (desk, event, conversation) => {
        if (conversation) conversation.ending = event;
    },
    "chat.transferred": (desk, event) => desk.remove(event.chat),
    "wrap-up.began": (desk, event, conversation) => {
        if (conversation) conversation.wrapUpEnds_ms = event.ends_ms;
    },
    "wrap-up.ended": (desk, event) => desk.remove(event.chat),
};

/** The types of the events that the desk understands. */
export const eventTypes = Object.keys(happenings);
