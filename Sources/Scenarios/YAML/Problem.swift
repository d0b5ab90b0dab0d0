/// Something in a file that keeps it from being used: where it is, what is wrong, and what to write instead.
public struct Problem: Error, Sendable, Equatable {
    /// The file, as its reader was told its name.
    public var file: String
    public var place: Place
    /// The keys that lead there, such as `visitors.mix[0].share`; empty for the file as a whole.
    public var path: String
    /// What was found and what is allowed there, in one plain sentence without its full stop.
    public var sentence: String
    /// What the writer probably meant, ready to be typed.
    public var hint: String?

    public init(file: String, place: Place, path: String = "", sentence: String, hint: String? = nil) {
        self.file = file
        self.place = place
        self.path = path
        self.sentence = sentence
        self.hint = hint
    }
}

extension Problem: CustomStringConvertible {
    /// `file:line:column: path: sentence (did you mean …?)`, in the form that editors jump to.
    public var description: String {
        let subject = path.isEmpty ? "" : "\(path): "
        let question = hint.map { " (did you mean \($0)?)" } ?? ""
        return "\(file):\(place.line):\(place.column): \(subject)\(sentence)\(question)"
    }
}

/// Every problem of one file, in the order of its lines; never empty.
public struct Problems: Error, Sendable, Equatable, CustomStringConvertible {
    public let all: [Problem]

    public init(_ problems: [Problem]) {
        all = problems.enumerated()
            .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element)
    }

    /// One problem a line.
    public var description: String {
        all.map(\.description).joined(separator: "\n")
    }
}
