/// The pages of those who answer, of those who look on, and of those who say how.
extension SiteFile {
    static let staff = common + agent + supervisor + admin

    private static let common = [
        style("/staff/staff.css", "the look of the staff's pages", PackageResources.staff_css),
        script("/staff/api.js", "the API as a staff page asks it", PackageResources.api_js),
        script("/staff/session.js", "who is signed in", PackageResources.session_js),
        script("/staff/sign-in.js", "the form that staff sign in with", PackageResources.sign_in_js),
        script("/staff/elements.js", "elements of a page", PackageResources.elements_js, for: .anySite),
        script("/staff/announcer.js", "what a screen reader says", PackageResources.announcer_js),
        script("/staff/times.js", "times as people say them", PackageResources.times_js),
        script("/staff/confirmation.js", "a question before what is final", PackageResources.confirmation_js),
    ]

    private static let agent = [
        page("/agent", "the agent's page", PackageResources.agent_html),
        style("/agent/agent.css", "the look of the agent's desk", PackageResources.agent_css),
        style("/agent/agent-chat.css", "the look of the open chat", PackageResources.agent_chat_css),
        script("/agent/agent.js", "sign in, work, sign out", PackageResources.agent_js),
        script("/agent/acts.js", "what an agent does", PackageResources.acts_js),
        script("/agent/desk.js", "everything on the desk", PackageResources.desk_js),
        script("/agent/conversation.js", "one chat of the agent", PackageResources.conversation_js),
        script("/agent/feed.js", "the agent's events", PackageResources.feed_js),
        script("/agent/notice.js", "what went wrong", PackageResources.notice_js),
        script("/agent/announcements.js", "what a screen reader says of events", PackageResources.announcements_js),
        script("/agent/desk-bar.js", "the desk's header", PackageResources.desk_bar_js),
        script("/agent/floor.js", "the desk's floor", PackageResources.floor_js),
        script("/agent/alert-card.js", "an alert", PackageResources.alert_card_js),
        script("/agent/chat-link.js", "a chat in the list", PackageResources.chat_link_js),
        script("/agent/chat-view.js", "the open chat", PackageResources.chat_view_js),
        script("/agent/chat-log.js", "a transcript as a log", PackageResources.chat_log_js),
        script("/agent/reply-box.js", "where the agent writes", PackageResources.reply_box_js),
        script("/agent/visitor-details.js", "who the visitor is", PackageResources.visitor_details_js),
        script("/agent/transfer-dialog.js", "handing a chat over", PackageResources.transfer_dialog_js),
        script("/agent/wrap-up.js", "what is left to do after a chat", PackageResources.wrap_up_js),
        script("/agent/flashing-title.js", "the document's title", PackageResources.flashing_title_js),
    ]

    private static let supervisor = [
        page("/supervisor", "the supervisor's page", PackageResources.supervisor_html),
        style("/supervisor/supervisor.css", "the look of the overview", PackageResources.supervisor_css),
        script("/supervisor/supervisor.js", "sign in, look on, sign out", PackageResources.supervisor_js),
        script("/supervisor/pulse.js", "asks again and again", PackageResources.pulse_js),
        script("/supervisor/queue-cards.js", "the queues as they are now", PackageResources.queue_cards_js),
        script("/supervisor/agents-table.js", "who is signed in", PackageResources.agents_table_js),
        script("/supervisor/day-figures.js", "today's figures", PackageResources.day_figures_js),
        script("/supervisor/service-level.js", "by each formula", PackageResources.service_level_js),
        script("/supervisor/day-chats.js", "a day's chats", PackageResources.day_chats_js),
        script("/supervisor/chat-row.js", "a chat in the table", PackageResources.chat_row_js),
        script("/supervisor/endings.js", "how chats end", PackageResources.endings_js),
        script("/supervisor/transcript-dialog.js", "a chat and its transcript", PackageResources.transcript_dialog_js),
        script("/supervisor/left-messages.js", "what visitors left", PackageResources.left_messages_js),
    ]
}
