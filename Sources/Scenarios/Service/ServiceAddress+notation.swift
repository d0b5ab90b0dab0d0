import Foundation

extension Notation<ServiceAddress> {
    /// `embedded`, or `{ url:, binding:, verify_tls: }`.
    static let service = Notation(
        read: { field in
            if case .scalar = field.value.content { return field.word(of: ["embedded"]).map { _ in .embedded } }
            return RemoteService.shape.notation.read(field).map {
                .at(url: $0.url, binding: $0.binding, verifiesTLS: $0.verifiesTLS)
            }
        },
        write: { address in
            guard case .at(let url, let binding, let verifiesTLS) = address else { return .word("embedded") }
            return RemoteService.shape.notation.write(
                RemoteService(url: url, binding: binding, verifiesTLS: verifiesTLS)
            )
        },
        schema: .either([.words(["embedded"]), RemoteService.shape.schema])
    )
}

/// A running service, as the file names it.
private struct RemoteService: Sendable {
    var url = ""
    var binding: String?
    var verifiesTLS = true

    static let shape = Shape(
        RemoteService(),
        [
            Key("url", \.url, .address, isRequired: true, "where the service is"),
            .optional(
                "binding",
                \.binding,
                .binding,
                absent: "the reference service's",
                "the service binding file, or the name of one that is part of Dwell"
            ),
            Key("verify_tls", \.verifiesTLS, .flag, "whether the service's certificate is verified"),
        ]
    )
}

extension Notation<String> {
    /// A name; or a path relative to the folder of the file that has it, read as it is seen from where the command
    /// runs.
    fileprivate static let binding = Notation(
        read: { field in
            field.text().map { ServiceAddress.isBindingName($0) ? $0 : field.path(of: $0) }
        },
        write: { .text($0) },
        schema: .text
    )

    fileprivate static let address = Notation(read: { $0.httpURL() }, write: { .text($0) }, schema: .text)
}

extension YAMLField {
    fileprivate func httpURL() -> String? {
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
