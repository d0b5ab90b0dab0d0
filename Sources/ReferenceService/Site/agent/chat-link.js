// A chat in the list of chats: who, from which queue, how long ago the visitor's last word was, and what is unread.

import { element, setText } from "/staff/elements.js";
import { duration, secondsSince, secondsUntil } from "/staff/times.js";

/** The link as a list item, brought up to date by `show(conversation)`; `isOpen(chat)` says which one is open. */
export function chatLink(conversation, desk, isOpen) {
    const [name, preview, since] = ["name", "preview", "since"].map((part) => element("span", { class: part }));
    const unread = element("span", { class: "unread" });
    const link = element("a", { href: `#${conversation.chat}` },
        name, " ", element("span", { class: "tag" }, desk.queueName(conversation.queue)), " ",
        unread, " ", preview, " ", since);
    const item = element("li", {}, link);
    item.show = (conversation) => {
        setText(name, conversation.visitorName);
        setText(preview, previewOf(conversation));
        setText(since, sinceOf(conversation));
        since.classList.toggle("awaited", conversation.awaitsAnswer);
        showUnread(unread, conversation.unread);
        showOpen(link, isOpen(conversation.chat));
    };
    return item;
}

function showOpen(link, isOpen) {
    if (isOpen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
}

function showUnread(place, count) {
    place.hidden = count === 0;
    if (place.dataset.count === String(count)) return;
    place.dataset.count = count;
    place.replaceChildren(String(count), element("span", { class: "sr-only" }, " unread"));
}

function previewOf(conversation) {
    if (conversation.isTyping) return "is typing…";
    if (!conversation.isRunning) return conversation.wrapUpEnds_ms ? "Wrap-up" : "The chat is over";
    if (!conversation.last) return "Nobody has written yet";
    return conversation.last.from === "agent" ? `You: ${conversation.last.text}` : conversation.last.text;
}

function sinceOf(conversation) {
    if (conversation.wrapUpEnds_ms) return `${duration(secondsUntil(conversation.wrapUpEnds_ms))} left`;
    if (!conversation.isRunning) return "";
    const since = duration(secondsSince(conversation.lastWord_ms));
    if (conversation.awaitsAnswer) return `waits for ${since}`;
    return conversation.lastWord_ms === conversation.began_ms ? `began ${since} ago` : `last word ${since} ago`;
}

/** Up and down arrows go from link to link, beside the tab key. */
export function walkByArrows(list) {
    list.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const links = [...list.querySelectorAll("a")];
        const next = links[links.indexOf(document.activeElement) + step];
        if (!step || !next) return;
        event.preventDefault();
        next.focus();
    });
}
