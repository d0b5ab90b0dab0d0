/// Why a text names no defect.
public enum DefectError: Error, Sendable, Equatable {
    /// The catalogue has no such name.
    case unknown(String)
    /// The defect is on or off; it takes no value.
    case takesNoValue(String)
    /// The value isn't a duration up to a day.
    case notADuration(String, String)
    /// The defect was named before.
    case repeated(String)
}

extension DefectError: CustomStringConvertible {
    /// A plain sentence with a next step.
    public var description: String {
        switch self {
        case .unknown(let name):
            let names = Defect.catalogue.map(\.name)
            let question = Self.nearest(to: name, among: names).map { ": did you mean \($0)?" } ?? "."
            return "There is no defect \"\(name)\"\(question) There are: \(names.joined(separator: ", "))."
        case .takesNoValue(let name):
            return "The defect \(name) takes no value: write just \(name)."
        case .repeated(let name):
            return "The defect \(name) is named twice: leave one out."
        case .notADuration(let name, let text):
            return
                "The value \(text) of \(name) is no duration: write for instance 300ms, 1.5s, 2min or 1h, up to a day."
        }
    }

    /// The name that was probably meant: at most a third of its letters are wrong.
    private static func nearest(to text: String, among names: [String]) -> String? {
        let distances = names.map { (name: $0, distance: $0.distance(to: text)) }
        return distances.filter { 3 * $0.distance <= $0.name.count }.min { $0.distance < $1.distance }?.name
    }
}

extension String {
    /// The number of letters to insert, delete or replace to make the other text (Levenshtein's distance).
    fileprivate func distance(to other: String) -> Int {
        let other = Array(other)
        var row = Array(0...other.count)
        for (index, letter) in enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in other.indices {
                let replaced = diagonal + (letter == other[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = Swift.min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}
