// What an agent does, as requests.

import { post } from "/staff/api.js";

const chats = "/api/v1/agents/chats";

export const setReady = (ready) => post("/api/v1/agents/ready", { ready });
export const signOut = () => post("/api/v1/agents/sign-out", {});
export const accept = (chat) => post(`${chats}/${chat}/accept`, {});
export const letPass = (chat) => post(`${chats}/${chat}/reject`, {});
export const type = (chat) => post(`${chats}/${chat}/typing`, {});
export const end = (chat) => post(`${chats}/${chat}/end`, {});
export const finishWrapUp = (chat) => post(`${chats}/${chat}/wrapped-up`, {});

/** Hands the chat over; `target` is `{to_agent}` or `{to_queue}`. */
export const transfer = (chat, target) => post(`${chats}/${chat}/transfer`, target);

/** Writes; resolves to the message as the chat keeps it. */
export async function write(chat, text) {
    const receipt = await post(`${chats}/${chat}/messages`, { text });
    return { ...receipt, from: "agent", text };
}
