extension Tab {
    /// How bright a colour is, from 0 to 1: https://www.w3.org/TR/WCAG21/#dfn-relative-luminance without its curve.
    func brightness(_ property: String, of selector: String) async throws -> Double {
        let colour = try await find(selector).style(property)
        let parts = colour.matches(of: /[\d.]+/).compactMap { Double($0.output) }.prefix(3)
        return parts.reduce(0, +) / (3 * 255)
    }
}
