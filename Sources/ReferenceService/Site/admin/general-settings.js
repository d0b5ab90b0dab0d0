// Every setting that there is, by tab: from this the page is drawn, and changes are named.

import { addresses } from "/admin/addresses.js";
import { checks, flag, radios } from "/admin/choice-fields.js";
import { formFields } from "/admin/form-settings.js";
import { list } from "/admin/list-editor.js";
import { languages, localised } from "/admin/localised-field.js";
import { queues } from "/admin/queue-settings.js";
import { lines, number, paragraph, seconds, text } from "/admin/typed-fields.js";

const withInvite = "reactive-and-proactive-with-invite";
const invites = ({ activation }) => activation === withInvite;

const general = [
    { name: "activation", label: "Activation mode", kind: radios,
        options: { "reactive-only": "Reactive only", [withInvite]: "Reactive, and proactive with invite",
            "reactive-and-proactive-without-invite": "Reactive, and proactive without invite" },
        note: "Reactive: the visitor opens the chat. Proactive: the chat opens itself after the launching criterion." },
    { name: "addresses", label: "Addresses", kind: addresses },
    { name: "launch_after_s", label: "Launching criterion", kind: seconds,
        note: "What a visitor has to spend before the invite, or the chat window, is presented." },
    { name: "launch_scope", label: "Launch scope", kind: radios,
        options: { page: "Page: every page view begins anew", site: "Site: the whole visit counts" } },
    { name: "launch_minimised", label: "Launch minimised", kind: flag, works: invites,
        note: (settings) => invites(settings)
            ? "The criterion brings a minimised bar; the invite comes when the visitor maximises it."
            : "Only with invite: otherwise there is no invite that could wait behind a minimised bar." },
    { name: "after_no", label: "After No", kind: radios, works: invites,
        options: { minimise: "Minimise: a bar stays, until it is maximised", disappear: "Disappear" },
        note: (settings) => invites(settings)
            ? "What becomes of the invite that a visitor refuses."
            : "Only with invite: nothing else is answered with No." },
];

const waiting = [
    { name: "waiting_messages", label: "Waiting messages", kind: localised, of: lines,
        note: "One a line, shown one after the other. Without any, visitors of that language read the English ones." },
    { name: "waiting_message_every_s", label: "Each stands for", kind: seconds },
    { name: "closed_message", label: "When the queue is closed", kind: localised, of: paragraph },
    { name: "unattended_message", label: "When nobody attends the queue", kind: localised, of: paragraph },
    { name: "dequeued_message", label: "When nobody answered in time", kind: localised, of: paragraph },
];

const screenPops = { name: "screen_pops", label: "Screen pops", kind: list, isTitled: true,
    note: "An agent’s screen opens the address with the chat, if the chat’s URL names the id.",
    add: "Add a screen pop", blank: { id: "", url: "" }, title: ({ id }) => id, untitled: "New screen pop",
    settings: [
        { name: "id", label: "Id", kind: text, note: "Small letters, digits and hyphens." },
        { name: "url", label: "URL", kind: text, traits: { inputmode: "url" },
            note: "{visit} and {chat} stand for the ids of the visit and the chat." },
    ] };

const agents = [
    { name: "chats_at_once", label: "Chats at once", kind: number, note: "For agents who say no other number." },
    { name: "wrap_up_s", label: "Wrap-up", kind: seconds, note: "How long a slot stays taken after a chat." },
    { name: "agent_alert_timeout_s", label: "Unanswered alert", kind: seconds,
        note: "After this time it goes to the next agent." },
    { name: "service_level_target_s", label: "Service level target", kind: seconds,
        note: "The wait that counts as soon enough." },
];

/** What a timeout comes to, as far as it is a number. */
const half = (timeout) => (timeout > 0 ? `, after ${timeout / 2} seconds` : "");

const inactivity = [
    { name: "inactivity_timeout_s", label: "Inactivity timeout", kind: seconds,
        note: ({ inactivity_timeout_s }) => "A chat ends in which the visitor says nothing for so long. "
            + `He is warned at half of it${half(inactivity_timeout_s)}.` },
    { name: "absence_timeout_s", label: "Absence timeout", kind: seconds,
        note: "A browser, or an agent’s screen, of which nothing is heard for so long counts as gone." },
];

const reach = [
    { name: "languages", label: "Languages offered", kind: checks, options: languages,
        note: "English stands in for languages that are not offered." },
    { name: "account", label: "Account", kind: text, note: "The account’s id in the URLs." },
    { name: "sites", label: "Sites that may embed the widget", kind: lines,
        note: "One a line, scheme and host alone, as https://shop.example." },
];

/** What can be saved together. */
export const tabs = [
    { title: "General", settings: general },
    { title: "Data collection", settings: [formFields] },
    { title: "Queues", settings: [queues] },
    { title: "Waiting messages", settings: waiting },
    { title: "Screen pops", settings: [screenPops] },
    { title: "Agents", settings: agents },
    { title: "Inactivity", settings: inactivity },
    { title: "Languages & sites", settings: reach },
];

/** What the page calls the settings with these names, in its order. */
export function labelsOf(names) {
    const settings = tabs.flatMap(({ settings }) => settings);
    return settings.filter(({ name }) => names.includes(name)).map(({ label }) => label);
}
