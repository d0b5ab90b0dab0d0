import Foundation

extension YAMLField {
    /// `embedded`, or `{ url:, binding:, verify_tls: }`.
    func serviceAddress() -> ServiceAddress? {
        if case .scalar = value.content {
            return word(of: ["embedded"]).map { _ in .embedded }
        }
        guard let fields = map("url", "binding", "verify_tls") else { return nil }
        let url = fields.required("url")?.httpURL()
        let binding = fields["binding"]?.text()
        let verifiesTLS = fields["verify_tls"]?.flag() ?? true
        return url.map { .at(url: $0, binding: binding, verifiesTLS: verifiesTLS) }
    }

    private func httpURL() -> String? {
        guard let text = text() else { return nil }
        let parts = URLComponents(string: text)
        guard let parts, ["http", "https"].contains(parts.scheme), parts.host?.isEmpty == false else {
            let looksLikeAHost = text.contains(/^[A-Za-z0-9.\-]+(:[0-9]+)?(\/.*)?$/)
            expected("an http or https address", hint: looksLikeAHost ? "http://\(text)" : nil)
            return nil
        }
        return text
    }
}
