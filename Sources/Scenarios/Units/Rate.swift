/// How often something happens: in code a number of times a second, in files `4/s`, `20/min` or `100/h`.
public enum Rate {
    static let units: [(name: String, seconds: Double)] = [("/s", 1), ("/min", 60), ("/h", 3_600)]

    package static func read(_ text: String) throws(UnitError) -> Double {
        let quantity = Quantity(text)
        guard let quantity, let unit = units.first(where: { $0.name == quantity.unit }),
            let number = Double(quantity.number)
        else {
            throw UnitError(text, kind: "a rate", units: units.map(\.name), likely: "/s")
        }
        return number / unit.seconds
    }

    /// For people: `4 a second`, `20 a minute`.
    public static func text(_ rate: Double) -> String {
        let (number, name) =
            rate >= 1 ? (rate, "second") : rate * 60 >= 1 ? (rate * 60, "minute") : (rate * 3_600, "hour")
        return "\(Number.plain(number, digits: 2)) \(name == "hour" ? "an" : "a") \(name)"
    }

    /// As the scenario file writes it; reading that gives the same rate again.
    public static func written(_ rate: Double) -> String {
        let texts = units.map { unit in
            Number.written(rate * unit.seconds) { $0 / unit.seconds == rate } + unit.name
        }
        return texts.min { $0.count < $1.count } ?? ""
    }
}
