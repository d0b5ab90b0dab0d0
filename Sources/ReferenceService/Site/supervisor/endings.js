// How chats end, in words.

export const endingWords = {
    answered: "Answered", left: "Left before an answer", dequeued: "Dequeued", closed: "Queue closed", error: "Error",
};
