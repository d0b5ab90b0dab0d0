/// What a visitor's browser loads: on customers' pages, and in the chat window of its own.
extension SiteFile {
    static let visitor = widget + shop

    /// The widget needs these on other sites.
    private static let widget =
        [
            script("/widget.js", "the embed snippet's script", PackageResources.widget_js, for: .anySite),
            style("/visitor/chat.css", "the look of the chat", PackageResources.chat_css, for: .anySite),
            style("/visitor/messages.css", "the look of messages", PackageResources.messages_css, for: .anySite),
            style("/visitor/widget.css", "the chat's place on a page", PackageResources.widget_css, for: .anySite),
            texts("/visitor/texts/en-US.json", "what visitors read", PackageResources.en_US_json, for: .anySite),
            texts("/visitor/texts/fr-FR.json", "the same in French", PackageResources.fr_FR_json, for: .anySite),
            texts("/visitor/texts/es-ES.json", "the same in Spanish", PackageResources.es_ES_json, for: .anySite),
        ]
        + parts.map { name, summary, content in
            script("/visitor/\(name).js", summary, content, for: .anySite)
        }

    private static let parts: [(name: String, summary: String, content: [UInt8])] = [
        ("site-chat", "the chat on a customer's page", PackageResources.site_chat_js),
        ("site-visit", "the visit of a customer's page", PackageResources.site_visit_js),
        ("widget-root", "the widget's shadow root", PackageResources.widget_root_js),
        ("chat-window", "the chat in a window of its own", PackageResources.chat_window_js),
        ("window-visit", "the visit of such a window", PackageResources.window_visit_js),
        ("visitor-api", "the API as a visitor's page asks it", PackageResources.visitor_api_js),
        ("visit", "the visit that a page belongs to", PackageResources.visit_js),
        ("visit-state", "what a visitor sees of the chat", PackageResources.visit_state_js),
        ("visit-feed", "a visit's events", PackageResources.visit_feed_js),
        ("event-channels", "the ways on which events come", PackageResources.event_channels_js),
        ("visit-memory", "the site's token", PackageResources.visit_memory_js),
        ("visitor-words", "what the chat says", PackageResources.visitor_words_js),
        ("visitor-focus", "where the focus is", PackageResources.visitor_focus_js),
        ("live-line", "what a screen reader says", PackageResources.live_line_js),
        ("chat-titles", "what the chat is called", PackageResources.chat_titles_js),
        ("chat-icons", "signs on buttons", PackageResources.chat_icons_js),
        ("invite-dialog", "the invite", PackageResources.invite_dialog_js),
        ("chat-bar", "the minimised chat", PackageResources.chat_bar_js),
        ("chat-frame", "the chat window", PackageResources.chat_frame_js),
        ("chat-screens", "the window's one screen", PackageResources.chat_screens_js),
        ("empty-screen", "no chat", PackageResources.empty_screen_js),
        ("form-screen", "data collection", PackageResources.form_screen_js),
        ("waiting-screen", "the queue", PackageResources.waiting_screen_js),
        ("chat-screen", "the chat", PackageResources.chat_screen_js),
        ("unavailable-screen", "no chat can be had", PackageResources.unavailable_screen_js),
        ("ended-screen", "a chat that is over", PackageResources.ended_screen_js),
        ("end-question", "a question before the end", PackageResources.end_question_js),
        ("asked-form", "a form that the service asks for", PackageResources.asked_form_js),
        ("asked-field", "a field of it", PackageResources.asked_field_js),
        ("message-log", "what was written", PackageResources.message_log_js),
        ("composer", "where the visitor writes", PackageResources.composer_js),
    ]

    private static let shop =
        [
            style("/shop/shop.css", "the look of the demo shop", PackageResources.shop_css),
            image("/shop/moth.svg", "its sign", PackageResources.moth_svg),
        ]
        + lamps.map { id, picture in image("/shop/lamp-\(id).svg", "a lamp's picture", picture) }

    private static let lamps: [(id: String, picture: [UInt8])] = [
        ("moon", PackageResources.lamp_moon_svg),
        ("mushroom", PackageResources.lamp_mushroom_svg),
        ("harbour", PackageResources.lamp_harbour_svg),
        ("fern", PackageResources.lamp_fern_svg),
        ("lantern", PackageResources.lamp_lantern_svg),
        ("stone", PackageResources.lamp_stone_svg),
    ]
}
