import Yams

extension Problem {
    /// Why the parser could not go on, at the place where it stopped.
    init(unreadable error: any Error, text: String, file: String) {
        let (words, place) = Self.explanation(of: error, text: text)
        self.init(file: file, place: place, sentence: "this is not readable YAML: \(words)")
        if scalar(at: place, in: text) == "\t" {
            sentence += "; YAML indents with spaces, never with tabs"
        }
    }

    private static func explanation(of error: any Error, text: String) -> (words: String, place: Place) {
        guard let error = error as? YamlError else { return ("\(error)", .start) }
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            let since = context.map { ", \($0.text) that began in line \($0.mark.line)" } ?? ""
            return (problem + since, Place(line: mark.line, column: mark.column))
        case .composer(_, let problem, let mark, _):
            return (problem, Place(line: mark.line, column: mark.column))
        case .reader(let problem, let offset, _, _):
            return (problem, Place(behind: text.prefix(offset ?? 0)))
        case .memory:
            return ("it needs too much memory", .start)
        default:
            return ("\(error)", .start)
        }
    }

    private func scalar(at place: Place, in text: String) -> Unicode.Scalar? {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(place.line - 1) else { return nil }
        return lines[place.line - 1].dropFirst(place.column - 1).first
    }
}
