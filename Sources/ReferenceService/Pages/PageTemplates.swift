import Mustache

/// The templates of the pages that are written anew for each request. They are compiled into the program.
enum PageTemplates {
    /// A page's template.
    enum Name: String {
        case index
        case chatWindow = "chat-window"
        case notice = "window-notice"
        case news = "window-news"
        case shopHome = "shop-home"
        case shopLamps = "shop-lamps"
        case shopLamp = "shop-lamp"
        case shopHelp = "shop-help"
        case shopCart = "shop-cart"
    }

    /// A page's HTML. The templates read the page's properties, and theirs, by their names.
    static func html(_ name: Name, of page: Any) -> String {
        // Every name is one of the library's: a test writes each page.
        library.render(page, withTemplate: name.rawValue) ?? ""
    }

    private static let library = MustacheLibrary(templates: window.merging(shop) { $1 }.mapValues(template))

    private static let window = [
        "chat-window": PackageResources.chat_window_mustache,
        "window-notice": PackageResources.window_notice_mustache,
        "window-news": PackageResources.window_news_mustache,
        "window-head": PackageResources.window_head_mustache,
        "window-form": PackageResources.window_form_mustache,
        "window-waiting": PackageResources.window_waiting_mustache,
        "window-chat": PackageResources.window_chat_mustache,
        "window-unavailable": PackageResources.window_unavailable_mustache,
        "window-ended": PackageResources.window_ended_mustache,
        "asked-form": PackageResources.asked_form_mustache,
        "asked-field": PackageResources.asked_field_mustache,
        "asked-traits": PackageResources.asked_traits_mustache,
        "news-frame": PackageResources.news_frame_mustache,
        "message-log": PackageResources.message_log_mustache,
    ]

    private static let shop = [
        "index": PackageResources.index_mustache,
        "shop-frame": PackageResources.shop_frame_mustache,
        "shop-home": PackageResources.shop_home_mustache,
        "shop-lamps": PackageResources.shop_lamps_mustache,
        "shop-lamp": PackageResources.shop_lamp_mustache,
        "shop-help": PackageResources.shop_help_mustache,
        "shop-cart": PackageResources.shop_cart_mustache,
        "lamp-card": PackageResources.lamp_card_mustache,
    ]

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
