/// What gives a new value each time that a template asks: chance, counting, and the clock.
public enum Generator: Sendable, Equatable {
    /// Of version 4 (RFC 9562), in small letters.
    case uuid
    /// So many hexadecimal digits.
    case hex(Int)
    /// So many decimal digits, the first of which is not 0.
    case digits(Int)
    /// 1, 2, 3, … each time that this name is asked for, of each visitor or agent by himself.
    case next(String)
    /// Wall time in whole seconds since 1970.
    case seconds
    /// Wall time in whole milliseconds since 1970.
    case milliseconds
    /// Wall time as ISO 8601 writes it, in UTC with milliseconds.
    case iso8601

    /// The first words of the names of generators: no variable may begin so.
    static let families = ["new", "next", "now"]

    /// How they are written, for mistakes and the documentation.
    static let forms = ["new.uuid", "new.hexN", "new.digitsN", "next.NAME", "now.s", "now.ms", "now.iso"]

    /// Such as `new.hex16`; nil when there is none of that name.
    init?(_ name: String) {
        switch name {
        case "new.uuid": self = .uuid
        case "now.s": self = .seconds
        case "now.ms": self = .milliseconds
        case "now.iso": self = .iso8601
        default:
            if let count = Self.count(in: name, after: "new.hex") {
                self = .hex(count)
            } else if let count = Self.count(in: name, after: "new.digits") {
                self = .digits(count)
            } else if name.hasPrefix("next."), name.count > "next.".count {
                self = .next(String(name.dropFirst("next.".count)))
            } else {
                return nil
            }
        }
    }

    private static func count(in name: String, after word: String) -> Int? {
        guard name.hasPrefix(word), let count = Int(name.dropFirst(word.count)), (1...64).contains(count) else {
            return nil
        }
        return count
    }
}
