/// A number and the unit behind it, as they were written: `1.5s`, `20 /min`, `80%`.
struct Quantity {
    /// Digits with at most one point.
    var number: Substring
    var unit: Substring

    /// Splits the text; nil when it doesn't start with a plain number. A sign, an exponent and a comma aren't one.
    init?(_ text: String) {
        guard let match = text.wholeMatch(of: /([0-9]{1,12}(?:\.[0-9]{1,15})?)\s*(\D*)/) else { return nil }
        (number, unit) = (match.1, match.2)
    }
}

/// Why a text is not the quantity that was asked for.
package struct UnitError: Error, Equatable {
    package var sentence: String
    package var hint: String?
}

extension UnitError {
    /// What is wrong with a text that should have been a quantity of this kind, in one of these units.
    init(_ text: String, kind: String, units: [String], likely: String) {
        let needed = "\(kind) with its unit (\(units.joined(separator: ", "))) is needed here"
        if text.hasPrefix("-"), Quantity(String(text.dropFirst())) != nil {
            self.init(sentence: "\"\(text.shortened)\" is negative; \(needed)")
        } else if let quantity = Quantity(text), quantity.unit.isEmpty {
            self.init(sentence: "\"\(text.shortened)\" has no unit; \(needed)", hint: "\(quantity.number)\(likely)")
        } else if let quantity = Quantity(text) {
            let meant = Self.customs[quantity.unit.lowercased()].flatMap { units.contains($0) ? $0 : nil }
            let unit = String(quantity.unit).shortened
            let hint = meant.map { "\(quantity.number)\($0)" }
            self.init(sentence: "\"\(unit)\" is no unit of \(kind); \(needed)", hint: hint)
        } else {
            self.init(sentence: "\"\(text.shortened)\" was found, but \(needed)")
        }
    }

    /// How else people write the units.
    private static let customs = [
        "sec": "s", "secs": "s", "second": "s", "seconds": "s", "m": "min", "mins": "min", "minute": "min",
        "minutes": "min", "hour": "h", "hours": "h", "hr": "h", "msec": "ms", "millis": "ms", "milliseconds": "ms",
        "/sec": "/s", "/second": "/s", "/m": "/min", "/minute": "/min", "/hour": "/h", "percent": "%", "pct": "%",
    ]
}
