import Foundation

/// HTML with places to fill in, each written `{name}`.
struct HTMLTemplate {
    private let text: String

    init(_ content: [UInt8]) { self.init(String(decoding: content, as: UTF8.self)) }

    init(_ text: String) { self.text = text }

    /// The HTML with values, which are HTML themselves, in their places. Places without a value stay.
    func filled(with values: [String: String]) -> String {
        text.replacing(/\{(\w+)\}/) { place in values[String(place.1)] ?? String(place.0) }
    }
}

extension String {
    /// The text as HTML that shows it, also within an attribute's quotes.
    var inHTML: String {
        var html = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            default: html.unicodeScalars.append(scalar)
            }
        }
        return html
    }

    /// The text as a part of an address's query.
    var inQuery: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics.intersection(.urlQueryAllowed)) ?? ""
    }
}
