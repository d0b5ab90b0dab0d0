/// What a person does with a page. Each act waits for what it needs, within ``Patience``.
extension Tab {
    /// The page as it is now.
    func reading() async throws -> Reading {
        Reading(try await chrome("Accessibility.getFullAXTree")["nodes"].elements)
    }

    /// Clicks on a thing, as soon as it is there and can be clicked.
    func click(_ thing: Thing) async throws {
        try await use(thing) { try await $0.click() }
    }

    /// Types into the field with a label, in place of what stood there.
    func fill(_ name: String, with text: String) async throws {
        try await use(.field(name)) { field in
            try await field.clear()
            try await field.type(text)
        }
    }

    /// Adds to the field with a label.
    func type(_ text: String, into name: String) async throws {
        try await use(.field(name)) { try await $0.type(text) }
    }

    /// Takes one of the choices of a list.
    func choose(_ option: String, of name: String) async throws {
        try await use(.choice(name)) { list in try await list.type(option) }
    }

    /// Presses keys, wherever the focus is.
    func press(_ keys: Key...) async throws {
        let strokes = keys.flatMap { key -> [JSON] in
            [["type": "keyDown", "value": .string(key.code)], ["type": "keyUp", "value": .string(key.code)]]
        }
        try await command("POST", "/actions", ["actions": [["type": "key", "id": "keys", "actions": .array(strokes)]]])
    }

    /// Presses Tab until a thing has the focus, as one does who uses no mouse.
    func tabTo(_ thing: Thing) async throws {
        let farthest = 100
        for _ in 0..<farthest {
            try await press(.tab)
            if let focus = try await focus(), thing.isIt(focus) { return }
        }
        throw Patience.Lost(description: "Tab doesn't lead to the \(thing).")
    }

    /// What has the focus now.
    func focus() async throws -> Reading.Item? { try await reading().items.last(where: \.isFocused) }

    /// Does something with a thing; again if the page replaces it under the hand.
    private func use(_ thing: Thing, _ act: (Element) async throws -> Void) async throws {
        try await wait(or: "No \(thing) can be used.") {
            guard let item = try await reading().first(thing), !item.isDisabled else { return false }
            do {
                try await act(element(item))
                return true
            } catch let error as CommandError where error.isPassing {
                return false
            }
        }
    }
}

/// A key that is no letter.
struct Key: Sendable {
    let code: String

    init(_ letter: Character) { code = String(letter) }

    static let tab = Key("\u{E004}")
    static let enter = Key("\u{E007}")
    static let escape = Key("\u{E00C}")
    static let space = Key(" ")
    static let up = Key("\u{E013}")
    static let down = Key("\u{E015}")
    static let backspace = Key("\u{E003}")
}
