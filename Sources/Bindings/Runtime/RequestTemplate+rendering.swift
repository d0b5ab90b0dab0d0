import EventLoop
import Foundation

extension RequestTemplate {
    /// The request with every variable filled in.
    func request(to base: String, headers always: [NamedTemplate], with variables: Variables) -> HTTPRequest {
        var headers = (always + headers).filled(with: variables)
        let (body, contentType) = self.body.filled(with: variables)
        if let contentType { headers.insert((name: "Content-Type", value: contentType), at: 0) }
        return HTTPRequest(
            method,
            url: url(on: base, with: variables),
            headers: headers,
            body: body,
            timeout: timeout
        )
    }

    private func url(on base: String, with variables: Variables) -> String {
        let plain = path.text(with: variables)
        let whole = plain.contains("://") ? plain : base + path.text(with: variables, encode: \.percentEncoded)
        let items = query.filled(with: variables).map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }
        guard !items.isEmpty else { return whole }
        return whole + (whole.contains("?") ? "&" : "?") + items.joined(separator: "&")
    }
}

extension RequestTemplate.Body {
    fileprivate func filled(with variables: Variables) -> (bytes: [UInt8]?, contentType: String?) {
        switch self {
        case .none: (nil, nil)
        case .json(let template): (Array(template.value(with: variables).json.utf8), "application/json")
        case .form(let fields):
            (
                Array(
                    fields.map { "\($0.name.percentEncoded)=\($0.value.text(with: variables).percentEncoded)" }
                        .joined(separator: "&").utf8
                ),
                "application/x-www-form-urlencoded"
            )
        case .text(let template): (Array(template.text(with: variables).utf8), "text/plain; charset=utf-8")
        }
    }
}

extension [NamedTemplate] {
    /// Without those that came out empty.
    fileprivate func filled(with variables: Variables) -> [(name: String, value: String)] {
        compactMap { item in
            let value = item.value.text(with: variables)
            return value.isEmpty ? nil : (name: item.name, value: value)
        }
    }
}

extension String {
    /// With everything but RFC 3986's unreserved characters in percent encoding.
    var percentEncoded: String {
        addingPercentEncoding(withAllowedCharacters: .unreserved) ?? self
    }
}

extension CharacterSet {
    fileprivate static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )
}
