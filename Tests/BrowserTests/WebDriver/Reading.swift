/// A page as a screen reader finds it: its accessibility tree, in reading order, through shadow roots.
///
/// Tests look for what a person looks for: a button with a name, not a class. What can't be found this way can't be
/// found by everybody.
struct Reading: Sendable {
    /// One thing on the page.
    struct Item: Sendable {
        let role: String
        let name: String
        let value: String
        /// The explanation that goes with the name.
        let details: String
        private let properties: [String: JSON]
        /// The browser's number for the element.
        let node: Int?
        /// How deep it stands in the tree.
        let depth: Int

        init(_ json: JSON, depth: Int) {
            role = json["role"]["value"].text ?? ""
            name = (json["name"]["value"].text ?? "").trimmed
            value = json["value"]["value"].text ?? ""
            details = json["description"]["value"].text ?? ""
            node = json["backendDOMNodeId"].int
            self.depth = depth
            let named = json["properties"].elements.map { ($0["name"].text ?? "", $0["value"]["value"]) }
            properties = Dictionary(named, uniquingKeysWith: { $1 })
        }

        var isFocused: Bool { role != "RootWebArea" && properties["focused"] == true }
        var isFocusable: Bool { properties["focusable"] == true }
        var isDisabled: Bool { properties["disabled"] == true }
        var isRequired: Bool { properties["required"] == true }
        var isInvalid: Bool { properties["invalid"].map { $0 != "false" && $0 != .null } ?? false }
        var isChecked: Bool { properties["checked"] == "true" || properties["checked"] == true }
        var isExpanded: Bool { properties["expanded"] == true }
        var isModal: Bool { properties["modal"] == true }
        /// A heading's level, from 1.
        var level: Int? { properties["level"]?.int }
        /// `polite` or `assertive` where changes are read out.
        var live: String? { properties["live"]?.text }
    }

    let items: [Item]

    init(_ nodes: [JSON]) {
        let named = nodes.map { ($0["nodeId"].text ?? "", $0) }
        let byID = Dictionary(named, uniquingKeysWith: { first, _ in first })
        var items: [Item] = []
        func read(_ node: JSON, _ depth: Int) {
            if node["ignored"] != true { items.append(Item(node, depth: depth)) }
            for child in node["childIds"].elements { if let child = byID[child.text ?? ""] { read(child, depth + 1) } }
        }
        if let root = nodes.first { read(root, 0) }
        self.items = items
    }

    /// Everything that can be read, a piece a line.
    var text: String {
        items.filter { $0.role == "StaticText" && !$0.name.isEmpty }.map(\.name).joined(separator: "\n")
    }

    func all(_ role: Role) -> [Item] { items.filter { role.roles.contains($0.role) } }

    func all(_ role: Role, _ name: String) -> [Item] { all(role).filter { $0.name == name } }

    func first(_ role: Role, _ name: String) -> Item? { all(role, name).first }

    /// What stands inside an item.
    func part(_ role: Role, _ name: String) -> Reading? {
        guard let start = items.firstIndex(where: { role.roles.contains($0.role) && $0.name == name }) else {
            return nil
        }
        let rest = items[(start + 1)...].prefix { $0.depth > items[start].depth }
        return Reading(items: [items[start]] + rest)
    }

    private init(items: [Item]) { self.items = items }
}

/// What a thing on a page is.
struct Role: Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    let roles: Set<String>

    var description: String { roles.sorted().joined(separator: " or ") }

    init(stringLiteral value: String) { roles = [value] }
    private init(_ roles: String...) { self.roles = Set(roles) }

    static let button: Role = "button"
    static let link: Role = "link"
    static let heading: Role = "heading"
    static let dialog = Role("dialog", "alertdialog")
    /// Whatever one types into.
    static let field = Role("textbox", "searchbox", "spinbutton")
    static let checkbox = Role("checkbox", "switch")
    static let radio: Role = "radio"
    /// A list to choose from.
    static let choice = Role("combobox", "listbox")
    /// Whatever answers to a click or a key.
    static let interactive = Role(
        "button",
        "link",
        "textbox",
        "searchbox",
        "spinbutton",
        "checkbox",
        "switch",
        "radio",
        "combobox",
        "listbox",
        "tab",
        "menuitem",
        "slider",
        "option"
    )
}

extension String {
    /// Without white space around it.
    var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}
