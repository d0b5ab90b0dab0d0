import EventLoop
import Foundation

extension RequestTemplate {
    /// The variable that says whose request it is; bindings may put it into a field, too.
    static let marker = "marker"

    /// The request with every variable filled in.
    func request(to base: String, from side: SideBinding, with variables: Variables) -> HTTPRequest {
        var headers = (side.headers + headers).filled(with: variables)
        // Whoever runs the service can tell from it that nobody real is behind a request.
        let marker = variables[Self.marker].text
        if !marker.isEmpty { headers.append((name: "X-Dwell-Test", value: marker)) }
        let content = body.filled(with: variables)
        // A type that the binding gives by itself is the one.
        if let type = content?.type, !headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            headers.insert((name: "Content-Type", value: type), at: 0)
        }
        let cookies = (side.cookies + cookies).filled(with: variables).map { "\($0.name)=\($0.value)" }
        return HTTPRequest(
            method.rawValue,
            url: url(on: base, with: variables),
            headers: headers,
            cookies: cookies.joined(separator: "; "),
            body: content?.bytes,
            timeout: timeout,
            followsRedirects: redirects == .follow
        )
    }

    private func url(on base: String, with variables: Variables) -> String {
        let whole = wholeURL(with: variables) ?? base + path.text(with: variables, encode: \.percentEncoded)
        let items = query.filled(with: variables).map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }
        guard !items.isEmpty else { return whole }
        return whole + (whole.contains("?") ? "&" : "?") + items.joined(separator: "&")
    }

    /// The path, where that is a whole URL itself.
    private func wholeURL(with variables: Variables) -> String? {
        guard !path.isRooted else { return nil }
        let text = path.text(with: variables)
        return text.contains("://") ? text : nil
    }
}

extension RequestTemplate.Body {
    fileprivate func filled(with variables: Variables) -> (bytes: [UInt8], type: String)? {
        switch self {
        case .none: nil
        case .json(let template): (Array(template.value(with: variables).json.utf8), "application/json")
        case .form(let fields):
            (Array(fields.encoded(with: variables).utf8), "application/x-www-form-urlencoded")
        case .multipart(let fields):
            (Array(fields.parts(with: variables).utf8), "multipart/form-data; boundary=\([NamedTemplate].boundary)")
        case .text(let template): (Array(template.text(with: variables).utf8), "text/plain; charset=utf-8")
        }
    }
}

extension [NamedTemplate] {
    /// No text that a visitor writes holds it.
    fileprivate static let boundary = "----dwell-7c1e0b52d4f84a6f"

    fileprivate func encoded(with variables: Variables) -> String {
        map { "\($0.name.percentEncoded)=\($0.value.text(with: variables).percentEncoded)" }.joined(separator: "&")
    }

    /// RFC 7578.
    fileprivate func parts(with variables: Variables) -> String {
        let parts = map { field in
            "--\(Self.boundary)\r\nContent-Disposition: form-data; name=\"\(field.name.percentEncodedQuotes)\"\r\n\r\n"
                + "\(field.value.text(with: variables))\r\n"
        }
        return parts.joined() + "--\(Self.boundary)--\r\n"
    }
}

extension String {
    /// As browsers write the name of a part.
    fileprivate var percentEncodedQuotes: String {
        replacing("\"", with: "%22").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
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
        // Nearly every value is plain, and looking costs less than Foundation's way.
        guard utf8.contains(where: { !$0.isUnreserved }) else { return self }
        return addingPercentEncoding(withAllowedCharacters: .unreserved) ?? self
    }
}

extension UInt8 {
    fileprivate var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "-._~".utf8.contains(self)
        }
    }
}

extension CharacterSet {
    fileprivate static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    )
}
