import Mustache

/// The templates of the chat window's pages. They are compiled into the program.
enum PageTemplates {
    /// A page's template.
    enum Name {
        case chatWindow, notice, news
    }

    /// A page's HTML. The templates read the page's properties, and theirs, by their names.
    static func html(_ name: Name, of page: Any) -> String {
        let template =
            switch name {
            case .chatWindow: chatWindow
            case .notice: notice
            case .news: news
            }
        return template.render(page, library: library)
    }

    private static let chatWindow = template(PackageResources.chat_window_mustache)
    private static let notice = template(PackageResources.window_notice_mustache)
    private static let news = template(PackageResources.window_news_mustache)

    /// The partials, by the names that the pages call them.
    private static let library = MustacheLibrary(templates: [
        "window-head": template(PackageResources.window_head_mustache),
        "window-form": template(PackageResources.window_form_mustache),
        "window-waiting": template(PackageResources.window_waiting_mustache),
        "window-chat": template(PackageResources.window_chat_mustache),
        "window-unavailable": template(PackageResources.window_unavailable_mustache),
        "window-ended": template(PackageResources.window_ended_mustache),
        "asked-form": template(PackageResources.asked_form_mustache),
        "asked-field": template(PackageResources.asked_field_mustache),
        "asked-traits": template(PackageResources.asked_traits_mustache),
        "news-frame": template(PackageResources.news_frame_mustache),
        "message-log": template(PackageResources.message_log_mustache),
    ])

    /// A template is part of the program: one that doesn't parse is a bug that every test of its page finds.
    private static func template(_ bytes: [UInt8]) -> MustacheTemplate {
        try! MustacheTemplate(string: escaping + String(decoding: bytes, as: UTF8.self))
    }

    /// Begins every template, partials too.
    private static let escaping: String = {
        MustacheContentTypes.register(PageText(), named: "PAGE")
        return "{{% CONTENT_TYPE:PAGE}}"
    }()
}

/// Escapes scalar by scalar: Mustache goes by characters, and so overlooks a quote that bears a combining mark.
private struct PageText: MustacheContentType {
    func escapeText(_ text: String) -> String { text.inHTML }
}
