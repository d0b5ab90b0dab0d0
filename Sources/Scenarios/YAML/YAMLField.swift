/// One value of a file while it is being read: it knows its place, and notes what is wrong with it.
///
/// Every reading method returns nil exactly when it has noted a problem, so a reader collects all its fields first and
/// gives up after, and the file's writer sees every problem at once.
public struct YAMLField {
    public let value: YAMLValue
    /// The keys that lead here, such as `visitors.mix[0].share`; empty at the root.
    public let path: String
    let log: ProblemLog

    public var place: Place { value.place }

    /// The file that it stands in.
    public var file: String { value.file ?? log.file }

    /// Notes a problem with this field, or at another place inside it.
    public func problem(_ sentence: String, hint: String? = nil, at place: Place? = nil) {
        log.problems.append(
            Problem(file: file, place: place ?? self.place, path: path, sentence: sentence, hint: hint)
        )
    }

    /// Notes that this field is allowed and probably not meant.
    public func remark(_ sentence: String) {
        log.remarks.append(Remark(file: file, place: place, path: path, sentence: sentence))
    }

    /// Notes that something else was expected here.
    package func expected(_ what: String, hint: String? = nil) {
        problem("\(value.foundInWords), but \(what) is needed here", hint: hint)
    }

    func field(_ value: YAMLValue, at step: String) -> YAMLField {
        let separator = path.isEmpty || step.hasPrefix("[") ? "" : "."
        return YAMLField(value: value, path: path + separator + step, log: log)
    }
}

/// What the fields of one file have noted.
final class ProblemLog {
    let file: String
    var problems: [Problem]
    var remarks: [Remark] = []

    init(file: String, problems: [Problem]) {
        self.file = file
        self.problems = problems
    }
}

extension YAMLValue {
    /// What was found, as the start of a sentence.
    var foundInWords: String {
        switch content {
        case .list: "this is a list"
        case .map: "this is a map of keys and values"
        case .scalar(let scalar):
            switch scalar.meaning {
            case .null: "nothing is written here"
            default: "\"\(scalar.text.shortened)\" was found"
            }
        }
    }
}

extension String {
    /// At most 60 characters, in one line.
    package var shortened: String {
        let line = replacing(/\s+/, with: " ")
        return line.count <= 60 ? line : line.prefix(59) + "…"
    }
}
