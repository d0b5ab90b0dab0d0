import Foundation

/// Numbers as people write them: no exponent, no trailing zeros.
package enum Number {
    /// At most so many digits behind the point.
    package static func plain(_ number: Double, digits: Int) -> String {
        let text = String(format: "%.\(digits)f", number)
        guard text.contains(".") else { return text }
        let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
        return String(trimmed.reversed())
    }

    /// The shortest text of `number`, or of its neighbours, that `isRight` recognises once it is parsed.
    ///
    /// A product such as `0.07 * 100` can be one bit beside the number that was written.
    static func written(_ number: Double, isRight: (Double) -> Bool) -> String {
        for digits in 0...15 {
            for candidate in [number, number.nextUp, number.nextDown] {
                let text = plain(candidate, digits: digits)
                if Double(text).map(isRight) == true { return text }
            }
        }
        return plain(number, digits: 15)
    }

    /// The text that parses to exactly this number again.
    static func written(_ number: Double) -> String {
        let shortest = "\(number)"
        if shortest.contains("e") { return plain(number, digits: 40) }
        return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
    }
}
