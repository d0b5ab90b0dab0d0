// The form that staff sign in with.

import { element, setText } from "/staff/elements.js";
import { beginSession } from "/staff/session.js";

/**
 * Shows the form in `place` until somebody has signed in; then resolves to the session.
 *
 * - role: `agent`, `supervisor` or `admin`.
 * - title: the heading.
 * - notice: a sentence above the fields, such as why one has to sign in again.
 */
export function signIn(place, { role, title, notice = "" }) {
    return new Promise((resolve) => {
        const form = signInForm(role, title, notice, resolve);
        place.replaceChildren(form);
        form.querySelector("input:not([hidden])").focus();
    });
}

function signInForm(role, title, notice, done) {
    const fields = role === "agent"
        ? [nameField(), passwordField("agents"), chatsField()]
        : [userName(role), passwordField(role)];
    const error = element("p", { class: "error", role: "alert", id: "sign-in-error" });
    const send = element("button", { type: "submit", class: "primary" }, "Sign in");
    const form = element("form", { class: "card sign-in", novalidate: true, "aria-label": title },
        element("h1", {}, title), notice && element("p", { class: "notice" }, notice),
        fields, error, element("p", {}, send));
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        submit(form, role, send, error).then((session) => session && done(session));
    });
    return form;
}

async function submit(form, role, send, error) {
    const missing = markMissing(form);
    setText(error, missing.map((input) => input.dataset.missing).join(" "));
    if (missing.length) return missing[0].focus();
    send.disabled = true;
    try {
        return await beginSession(credentials(form, role));
    } catch (refusal) {
        setText(error, sentence(refusal));
        form.elements.password.select();
    } finally {
        send.disabled = false;
    }
}

function credentials(form, role) {
    const { name, password, chats } = form.elements;
    const session = { role, password: password.value };
    if (role === "agent") session.name = name.value.trim();
    if (chats?.value) session.chats_at_once = Number(chats.value);
    return session;
}

function sentence(refusal) {
    if (refusal.status !== 429 || !refusal.retryAfter) return refusal.message;
    return `Too many wrong passwords. Try again in ${refusal.retryAfter} s.`;
}

/** Marks the fields that are still to be filled in. */
function markMissing(form) {
    const required = [...form.querySelectorAll("[aria-required]")];
    for (const input of required) input.setAttribute("aria-invalid", String(input.value.trim() === ""));
    return required.filter((input) => input.value.trim() === "");
}

// MARK: - Fields

/** Unseen: it tells a password store which of the service's passwords this is. */
function userName(role) { return element("input", { hidden: true, autocomplete: "username", value: role }); }

function nameField() {
    return field("name", "Your name", "Give your name: visitors read it.", { autocomplete: "nickname", maxlength: 80 });
}

function passwordField(whose) {
    const input = { type: "password", autocomplete: "current-password" };
    return field("password", whose === "agents" ? "The agents’ password" : "Password", "Give the password.", input);
}

function chatsField() {
    return element("div", {}, element("label", { for: "sign-in-chats" }, "Chats at once"),
        element("input", { id: "sign-in-chats", name: "chats", type: "number", min: 1, max: 20, inputmode: "numeric",
            "aria-describedby": "sign-in-chats-note" }),
        element("p", { class: "quiet note", id: "sign-in-chats-note" },
            "Leave it empty for the number in the settings."));
}

function field(name, label, missing, traits) {
    const id = `sign-in-${name}`;
    return element("div", {},
        element("label", { for: id }, label, element("span", { class: "required", "aria-hidden": true }, " *")),
        element("input", { id, name, "aria-required": true, "aria-describedby": "sign-in-error", dataset: { missing },
            ...traits }));
}
