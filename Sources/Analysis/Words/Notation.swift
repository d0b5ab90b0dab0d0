import Foundation
public import Scenarios

/// How numbers are written for people: one notation in every sentence and every report.
public enum Notation {
    /// What stands where there is no sample.
    public static let nothing = "–"

    /// A duration in seconds, with three significant digits at most: `0.42 ms`, `250 ms`, `1.5 s`, `2 min 5 s`. What
    /// rounds to nothing is `0 s`.
    public static func seconds(_ seconds: Double?) -> String {
        guard let seconds, seconds.isFinite else { return nothing }
        guard abs(seconds) >= shortest else { return Duration.zero.text }
        let text = Duration.seconds(min(abs(seconds), longest)).text
        return seconds < 0 ? "−" + text : text
    }

    /// Half a microsecond, in seconds: less is written as nothing.
    private static let shortest = 0.000_000_5

    /// A thousand years, in seconds: what no run lasts, and still a `Duration`.
    private static let longest = 3.2e10

    /// An instant of the run in seconds since its start: `12.345 s`.
    public static func instant(_ seconds: Double) -> String {
        seconds.isFinite ? signed(seconds, digits: 3) + " s" : nothing
    }

    /// A whole number, its thousands apart: `12,345`.
    public static func count(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        let grouped = digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : String(digit)
        }
        return (number < 0 ? "−" : "") + grouped.joined()
    }

    /// A share (0...1) in percent: `84.5 %`.
    public static func share(_ share: Double?) -> String {
        guard let share, share.isFinite else { return nothing }
        return Share.text(share)
    }

    /// A metric's value in its own unit.
    public static func value(_ value: Double, of metric: Metric) -> String {
        switch metric.unit {
        case .duration: seconds(value)
        case .share: share(value)
        case .count: count(Int(exactly: value.rounded()) ?? 0)
        }
    }

    /// Bytes in decimal units: `92.4 MB`.
    public static func bytes(_ bytes: Int) -> String {
        switch bytes {
        case ..<1000: "\(bytes) B"
        case ..<1_000_000: fixed(Double(bytes) / 1e3, 1) + " kB"
        case ..<1_000_000_000: fixed(Double(bytes) / 1e6, 1) + " MB"
        default: fixed(Double(bytes) / 1e9, 2) + " GB"
        }
    }

    /// `1 visitor`, `2 visitors`.
    public static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(count(number)) \(number == 1 ? singular : plural ?? singular + "s")"
    }

    /// A number with exactly that many decimals and a true minus sign.
    public static func signed(_ number: Double, digits: Int) -> String {
        let text = fixed(abs(number), digits)
        let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
        return number < 0 && !isZero ? "−" + text : text
    }

    private static func fixed(_ number: Double, _ digits: Int) -> String {
        String(format: "%.\(digits)f", number)
    }
}
