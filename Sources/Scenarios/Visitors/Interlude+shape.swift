extension Key<VisitorKind> {
    /// The interludes of one form: a map, or a list of maps.
    static func interludes(_ name: String, _ form: Interlude.Form, _ meaning: String) -> Key {
        Key(name, \.[form], .oneOrMore(of: form.shape.notation), absent: "never", meaning)
            .written { !$0[form].isEmpty }
    }
}

extension VisitorKind {
    /// The interludes of one form, in the order of the file.
    fileprivate subscript(form: Interlude.Form) -> [Interlude] {
        get { interludes.filter { form.has($0.deed) } }
        set { interludes = interludes.filter { !form.has($0.deed) } + newValue }
    }
}

extension Interlude {
    /// The interludes that one key of the file tells of.
    enum Form: Sendable, Hashable {
        case minimising, opening, reloading, losing

        func has(_ deed: Deed) -> Bool {
            switch (self, deed) {
            case (.minimising, .minimise), (.opening, .openPage), (.reloading, .reload), (.losing, .loseConnection):
                true
            default: false
            }
        }

        var shape: Shape<Interlude> {
            switch self {
            case .minimising:
                Shape(Interlude(.minimise(stays: .constant(.seconds(5)), opensPage: nil)), moment + minimising) {
                    guard $0.stage == .browsing else { return }
                    $1["while"]?.problem("there is nothing to minimise yet", hint: "invited")
                }
            case .opening: Shape(Interlude(.openPage("")), moment + [Self.path])
            case .reloading: Shape(Interlude(.reload), moment)
            case .losing: Shape(Interlude(.loseConnection(.constant(.seconds(10)))), moment + [Self.length])
            }
        }

        private var moment: [Key<Interlude>] {
            [
                Key("share", \.share, .share, "who does it, of those who come to the stage"),
                Key(
                    "while",
                    \.stage,
                    .word,
                    "the stage: on his pages, invited, at the form, in the queue, in the chat"
                ),
                Key("after", \.after, .distribution, "when, from the beginning of the stage"),
            ]
        }

        private var minimising: [Key<Interlude>] {
            [
                Key("for", \.lasts, .distribution, "how long the window stays minimised"),
                .optional(
                    "opens_page",
                    \.meanwhile,
                    .path,
                    absent: "stays on his page",
                    "the page that he opens meanwhile"
                ),
            ]
        }

        private static let path = Key<Interlude>("path", \.path, .path, isRequired: true, "the page")
        private static let length = Key<Interlude>("for", \.lasts, .distribution, "how long")
    }

    /// How long it lasts, where it does.
    fileprivate var lasts: Distribution {
        get {
            switch deed {
            case .minimise(let stays, _), .loseConnection(let stays): stays
            case .openPage, .reload: .constant(.zero)
            }
        }
        set {
            switch deed {
            case .minimise(_, let page): deed = .minimise(stays: newValue, opensPage: page)
            case .loseConnection: deed = .loseConnection(newValue)
            case .openPage, .reload: break
            }
        }
    }

    /// The page that he opens while the window is minimised.
    fileprivate var meanwhile: String? {
        get { if case .minimise(_, let page) = deed { page } else { nil } }
        set { if case .minimise(let stays, _) = deed { deed = .minimise(stays: stays, opensPage: newValue) } }
    }

    fileprivate var path: String {
        get { if case .openPage(let path) = deed { path } else { "" } }
        set { deed = .openPage(newValue) }
    }
}
