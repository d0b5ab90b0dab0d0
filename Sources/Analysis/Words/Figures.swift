import Foundation

extension Double {
    /// A measured time, in a sentence: `0.80 s`.
    var measured: String {
        String(format: "%.2f s", self)
    }

    /// A measured time to the tenth of a millisecond below a second: `31.4 ms`, `1.250 s`.
    var precise: String {
        abs(self) < 1 ? String(format: "%.1f ms", self * 1000) : String(format: "%.3f s", self)
    }

    /// A share, in a sentence: `83.0 %`.
    var percent: String {
        String(format: "%.1f %%", self * 100)
    }
}

extension Int {
    /// `1 visit`, `2 visits`.
    func of(_ one: String, _ many: String? = nil) -> String {
        "\(self) \(self == 1 ? one : many ?? one + "s")"
    }
}
