// The desk's floor: alerts, the list of chats, and the open chat. The address's hash says which chat is open, so that
// a reload and the browser's back button keep to it.

import { alertCard } from "/agent/alert-card.js";
import { chatLink, walkByArrows } from "/agent/chat-link.js";
import { ChatView } from "/agent/chat-view.js";
import { setText, showItems } from "/staff/elements.js";

const place = (id) => document.getElementById(id);

export class Floor {
    #desk;
    #views = new Map();
    /** The chat whose alert this page has accepted: it opens as soon as it begins. */
    #accepted = null;

    constructor(desk) {
        this.#desk = desk;
        walkByArrows(place("chat-links"));
        addEventListener("hashchange", () => this.#follow());
        for (const link of document.querySelectorAll(".skip")) link.addEventListener("click", skip);
    }

    /** The open chat, or `null`. */
    get open() {
        const chat = location.hash.slice(1);
        return this.#desk.conversations.has(chat) ? chat : null;
    }

    /** Brings everything in step with the desk. What goes while the focus is in it hands the focus to the list. */
    show() {
        const focused = document.activeElement;
        this.#openAccepted();
        const { alerts, conversations } = this.#desk;
        if (document.hasFocus() && this.open) conversations.get(this.open).markSeen();
        this.#showAlerts([...alerts.values()]);
        showItems(place("chat-links"), [...conversations.values()], ({ chat }) => chat,
            (conversation) => chatLink(conversation, this.#desk, (chat) => chat === this.open));
        place("no-chats").hidden = conversations.size > 0;
        this.#showViews();
        if (!focused.isConnected) place("chats").focus();
    }

    #showAlerts(alerts) {
        const accepting = (chat) => { this.#accepted = chat; };
        showItems(place("alert-cards"), alerts, ({ chat }) => chat, (alert) => alertCard(alert, this.#desk, accepting));
        const hint = this.#desk.isReady ? "Nobody waits." : "You are not ready, so no alerts come to you.";
        setText(place("no-alerts"), alerts.length ? "" : hint);
    }

    #showViews() {
        const { conversations } = this.#desk;
        for (const chat of this.#views.keys()) if (!conversations.has(chat)) this.#close(chat);
        for (const conversation of conversations.values()) {
            this.#view(conversation).show(conversation.chat === this.open);
        }
        place("no-chat").hidden = this.open !== null;
        place("desk").classList.toggle("has-open-chat", this.open !== null);
    }

    #view(conversation) {
        const { chat } = conversation;
        if (!this.#views.has(chat)) {
            const view = new ChatView(conversation, this.#desk);
            this.#views.set(chat, view);
            place("chat").append(view.element);
        }
        return this.#views.get(chat);
    }

    #close(chat) {
        this.#views.get(chat).element.remove();
        this.#views.delete(chat);
    }

    #openAccepted() {
        if (!this.#desk.conversations.has(this.#accepted)) return;
        location.hash = this.#accepted;
        this.#accepted = null;
    }

    #follow() {
        this.show();
        if (this.open) this.#views.get(this.open).focus();
    }
}

/** Goes to the link's target and leaves the address alone: that says which chat is open. */
function skip(event) {
    event.preventDefault();
    place(event.target.hash.slice(1)).focus();
}
