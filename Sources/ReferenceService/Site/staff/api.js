// The API as a staff page asks it: JSON in and out, the CSRF token on every change, and a plain sentence for every
// failure.

/** Where the service's own sentence is for those who write programs. */
const forPeople = {
    "not-signed-in": "Your session is over: sign in again.",
    "csrf": "Somebody has signed in again in this browser: reload the page.",
};
const signedOut = new EventTarget();
let csrf = "";

/** What the service refused, or why it could not be asked. `message` is a sentence for people. */
export class Refusal extends Error {
    constructor(status, { code = "failed", message, fields = [], problems = [] }, retryAfter = null) {
        super(message);
        this.status = status;
        this.code = code;
        this.fields = fields;
        this.problems = problems;
        /** Seconds after which to try again, when the service said so. */
        this.retryAfter = retryAfter;
    }

    /** Nobody is signed in (any more), or only as somebody who may not do this. */
    get isSignedOut() { return this.status === 401 || this.code === "role-needed"; }

    /** The service was not reached at all. */
    get isOffline() { return this.status === 0; }
}

/** Sends this token with every change from now on. */
export function useToken(token) { csrf = token ?? ""; }

/** Calls `listener` with the refusal whenever a request shows that the session is over. */
export function onSignedOut(listener) {
    signedOut.addEventListener("refused", (event) => listener(event.detail));
}

export const get = (path) => ask("GET", path);
export const post = (path, body) => ask("POST", path, body);
export const put = (path, body) => ask("PUT", path, body);

/** Asks, and lets a 401 stand for itself: for the requests that find out who is signed in. */
export async function ask(method, path, body, { tellSignedOut = true } = {}) {
    const reply = await send(method, path, body);
    if (reply.ok) return reply.status === 204 ? null : reply.json();
    const refusal = await refused(reply);
    if (refusal.isSignedOut && tellSignedOut) {
        signedOut.dispatchEvent(new CustomEvent("refused", { detail: refusal }));
    }
    throw refusal;
}

async function send(method, path, body) {
    const headers = {};
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (method !== "GET") headers["X-CSRF-Token"] = csrf;
    try {
        return await fetch(path, { method, headers, body: body && JSON.stringify(body), credentials: "same-origin" });
    } catch {
        const message = "The service does not answer: check the connection.";
        throw new Refusal(0, { code: "offline", message });
    }
}

async function refused(reply) {
    const retryAfter = Number(reply.headers.get("Retry-After")) || null;
    try {
        const { error } = await reply.json();
        return new Refusal(reply.status, { ...error, message: forPeople[error.code] ?? error.message }, retryAfter);
    } catch {
        const message = `The service answered ${reply.status} without a reason. Reload the page and try again.`;
        return new Refusal(reply.status, { message }, retryAfter);
    }
}
