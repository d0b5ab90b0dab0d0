// How chats end, in words: what the service tells of a chat leaves open whether it was answered before.

const unanswered = { left: "Left before an answer", dequeued: "Dequeued", closed: "Queue closed", error: "Error" };

/** What became of the chat. */
export function endingOf({ answered_ms, ended_ms, ending }) {
    if (!ended_ms) return answered_ms ? "In progress" : "Waiting";
    return answered_ms ? "Answered" : unanswered[ending] ?? ending ?? "Over";
}

/** Everything that can become of one, for a choice. */
export const endings = ["Waiting", "In progress", "Answered", ...Object.values(unanswered)];
