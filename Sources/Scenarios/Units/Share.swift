/// A part of a whole: in code 0...1, in files and reports `80%`.
public enum Share {
    static func read(_ text: String) throws(UnitError) -> Double {
        guard let quantity = Quantity(text), quantity.unit == "%", let percent = Double(quantity.number) else {
            var error = UnitError(text, kind: "a share", units: ["%"], likely: "%")
            // Who writes 0.5 means a half.
            if let part = Double(text), part > 0, part < 1 { error.hint = Share.written(part) }
            throw error
        }
        return percent / 100
    }

    /// The share, 0...1, that `80%` stands for; nil for anything else.
    public static func part(written text: String) -> Double? { try? read(text) }

    /// For people: `80 %`, `33.3 %`.
    public static func text(_ share: Double) -> String {
        "\(Number.plain(share * 100, digits: 1)) %"
    }

    /// As the scenario file writes it; reading that gives the same share again.
    public static func written(_ share: Double) -> String {
        Number.written(share * 100) { $0 / 100 == share } + "%"
    }
}
