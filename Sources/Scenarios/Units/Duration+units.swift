import Foundation

extension Duration {
    /// The units that a duration is written with.
    static let units: [(name: String, length: Duration)] = [
        ("ms", .milliseconds(1)), ("s", .seconds(1)), ("min", .seconds(60)), ("h", .seconds(3_600)),
    ]

    /// The longest duration that a file may give, and so the longest time that visitors may keep arriving: a day.
    public static let longestWritten = Duration.seconds(24 * 3_600)

    /// The duration that `250ms`, `1.5s`, `2min` or `1h` stands for, exact to the nanosecond; nil for anything else.
    public init?(written text: String) {
        guard let duration = try? Self.read(text) else { return nil }
        self = duration
    }

    package static func read(_ text: String) throws(UnitError) -> Duration {
        guard let quantity = Quantity(text), let unit = units.first(where: { $0.name == quantity.unit }) else {
            throw UnitError(text, kind: "a duration", units: units.map(\.name), likely: "s")
        }
        let parts = quantity.number.split(separator: ".")
        let whole = Int(parts[0]) ?? 0
        let fraction = parts.count > 1 ? parts[1] : ""
        let exact = unit.length * whole + unit.length * (Int(fraction) ?? 0) / power(of: 10, fraction.count)
        return exact.roundedDownToNanosecond
    }

    /// So many seconds, as a floating-point number.
    public var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }

    /// For people, with three significant digits at most: `250 ms`, `1.5 s`, `2 min`, `1 h 30 min`.
    public var text: String {
        if self < .zero { return "-" + (.zero - self).text }
        let seconds = inSeconds
        if self == .zero { return "0 s" }
        if seconds < 0.9995 { return "\(Self.brief(seconds * 1_000)) ms" }
        if seconds < 59.95 { return "\(Self.brief(seconds)) s" }
        let whole = Int(seconds.rounded())
        return whole < 3_600 ? Self.pair(whole, 60, "min", 1, "s") : Self.pair(whole, 3_600, "h", 60, "min")
    }

    /// As the scenario file writes it, exact to the nanosecond: `250ms`, `90s`, `2min`.
    public var written: String {
        let nanoseconds = attoseconds / 1_000_000_000
        for unit in Self.units.reversed() where self != .zero {
            let length = unit.length.attoseconds / 1_000_000_000
            if nanoseconds.isMultiple(of: length) { return "\(nanoseconds / length)\(unit.name)" }
        }
        return Number.plain(Double(nanoseconds) / 1e9, digits: 9) + "s"
    }

    private var roundedDownToNanosecond: Duration {
        let (seconds, attoseconds) = components
        return Duration(
            secondsComponent: seconds,
            attosecondsComponent: attoseconds / 1_000_000_000 * 1_000_000_000
        )
    }

    private static func brief(_ number: Double) -> String {
        let digits = number < 0.9995 ? 3 : number < 9.995 ? 2 : number < 99.95 ? 1 : 0
        return Number.plain(number, digits: digits)
    }

    private static func pair(_ whole: Int, _ large: Int, _ name: String, _ small: Int, _ rest: String) -> String {
        let remainder = (whole % large) / small
        return remainder == 0 ? "\(whole / large) \(name)" : "\(whole / large) \(name) \(remainder) \(rest)"
    }

    private static func power(of base: Int, _ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { power, _ in power * base }
    }
}
