/// A part of a whole: in code 0...1, in files and reports `80%`.
public enum Share {
    static func read(_ text: String) throws(UnitError) -> Double {
        guard let quantity = Quantity(text), quantity.unit == "%", let percent = Double(quantity.number) else {
            throw UnitError(text, kind: "a share", units: ["%"], likely: "%")
        }
        return percent / 100
    }

    /// For people: `80 %`, `33.3 %`.
    public static func text(_ share: Double) -> String {
        "\(Number.plain(share * 100, digits: 1)) %"
    }

    /// As the scenario file writes it; reading that gives the same share again.
    public static func written(_ share: Double) -> String {
        Number.written(share * 100) { $0 / 100 == share } + "%"
    }
}
