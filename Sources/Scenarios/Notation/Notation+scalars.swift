extension Notation<Duration> {
    package static let duration = duration(in: .zero ... .longestWritten)

    /// More than nothing, and at most a day.
    package static let positive = duration(in: .nanoseconds(1) ... .longestWritten)

    package static func duration(in range: ClosedRange<Duration>) -> Notation {
        Notation(read: { $0.duration(in: range) }, write: { .word($0.written) }, schema: .duration)
    }
}

extension Notation<Double> {
    /// A part of a whole, 0...1.
    package static let share = Notation(read: { $0.share() }, write: { .word(Share.written($0)) }, schema: .share)

    /// A factor above 0, such as `150%` for half as much again.
    package static func factor(upTo most: Double) -> Notation {
        Notation(read: { $0.factor(upTo: most) }, write: { .word(Share.written($0)) }, schema: .share)
    }

    /// So many a second, above 0 or from it on.
    package static func rate(fromZero: Bool) -> Notation {
        Notation(read: { $0.rate(fromZero: fromZero) }, write: { .word(Rate.written($0)) }, schema: .rate)
    }

    package static func number(in range: ClosedRange<Double>) -> Notation {
        Notation(
            read: { $0.number(in: range) },
            write: { .number(Number.written($0)) },
            schema: .number(range)
        )
    }
}

extension Notation<Int> {
    package static func whole(in range: ClosedRange<Int>) -> Notation {
        Notation(read: { $0.whole(in: range) }, write: { .number("\($0)") }, schema: .whole(range))
    }
}

extension Notation<Bool> {
    package static let flag = Notation(read: { $0.flag() }, write: { .flag($0) }, schema: .flag)
}

extension Notation<String> {
    package static let text = Notation(read: { $0.text() }, write: { .text($0) }, schema: .text)

    /// From `/`, without spaces.
    package static let path = Notation(read: { $0.pagePath() }, write: { .text($0) }, schema: .path)
}

extension Notation where Value: RawRepresentable<String> & CaseIterable & Sendable {
    /// One of the words that the type's cases are written as.
    package static var word: Notation {
        Notation(
            read: { $0.choice() },
            write: { .word($0.rawValue) },
            schema: .words(Value.allCases.map(\.rawValue))
        )
    }
}

extension YAMLField {
    fileprivate func pagePath() -> String? {
        guard let path = text() else { return nil }
        guard path.hasPrefix("/"), !path.contains(where: \.isWhitespace) else {
            expected("a path that begins with / and has no spaces", hint: path.hasPrefix("/") ? nil : "/\(path)")
            return nil
        }
        return path
    }
}
