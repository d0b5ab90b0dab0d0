/// Something on a page as a person names it: “the button Send”.
struct Thing: Sendable, CustomStringConvertible {
    /// What it is, by the roles that assistive technology tells apart.
    struct Kind: Sendable {
        let roles: Set<String>

        init(_ roles: String...) { self.roles = Set(roles) }

        static let button = Kind("button")
        static let link = Kind("link")
        static let heading = Kind("heading")
        static let dialog = Kind("dialog", "alertdialog")
        /// Whatever one types into.
        static let field = Kind("textbox", "searchbox", "spinbutton")
        static let checkbox = Kind("checkbox", "switch")
        static let radio = Kind("radio")
        /// A list to choose from.
        static let choice = Kind("combobox", "listbox")
        static let tab = Kind("tab")
        static let region = Kind("region", "complementary", "navigation", "main", "form")
        /// Whatever answers to a click or a key.
        static let interactive = Kind(
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
            "option",
            "tab",
            "menuitem",
            "slider",
            "DisclosureTriangle"
        )
    }

    let kind: Kind
    /// Its name, or with an ellipsis at the end its beginning.
    let name: String

    init(_ kind: Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    func isIt(_ item: Reading.Item) -> Bool {
        guard kind.roles.contains(item.role) else { return false }
        return name.hasSuffix("…") ? item.name.hasPrefix(name.dropLast()) : item.name == name
    }

    var description: String { "\(kind.roles.sorted().joined(separator: " or ")) “\(name)”" }

    static func button(_ name: String) -> Thing { Thing(.button, name) }
    static func link(_ name: String) -> Thing { Thing(.link, name) }
    static func heading(_ name: String) -> Thing { Thing(.heading, name) }
    static func dialog(_ name: String) -> Thing { Thing(.dialog, name) }
    static func field(_ name: String) -> Thing { Thing(.field, name) }
    static func checkbox(_ name: String) -> Thing { Thing(.checkbox, name) }
    static func radio(_ name: String) -> Thing { Thing(.radio, name) }
    static func choice(_ name: String) -> Thing { Thing(.choice, name) }
    static func tab(_ name: String) -> Thing { Thing(.tab, name) }
    static func region(_ name: String) -> Thing { Thing(.region, name) }
}
