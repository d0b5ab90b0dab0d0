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

/// Every problem of a file and of those that it takes in, each file's in the order of its lines; never empty.
public struct Problems: Error, Sendable, Equatable, CustomStringConvertible {
    public let all: [Problem]

    public init(_ problems: [Problem]) {
        var files: [String: Int] = [:]
        for problem in problems where files[problem.file] == nil { files[problem.file] = files.count }
        all = problems.enumerated()
            .map { (order: (files[$0.element.file] ?? 0, $0.element.place, $0.offset), problem: $0.element) }
            .sorted { $0.order < $1.order }
            .map(\.problem)
    }

    /// One problem a line.
    public var description: String {
        all.map(\.description).joined(separator: "\n")
    }
}
