/// A mistake planted on purpose, so that a tester can be shown to find it.
public struct Defect: Sendable {
    /// An entry of the ``catalogue``.
    public struct Kind: Sendable {
        /// What the desk does wrongly.
        public let mistake: Mistake
        /// What the desk then does, in a sentence.
        public let sentence: String
        /// The rule that doesn't hold then, as `I3`.
        public let breaks: String
        /// The duration when none is given; `nil` if the defect has none.
        public let value: Duration?

        /// How it is asked for, as `invite-late`.
        public var name: String { mistake.rawValue }
    }

    /// Which one it is.
    public let kind: Kind
    /// Its duration; zero if it has none.
    public let value: Duration

    /// A defect with its usual duration, or another one.
    public init(_ kind: Kind, value: Duration? = nil) {
        self.kind = kind
        self.value = value ?? kind.value ?? .zero
    }

    /// Reads `NAME` or `NAME=VALUE`, as `invite-late=300ms`.
    ///
    /// - Throws: ``DefectError``: no such defect, or its value can't be read.
    public init(parsing text: String) throws(DefectError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let kind = Self.catalogue.first(where: { $0.name == parts[0] }) else { throw .unknown(parts[0]) }
        self.init(kind, value: parts.count == 2 ? try kind.value(from: parts[1]) : nil)
    }
}

extension Defect.Kind {
    fileprivate func value(from text: String) throws(DefectError) -> Duration {
        guard value != nil else { throw .takesNoValue(name) }
        guard let duration = Duration(written: text) else { throw .notADuration(name, text) }
        return duration
    }
}

extension Duration {
    private static let units: [Substring: Duration] = [
        "ms": .milliseconds(1), "s": .seconds(1), "min": .seconds(60), "h": .seconds(3_600),
    ]

    /// Reads `300ms`, `1.5s`, `2min` or `1h`, the units of a scenario file, up to a day.
    fileprivate init?(written text: String) {
        let digits = text.prefix { "0123456789.".contains($0) }
        guard let unit = Self.units[text.dropFirst(digits.count)], let number = Double(digits),
            number * (unit / .seconds(1)) <= 86_400
        else { return nil }
        // To the microsecond: what is finer can't be written again.
        self = .microseconds(Int64((unit * number / .microseconds(1)).rounded()))
    }
}
