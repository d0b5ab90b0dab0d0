import Foundation
import Scenarios

/// How numbers are written for people: one notation in every report.
enum Notation {
    /// What stands where there is no sample.
    static let nothing = "–"

    /// A duration in seconds, with three significant digits at most: `0.42 ms`, `250 ms`, `1.5 s`, `2 min 5 s`.
    static func seconds(_ seconds: Double?) -> String {
        guard let seconds, seconds.isFinite else { return nothing }
        let text = Duration.seconds(min(abs(seconds), longest)).text
        return seconds < 0 ? "−" + text : text
    }

    /// A thousand years, in seconds: what no run lasts, and still a `Duration`.
    private static let longest = 3.2e10

    /// An instant of the run in seconds since its start: `12.345 s`.
    static func instant(_ seconds: Double) -> String {
        seconds.isFinite ? signed(seconds, digits: 3) + " s" : nothing
    }

    /// A whole number, its thousands apart: `12,345`.
    static func count(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        let grouped = digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : String(digit)
        }
        return (number < 0 ? "−" : "") + grouped.joined()
    }

    /// A share (0...1) in percent: `84.5 %`.
    static func share(_ share: Double?) -> String {
        guard let share, share.isFinite else { return nothing }
        return Share.text(share)
    }

    /// Bytes in decimal units: `92.4 MB`.
    static func bytes(_ bytes: Int) -> String {
        switch bytes {
        case ..<1000: "\(bytes) B"
        case ..<1_000_000: fixed(Double(bytes) / 1e3, 1) + " kB"
        case ..<1_000_000_000: fixed(Double(bytes) / 1e6, 1) + " MB"
        default: fixed(Double(bytes) / 1e9, 2) + " GB"
        }
    }

    /// `1 visitor`, `2 visitors`.
    static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(count(number)) \(number == 1 ? singular : plural ?? singular + "s")"
    }

    /// A number with exactly that many decimals and a true minus sign.
    static func signed(_ number: Double, digits: Int) -> String {
        let text = fixed(abs(number), digits)
        let isZero = text.allSatisfy { $0 == "0" || $0 == "." }
        return number < 0 && !isZero ? "−" + text : text
    }

    private static func fixed(_ number: Double, _ digits: Int) -> String {
        String(format: "%.\(digits)f", number)
    }
}
