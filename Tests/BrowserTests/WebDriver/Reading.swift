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

    /// What can be read within an item.
    func text(of item: Item) -> String {
        guard let start = items.firstIndex(where: { $0.node == item.node && $0.depth == item.depth }) else { return "" }
        let parts = items[(start + 1)...].prefix { $0.depth > item.depth }
        return parts.filter { $0.role == "StaticText" }.map(\.name).joined(separator: " ").trimmed
    }

    /// Everything of a kind, whatever its name.
    func all(_ kind: Thing.Kind) -> [Item] { items.filter { kind.roles.contains($0.role) } }

    func all(_ thing: Thing) -> [Item] { items.filter(thing.isIt) }

    func first(_ thing: Thing) -> Item? { items.first(where: thing.isIt) }

    func has(_ thing: Thing) -> Bool { first(thing) != nil }

    /// What stands inside a thing; nothing if it isn't there.
    func within(_ thing: Thing) -> Reading {
        guard let start = items.firstIndex(where: thing.isIt) else { return Reading(items: []) }
        return Reading(items: Array(items[(start + 1)...].prefix { $0.depth > items[start].depth }))
    }

    private init(items: [Item]) { self.items = items }
}

extension String {
    /// Without white space around it.
    var trimmed: String {
        guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[start...end])
    }
}
