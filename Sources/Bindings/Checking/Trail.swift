import Scenarios

/// The keys and indices that lead from a binding's root to a place in its file.
struct Trail: Sendable, Equatable, ExpressibleByStringLiteral {
    private var steps: [Step] = []

    private enum Step: Sendable, Equatable {
        case key(String)
        case index(Int)
    }

    init(_ key: String) { steps = [.key(key)] }

    init(stringLiteral key: String) { self.init(key) }

    /// One key further.
    static func / (trail: Trail, key: String) -> Trail { trail.followed(by: .key(key)) }

    /// An element of the list there; or that which stands in the list's place.
    subscript(index: Int) -> Trail { followed(by: .index(index)) }

    private func followed(by step: Step) -> Trail {
        var longer = self
        longer.steps.append(step)
        return longer
    }

    /// What it leads to. A step that the file leaves out, as it may where there is only one of something, is passed
    /// over.
    func end(from root: YAMLField) -> YAMLField {
        steps.reduce(root) { field, step in
            switch (step, field.value.content) {
            case (.key(let key), .map): field.fields?[key] ?? field
            case (.index(let index), .list(let elements)) where elements.indices.contains(index):
                field.list()?[index] ?? field
            default: field
            }
        }
    }
}
