/// Names that are nearly right.
public enum Spelling {
    /// The candidate that a misspelled name most likely means; nil when none is within about a slip in three letters.
    public static func nearest(to name: String, among candidates: [String]) -> String? {
        let written = normalised(name)
        // Nobody misspells a paragraph, and the comparison is quadratic.
        guard !written.isEmpty, written.count <= 64 else { return nil }
        let ranked = candidates.map { ($0, slips(written, normalised($0))) }
        guard let (nearest, slips) = ranked.min(by: { $0.1 < $1.1 }) else { return nil }
        return slips <= max(1, min(written.count, nearest.count) / 3) ? nearest : nil
    }

    /// `launchAfter`, `launch-after` and `Launch_After` differ from `launch_after` in taste only.
    private static func normalised(_ name: String) -> [Character] {
        name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }.map(\.self)
    }

    /// Letters inserted, left out, exchanged, or swapped with their neighbour (optimal string alignment distance).
    static func slips(_ one: [Character], _ other: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for (row, letter) in one.enumerated() {
            var next = [row + 1]
            for (column, candidate) in other.enumerated() {
                let exchanged = last[column] + (letter == candidate ? 0 : 1)
                var best = min(exchanged, last[column + 1] + 1, next[column] + 1)
                if row > 0, column > 0, letter == other[column - 1], one[row - 1] == candidate {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                next.append(best)
            }
            (beforeLast, last) = (last, next)
        }
        return last[other.count]
    }
}
