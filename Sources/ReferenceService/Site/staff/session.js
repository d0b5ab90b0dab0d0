// Who is signed in in this browser: one session, kept by the service behind a cookie that no script can read.

import { ask, post, useToken } from "/staff/api.js";

/**
 * The session as `{role, csrf, agent?, name?}`, or `null` when nobody is signed in who may do what `role` may. In other
 * tabs of this browser one may be signed in as somebody else, too.
 */
export async function currentSession(role) {
    try {
        return adopt(await ask("GET", `/api/v1/session?role=${role}`, undefined, { tellSignedOut: false }));
    } catch (refusal) {
        if (refusal.isSignedOut) return null;
        throw refusal;
    }
}

/** Signs in. `credentials`: `{role, password}`, for an agent also `name` and, if wanted, `chats_at_once`. */
export async function beginSession(credentials) {
    return adopt(await ask("POST", "/api/v1/session", { ...credentials, as: "browser" }, { tellSignedOut: false }));
}

/** Signs out of one role; what one is in other tabs one stays. */
export async function endSession(role) {
    await post("/api/v1/session/end", { role });
    useToken("");
}

function adopt(session) {
    useToken(session.csrf);
    return session;
}
