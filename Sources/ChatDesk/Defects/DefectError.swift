/// Why a text names no defect.
public enum DefectError: Error, Sendable, Equatable {
    /// The catalogue has no such name.
    case unknown(String)
    /// The defect is on or off; it takes no value.
    case takesNoValue(String)
    /// The value isn't a duration up to a day.
    case notADuration(String, String)
}

extension DefectError: CustomStringConvertible {
    /// A plain sentence with a next step.
    public var description: String {
        switch self {
        case .unknown(let name):
            let names = Defect.catalogue.map(\.name)
            let nearest = names.min { $0.distance(to: name) < $1.distance(to: name) } ?? ""
            return "There is no defect \(name): did you mean \(nearest)? There are: \(names.joined(separator: ", "))."
        case .takesNoValue(let name):
            return "The defect \(name) takes no value: write just \(name)."
        case .notADuration(let name, let text):
            return "The value \(text) of \(name) is no duration: write for instance 300ms, 1.5s or 2min, up to a day."
        }
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
