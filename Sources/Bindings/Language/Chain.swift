import Foundation

/// Where a value is found in a reply or an event, and what is made of it, link by link.
public struct Chain: Sendable, Equatable {
    public var links: [Link]

    public enum Link: Sendable, Equatable {
        /// A place in JSON.
        case place(JSONPointer)
        /// A header of the reply; of several the first.
        case header(String)
        /// A cookie that the browser holds for the service by now.
        case cookie(String)
        /// What the expression's first group matches.
        case regex(Pattern)
        /// Everywhere that the expression matches: a list of objects, with what its groups matched by their names.
        case matches(Pattern)
        /// Out of percent encoding, a plus being a space.
        case urlDecode
        case base64Decode
        /// Text as the JSON that it is.
        case json
        /// Of a list: the largest number at this place of its elements.
        case largest(JSONPointer)
        /// Of a list: what its last element has at this place.
        case last(JSONPointer)
        /// Of a list: what its elements have at this place, one after the other; lists there are joined.
        case each(JSONPointer)
        /// An instant, as ISO 8601 writes it, in milliseconds since 1970.
        case iso8601
        /// A number times this one, such as seconds as milliseconds.
        case times(Double)
        /// Another word for each of these texts; of any other, nothing.
        case words([String: String])
        /// This text, whatever came.
        case constant(String)
        /// What a variable holds, whatever came.
        case variable(String)
    }

    public init(_ links: [Link]) { self.links = links }

    /// The variables that it looks at.
    var variables: [String] {
        links.compactMap { if case .variable(let name) = $0 { name } else { nil } }
    }

    /// One place in JSON.
    public init(_ place: JSONPointer) { links = [.place(place)] }
}

/// What a chain begins with: a reply, or an event.
struct Material {
    /// As JSON; null when it is something else.
    var body: JSONValue { read() }
    var text: () -> String
    private let read: () -> JSONValue
    var header: (String) -> String? = { _ in nil }
    var cookie: (String) -> String? = { _ in nil }
    var variable: (String) -> JSONValue = { _ in .null }

    /// An event's or a list's element.
    init(_ value: JSONValue) {
        self.init(reading: { value }, text: { value.text })
    }

    /// - Parameter read: called each time that somebody looks into it.
    init(reading read: @escaping () -> JSONValue, text: @escaping () -> String) {
        self.read = read
        self.text = text
    }
}

extension Chain {
    /// The value at its end; nil when a link finds nothing.
    func value(in material: Material) -> JSONValue? {
        try? find(in: material)
    }

    /// The value at its end.
    /// - Throws: the link that finds nothing, and what it was given.
    func find(in material: Material) throws(DeadEnd) -> JSONValue {
        var value: JSONValue?
        for link in links {
            guard let next = link.value(of: value, in: material) else {
                throw DeadEnd(link: link, given: value ?? material.body)
            }
            value = next
        }
        return value ?? .null
    }

    /// A link that finds nothing.
    struct DeadEnd: Error, Sendable, Equatable {
        var link: Link
        /// What the link before it gave, or what the chain began with.
        var given: JSONValue
    }
}

extension Chain.Link {
    /// - Parameter before: what the link before it gave; nil: it is the first.
    fileprivate func value(of before: JSONValue?, in material: Material) -> JSONValue? {
        let text = { before?.text ?? material.text() }
        switch self {
        case .place(let pointer): return pointer.value(in: before ?? material.body)
        case .header(let name): return material.header(name).map(JSONValue.string)
        case .cookie(let name): return material.cookie(name).map(JSONValue.string)
        case .regex(let pattern): return pattern.match(in: text()).map(JSONValue.string)
        case .matches(let pattern):
            return .array(pattern.named(in: text()).map { .object($0.mapValues(JSONValue.string)) })
        case .urlDecode: return text().replacing("+", with: " ").removingPercentEncoding.map(JSONValue.string)
        case .base64Decode: return Data(lenientBase64: text()).map { .string(String(decoding: $0, as: UTF8.self)) }
        case .json: return JSONValue(json: Array(text().utf8))
        case .iso8601: return Date(iso8601: text()).map { .number(($0.timeIntervalSince1970 * 1000).rounded()) }
        case .largest(let place):
            return (before ?? material.body).elements.compactMap { place.value(in: $0)?.asNumber }
                .max { ($0.number ?? 0) < ($1.number ?? 0) }
        case .times(let factor): return (before ?? material.body).number.map { JSONValue.number($0 * factor) }
        case .words(let words): return words[text()].map(JSONValue.string)
        case .constant(let text): return .string(text)
        case .variable(let name): return material.variable(name)
        case .each(let place): return (before ?? material.body).gathered(at: place)
        case .last(let place): return (before ?? material.body).elements.last.flatMap { place.value(in: $0) }
        }
    }
}

extension JSONValue {
    /// The elements of a list; none of anything else.
    var elements: [JSONValue] {
        if case .array(let values) = self { values } else { [] }
    }

    /// What the elements of a list have at a place, lists joined; nil of anything but a list.
    fileprivate func gathered(at place: JSONPointer) -> JSONValue? {
        guard case .array(let elements) = self else { return nil }
        return .array(
            elements.compactMap { place.value(in: $0) }.flatMap { found in
                if case .array(let values) = found { values } else { [found] }
            }
        )
    }
}

extension Date {
    /// With or without a fraction of the second.
    fileprivate init?(iso8601 text: String) {
        let styles = [true, false].map { Date.ISO8601FormatStyle(includingFractionalSeconds: $0) }
        guard let date = styles.lazy.compactMap({ try? Date(text, strategy: $0) }).first else { return nil }
        self = date
    }
}

extension Data {
    /// Either alphabet of RFC 4648, with or without padding.
    fileprivate init?(lenientBase64 text: String) {
        let plain = text.replacing("-", with: "+").replacing("_", with: "/").replacing("=", with: "")
        self.init(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4))
    }
}
