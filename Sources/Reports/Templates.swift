import Mustache

/// The page's templates. They are compiled into the binary, so it can be moved anywhere alone.
enum Templates {
    static let page = template(PackageResources.page_mustache)
    static let style = text(PackageResources.style_css)

    /// The partials, by the names that the page calls them.
    static let library = MustacheLibrary(templates: [
        "headline": template(PackageResources.headline_mustache),
        "table": template(PackageResources.table_mustache),
        "chart": template(PackageResources.chart_mustache),
        "invites": template(PackageResources.invites_mustache),
        "promises": template(PackageResources.promises_mustache),
        "presence": template(PackageResources.presence_mustache),
        "repetition": template(PackageResources.repetition_mustache),
        "queue": template(PackageResources.queue_mustache),
        "http": template(PackageResources.http_mustache),
        "findings": template(PackageResources.findings_mustache),
        "group": template(PackageResources.group_mustache),
        "generator": template(PackageResources.generator_mustache),
    ])

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// A template is part of the program: one that does not parse is a bug that every test of the page finds.
    private static func template(_ bytes: [UInt8]) -> MustacheTemplate {
        try! MustacheTemplate(string: escaping + text(bytes))
    }

    /// Begins every template, partials too: text is escaped as in the charts, not by Mustache's own rules.
    private static let escaping: String = {
        MustacheContentTypes.register(Markup(), named: "MARKUP")
        return "{{% CONTENT_TYPE:MARKUP}}"
    }()
}

/// Mustache escapes character by character, and so overlooks a quote that carries a combining mark.
private struct Markup: MustacheContentType {
    func escapeText(_ text: String) -> String { Element.escaped(text) }
}
