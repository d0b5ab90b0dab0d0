// The chat on a customer's page: nothing, the invite, the bar or the window, as the service says.

import { element } from "/staff/elements.js";
import { ChatBar } from "/visitor/chat-bar.js";
import { ChatFrame } from "/visitor/chat-frame.js";
import { InviteDialog } from "/visitor/invite-dialog.js";
import { LiveLine } from "/visitor/live-line.js";
import { SiteVisit } from "/visitor/site-visit.js";
import { VisitorAPI } from "/visitor/visitor-api.js";
import { holdsFocus } from "/visitor/visitor-focus.js";
import { Words } from "/visitor/visitor-words.js";
import { widgetRoot } from "/visitor/widget-root.js";

let chat = null;

/** Begins the page's visit and shows it. A page that embeds the chat twice has one. */
export function embed(snippet) { return chat ??= begin(snippet); }

async function begin({ service, ...snippet }) {
    const api = new VisitorAPI(service);
    const visit = new SiteVisit(api, snippet);
    const words = new Words(api);
    await visit.beginInTime();
    await words.learn(visit.state.language);
    return new SiteChat(visit, words, await widgetRoot(api));
}

class SiteChat {
    #visit;
    #words;
    #live = new LiveLine();
    #invite;
    #bar;
    #frame;
    /** The visitor asked for the window, so the focus goes there as soon as it is open. */
    #isAskedFor = false;
    /** Where on the page the focus was last. */
    #elsewhere = null;

    constructor(visit, words, root) {
        this.#visit = visit;
        this.#words = words;
        const chat = { visit, words, level: 2, isEmbedded: true };
        this.#invite = new InviteDialog(chat);
        this.#bar = new ChatBar(chat);
        this.#frame = new ChatFrame(chat);
        const parts = [this.#invite, this.#bar, this.#frame].map((part) => part.element);
        const { language } = words;
        const hush = (event) => event.stopPropagation();
        const on = { keydown: (event) => this.#press(event), keypress: hush, keyup: hush };
        root.append(element("div", { class: "chat", lang: language, on }, parts, this.#live.element));
        document.addEventListener("focusin", ({ target }) => {
            if (target !== root.host) this.#elsewhere = target;
        });
        visit.addEventListener("change", ({ detail }) => this.#show(detail));
        this.#show(null);
    }

    /** The visitor opens the chat himself. */
    async open() {
        this.#isAskedFor = true;
        const { failure } = await this.#visit.attempt("/chat");
        // The visit was over, and has begun anew.
        if (failure?.isUnknownVisit) await this.#visit.attempt("/chat");
        this.#show(null);
    }

    #show(event) {
        const { state } = this.#visit;
        const held = [this.#invite, this.#bar, this.#frame].find((part) => holdsFocus(part.element));
        const shown = { invited: this.#invite, minimised: this.#bar, open: this.#frame }[state.widget];
        for (const part of [this.#invite, this.#bar, this.#frame]) part.element.hidden = part !== shown;
        this.#bar.show(state);
        this.#frame.show(this.#visit);
        this.#live.tell(event, state, this.#words);
        this.#moveFocus(held, shown);
    }

    /** The focus follows to what takes the place of where it was, and back to the page if nothing does. */
    #moveFocus(held, shown) {
        const isWanted = this.#isAskedFor && shown === this.#frame;
        if (isWanted || held && shown && held !== shown) shown.focus();
        else if (held && !shown) this.#elsewhere?.focus();
        if (isWanted) this.#isAskedFor = false;
    }

    /** Escape minimises, and the page hears of no key that is meant for the chat. */
    #press(event) {
        event.stopPropagation();
        if (event.key !== "Escape" || event.isComposing) return;
        event.preventDefault();
        if (["invited", "open"].includes(this.#visit.state.widget)) this.#visit.attempt("/widget/minimise");
    }
}
