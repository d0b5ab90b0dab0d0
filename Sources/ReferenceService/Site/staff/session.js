// Who is signed in in this browser: one session, kept by the service behind a cookie that no script can read.

import { ask, post, useToken } from "/staff/api.js";

/** The session as `{role, csrf, agent?, name?}`, or `null` when nobody is signed in. */
export async function currentSession() {
    try {
        return adopt(await ask("GET", "/api/v1/session", undefined, { tellSignedOut: false }));
    } catch (refusal) {
        if (refusal.isSignedOut) return null;
        throw refusal;
    }
}

/** Signs in. `credentials`: `{role, password}`, for an agent also `name` and, if wanted, `chats_at_once`. */
export async function beginSession(credentials) {
    return adopt(await ask("POST", "/api/v1/session", { ...credentials, as: "browser" }, { tellSignedOut: false }));
}

/** Signs out. */
export async function endSession() {
    await post("/api/v1/session/end", {});
    useToken("");
}

function adopt(session) {
    useToken(session.csrf);
    return session;
}
