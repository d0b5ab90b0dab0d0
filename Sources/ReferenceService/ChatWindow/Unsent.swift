import ChatDesk

/// What was typed into the page and isn't with the desk: it is kept, with what is wrong about it.
struct Unsent: Sendable {
    /// By the fields' names; `nil` where nothing was sent, not even an empty field.
    var typed: [String: String]?
    /// What is wrong with fields, by their names: the ends of the keys of texts that begin with `problem.`.
    var flaws: [String: String] = [:]
    /// The key of a text about what went wrong.
    var trouble: String?

    /// Nothing was typed yet.
    static let nothing = Unsent()

    private init() {}

    /// What a form brought, and why it wasn't taken, unless nobody wanted that.
    init(_ form: WindowForm, _ fault: Fault? = nil) {
        typed = form.typed
        guard let fault else { return }
        flaws = fault.flaws
        trouble = form.act == .message || flaws.isEmpty ? fault.trouble : nil
    }
}

extension Fault {
    /// What is wrong with fields, by their names.
    fileprivate var flaws: [String: String] {
        let kind = code == "too-long" ? "too-long" : FormFlaw.Kind.empty.rawValue
        let named = problems.map { ($0.place, $0.kind ?? kind) } + fields.map { ($0, kind) }
        return Dictionary(named) { first, _ in first }
    }

    /// The key of a text for the visitor.
    var trouble: String {
        switch status {
        case 429: "failed.too-often"
        case 413, 431: "failed.too-long"
        default: code == "too-long" ? "failed.too-long" : "failed"
        }
    }
}
