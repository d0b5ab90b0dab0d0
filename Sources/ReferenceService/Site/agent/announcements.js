// What of the desk's events a screen reader says, and how urgently.

import { alertSentence } from "/agent/alert-card.js";
import { announce, interrupt } from "/staff/announcer.js";

/** Called before the desk has taken the event: an ended chat still has its name. `open` is the chat that is open. */
export function announceEvent(event, desk, open) {
    if (event.type === "alert.offered") return interrupt(alertSentence(event, desk));
    const sentence = sentences[event.type]?.(event, desk, open);
    if (sentence) announce(sentence);
}

const sentences = {
    "alert.withdrawn": (event, desk) => desk.alerts.has(event.chat) && "The alert went away.",
    "chat.began": (event, desk) => `A chat from ${desk.queueName(event.queue)} began.`,
    // The open chat's log reads its own messages.
    "message": (event, desk, open) =>
        event.chat !== open && event.from === "visitor" && `${who(event, desk)}: ${event.text}`,
    "visitor.left": (event, desk, open) => event.chat !== open && `${who(event, desk)} left.`,
    "chat.ended": (event, desk, open) => event.chat !== open && `The chat with ${who(event, desk)} is over.`,
    "wrap-up.ended": (event, desk) => desk.conversations.has(event.chat) && `Wrap-up over: ${who(event, desk)}.`,
};

function who(event, desk) {
    const conversation = desk.conversations.get(event.chat);
    return conversation ? `${conversation.visitorName}, ${desk.queueName(conversation.queue)}` : "A visitor";
}
