import Observations
public import Scenarios

/// Something in a binding that is allowed, and probably not meant.
struct Doubt: Sendable, Equatable {
    var trail: Trail
    /// What is odd, and what to do, without a full stop.
    var sentence: String
}

extension Binding {
    /// Everything in it that is allowed, and probably not meant.
    var doubts: [Doubt] {
        let sides = [(visitor, Side.visitor)] + (agent.map { [($0, Side.agent)] } ?? [])
        let names = sides.flatMap { side, kind in doubts(aboutNamesOf: side, kind) } + idleVariables
        return names + exposedSecrets + sides.flatMap { $0.doubts(aboutWays: $1, lacks) } + gaps
    }

    /// Reads a binding file, and remarks on what is allowed in it and probably not meant.
    /// - Throws: every ``Problem`` in it, each with its place.
    public static func check(text: String, file: String) throws(Problems) -> Checked<Binding> {
        try YAMLDocument(text: text, file: file).read(checked)
    }

    /// Reads the binding file at a path, and remarks on what is allowed in it and probably not meant.
    /// - Throws: every ``Problem`` in it; one alone when the file can't be read.
    public static func check(path: String) throws(Problems) -> Checked<Binding> {
        try YAMLDocument(path: path).read(checked)
    }

    private static func checked(_ root: YAMLField) -> Binding? {
        let binding = Notation<Binding>.binding.read(root)
        let placed = (binding?.doubts ?? []).map { (field: $0.trail.end(from: root), sentence: $0.sentence) }
        for doubt in placed.sorted(by: { $0.field.place < $1.field.place }) { doubt.field.remark(doubt.sentence) }
        return binding
    }
}

/// A side of the chat, and what is known of it without any binding.
enum Side: String {
    case visitor
    case agent

    var trail: Trail { Trail(rawValue) }

    /// Whoever is seen. The run as a whole has no side: what it asks is the visitors'.
    init(_ subject: Observation.Subject) {
        if case .agent = subject { self = .agent } else { self = .visitor }
    }

    /// The actions' steps.
    var steps: [ActionStep] { self == .visitor ? ActionStep.visitors : ActionStep.agents }

    /// The variables that are there from the beginning.
    var given: [String] {
        self == .visitor ? ["marker", "visitor", "site", "language", "tag"] : ["marker", "agent", "name"]
    }
}
