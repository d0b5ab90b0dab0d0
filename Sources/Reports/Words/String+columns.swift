extension String {
    /// The first so many columns on one line. Control characters, which could move the cursor, become spaces.
    func oneLine(_ columns: Int) -> String {
        let clean = unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) }
        return clean.count > columns ? String(clean.prefix(columns - 1)) + "…" : String(clean)
    }

    /// In so many lines at most, of 80 columns, broken between words and set in by so many. Control characters become
    /// spaces.
    func lines(atMost most: Int, setIn indent: Int) -> [String] {
        let width = 80 - indent
        var lines: [String] = []
        for word in oneLine(.max).split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word).oneLine(width))
            }
        }
        if lines.count > most {
            lines = lines.prefix(most).dropLast() + ["\(lines[most - 1].prefix(width - 2)) …"]
        }
        return lines.map { String(repeating: " ", count: indent) + $0 }
    }

    /// Filled up with spaces to so many columns.
    func padded(to columns: Int, atRight isRight: Bool = false) -> String {
        let fill = String(repeating: " ", count: max(columns - count, 0))
        return isRight ? fill + self : self + fill
    }
}

extension Sign.Tone {
    /// The text in this tone's ANSI colour, if colours are wanted.
    func painting(_ text: String, _ isColoured: Bool) -> String {
        isColoured ? "\u{1B}[1;\(code)m\(text)\u{1B}[0m" : text
    }

    private var code: String {
        switch self {
        case .good: "32"
        case .bad: "31"
        case .unsure: "33"
        case .idle: "2"
        }
    }
}
