// What the chat is called, as it stands.

/** The window's title. */
export function windowTitle({ view }, words) {
    return view.agent ? words.say("chat.with", { agent: view.agent }) : words.say("chat");
}

/** The bar's title. */
export function barTitle(state, words) {
    return state.view.screen === "waiting" ? words.say("waiting.title") : windowTitle(state, words);
}

/** Why a chat is over. */
export function endingSentence({ by, reason, agent }, words) {
    if (reason === "inactive" || reason === "other-queue") return words.say(`ended.${reason}`);
    if (by === "agent" && agent) return words.say("ended.by-agent", { agent });
    return words.say(by === "visitor" ? "ended.by-visitor" : "ended.by-service");
}
