extension Notation<Bool> {
    static let flag = Notation(
        "true or false",
        write: Written.flag,
        parse: { if case .flag(let flag) = $0 { flag } else { nil } }
    )
}

extension Notation<Int> {
    static func whole(in range: ClosedRange<Int>) -> Notation {
        let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        return Notation(
            expected,
            write: { .number(Double($0)) },
            parse: { if case .number(let number) = $0 { Int(exactly: number) } else { nil } },
            complaint: { range.contains($0) ? nil : "\($0) is out of range: give \(expected)." }
        )
    }
}

extension Notation<Duration> {
    /// A year: longer than anything that a chat service waits for.
    private static let longest = 365 * 86_400.0

    /// Decimal seconds up to a year.
    static func seconds(from shortest: Double) -> Notation {
        let expected = "\(shortest.formatted) to \(longest.formatted) seconds"
        return Notation(
            expected,
            write: { .number($0 / .seconds(1)) },
            parse: { if case .number(let number) = $0 { duration(number) } else { nil } },
            complaint: { duration in
                let seconds = duration / .seconds(1)
                return (shortest...longest).contains(seconds)
                    ? nil : "\(seconds.formatted) s is out of range: give \(expected)."
            }
        )
    }

    /// What a `Duration` can't hold becomes something that is far too long or too short anyway.
    private static func duration(_ seconds: Double) -> Duration { .seconds(min(max(seconds, -1e12), 1e12)) }

}

extension Notation<String> {
    /// A text, up to so many characters, that isn't blank.
    static func text(upTo longest: Int) -> Notation {
        Notation(
            "a text",
            write: Written.text,
            parse: { if case .text(let text) = $0 { text } else { nil } },
            complaint: { text in
                if !text.contains(where: { !$0.isWhitespace }) { return "It is empty: write something." }
                let length = text.unicodeScalars.count
                return length > longest ? "It has \(length) characters: shorten it to \(longest)." : nil
            }
        )
    }

    /// An id, as URLs and events use it.
    static let id = text(upTo: 40).holding { text in
        text.allSatisfy("abcdefghijklmnopqrstuvwxyz0123456789-".contains)
            ? nil : "\"\(text)\" can't be an id: use small letters, digits and hyphens."
    }
}

extension Notation where Value: RawRepresentable<String> & CaseIterable {
    /// One of the words that there are.
    static var word: Notation {
        Notation(
            "one of " + Value.allCases.map(\.rawValue).joined(separator: ", "),
            write: { .text($0.rawValue) },
            parse: { if case .text(let text) = $0 { Value(rawValue: text) } else { nil } }
        )
    }
}
