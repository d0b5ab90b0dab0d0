// What a visitor sees of the chat: the service's picture, and what its events have changed since.

export class VisitState {
    language = "EN-US";
    queue = null;
    /** `hidden`, `invited`, `minimised` or `open`. */
    widget = "hidden";
    unread = 0;
    /** What is known of the visitor already, by the names of fields. */
    contact = {};
    /** The window's one screen. */
    view = nothing;
    isTyping = false;

    restore({ language, queue, widget, unread, contact, view }) {
        Object.assign(this, { language, queue, widget, unread, contact, view, isTyping: false });
    }

    apply(event) { happenings[event.type]?.(this, event); }

    /** Whoever has the chat, if anybody has. */
    get agent() { return this.view.screen === "chat" ? this.view.agent : null; }
}

const nothing = { screen: "none" };

/** What each event of the service changes. */
const happenings = {
    "invite.presented": ignore,
    "bar.presented": ignore,
    "invite.withdrawn": ignore,
    "widget.changed": (state, { widget, unread }) => Object.assign(state, { widget, unread }),
    "unread.changed": (state, { unread }) => Object.assign(state, { unread }),
    "flow.began": (state, { queue }) => Object.assign(state, { queue, widget: "hidden", unread: 0, view: nothing }),
    "form.presented": (state, { fields }) => show(state, { screen: "form", fields }),
    "queue.entered": (state, event) => (
        show(state, { ...place(event), screen: "waiting", chat: event.chat, message: null })),
    "queue.position": (state, event) => alter(state, "waiting", place(event)),
    "waiting.message": (state, { text }) => alter(state, "waiting", { message: text }),
    "queue.dequeued": (state, event) => show(state, unavailable(event, "dequeued")),
    "queue.closed": (state, event) => show(state, unavailable(event, event.reason)),
    "message.left": (state) => alter(state, "unavailable", { left: true }),
    "window.presented": (state, { chat }) => show(state, conversation(chat, "presence")),
    "agent.joined": join,
    "agent.typing": (state) => Object.assign(state, { isTyping: true }),
    "message": hear,
    "chat.transferred": (state) => alter(state, "chat", { transferred: true }),
    "chat.warned": (state, { ends_ms }) => alter(state, "chat", { ends_ms }),
    "chat.ended": end,
};

/** The types of the events that are understood. */
export const eventTypes = Object.keys(happenings);

/** What these tell of the page, `widget.changed` tells, too. */
function ignore() {}

function show(state, view) { Object.assign(state, { view, isTyping: false }); }

/** Changes the screen, if it is that one. */
function alter(state, screen, change) {
    if (state.view.screen === screen) state.view = { ...state.view, ...change };
}

function place({ position, estimated_wait_s }) { return { position, estimated_wait_s }; }

function unavailable({ text, leave_message }, reason) {
    return { screen: "unavailable", reason, text, leave_message, left: false };
}

function conversation(chat, kind) {
    return { screen: "chat", chat, kind, agent: null, messages: [], transferred: false, ends_ms: null };
}

/** Somebody has accepted, for the first time or after a transfer. */
function join(state, { chat, name }) {
    const isGoingOn = state.view.screen === "chat" && state.view.chat === chat;
    const view = isGoingOn ? state.view : conversation(chat, "queue");
    show(state, { ...view, agent: name, transferred: false });
}

function hear(state, { message, seq, from, name, text, at_ms }) {
    if (from === "agent") state.isTyping = false;
    const messages = [...state.view.messages ?? [], { message, seq, from, name, text, at_ms }];
    alter(state, "chat", from === "visitor" ? { messages, ends_ms: null } : { messages });
}

function end(state, { chat, by, reason }) {
    const { agent = null, messages = [] } = state.view;
    show(state, { screen: "ended", chat, by, reason, agent, messages });
}
