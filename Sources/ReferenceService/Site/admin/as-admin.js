// Doing something as an administrator, also after the session has ended: then one signs in again, and it goes on.

import { Refusal } from "/staff/api.js";
import { element } from "/staff/elements.js";
import { currentSession } from "/staff/session.js";
import { signIn } from "/staff/sign-in.js";

const role = "admin";

/** Does it. Without the right session it asks for the password first; whoever closes the question gets the refusal. */
export async function asAdmin(act) {
    let ways = [isSignedIn, signedInAgain];
    for (;;) {
        try {
            return await act();
        } catch (refusal) {
            if (!(refusal instanceof Refusal) || !needsSession(refusal) || !await anyOf(ways)) throw refusal;
            ways = [signedInAgain];
        }
    }
}

/** Another tab of this browser may have begun another session, with a token of its own. */
function needsSession({ isSignedOut, code }) { return isSignedOut || code === "csrf"; }

async function anyOf(ways) {
    for (const way of ways) if (await way()) return true;
    return false;
}

/** Whether the session that the browser has now will do. */
async function isSignedIn() { return await currentSession(role).catch(() => null) !== null; }

/** Asks in a dialog, so that what was typed stays where it is; resolves to whether somebody signed in. */
function signedInAgain() {
    return new Promise((resolve) => {
        const place = element("div");
        const dialog = element("dialog", { "aria-label": "Sign in again", on: { close: () => {
            dialog.remove();
            resolve(dialog.returnValue === "signed-in");
        } } }, place);
        document.body.append(dialog);
        dialog.showModal();
        const notice = "Your session is over. Sign in again: what you typed is still here.";
        signIn(place, { role, title: "Sign in again", notice }).then(() => dialog.close("signed-in"));
    });
}
