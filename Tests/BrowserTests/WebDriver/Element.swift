/// An element of a page, as long as the page has it.
struct Element: Sendable {
    let tab: Tab
    /// The driver's reference to it.
    let id: String

    func click() async throws { try await command("POST", "/click") }

    /// Types into it, letter by letter.
    func type(_ text: String) async throws { try await command("POST", "/value", ["text": .string(text)]) }

    /// Empties a field.
    func clear() async throws { try await command("POST", "/clear") }

    /// The text that is seen.
    var text: String { get async throws { try await command("GET", "/text").text ?? "" } }
    /// The role that assistive technology is told.
    var role: String { get async throws { try await command("GET", "/computedrole").text ?? "" } }
    /// The name that assistive technology is told.
    var label: String { get async throws { try await command("GET", "/computedlabel").text ?? "" } }

    func attribute(_ name: String) async throws -> String? { try await command("GET", "/attribute/" + name).text }

    func property(_ name: String) async throws -> JSON { try await command("GET", "/property/" + name) }

    func style(_ name: String) async throws -> String { try await command("GET", "/css/" + name).text ?? "" }

    /// The first element within its shadow root that a selector chooses.
    func shadow(_ selector: String) async throws -> Element {
        let root = try await command("GET", "/shadow").reference ?? ""
        return try await tab.find(selector, at: "/shadow/" + root)
    }

    @discardableResult
    private func command(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> JSON {
        try await tab.command(method, "/element/" + id + path, body)
    }
}

extension Tab {
    /// The first element that a CSS selector chooses.
    func find(_ selector: String) async throws -> Element { try await find(selector, at: "") }

    fileprivate func find(_ selector: String, at place: String) async throws -> Element {
        let choice: JSON = ["using": "css selector", "value": .string(selector)]
        return Element(tab: self, id: try await command("POST", place + "/element", choice).reference ?? "")
    }

    /// The element that stands behind an item of a reading.
    ///
    /// Chromium's references end in the number that the accessibility tree gives, too; the rest is the document's.
    func element(_ item: Reading.Item) async throws -> Element {
        let document = try await find(":root").id.split(separator: ".").dropLast()
        return Element(tab: self, id: (document + ["\(item.node ?? 0)"]).joined(separator: "."))
    }
}

extension JSON {
    /// The reference in an element or a shadow root: their one member, whose name the standard fixes.
    fileprivate var reference: String? {
        if case .object(let members) = self { members.values.first?.text } else { nil }
    }
}
