import Scenarios

extension Chain.DeadEnd {
    /// What was looked for and is not there, and what is there instead.
    func sentence(_ shown: Shown) -> String {
        switch link {
        case .place(let place): place.absence(in: given)
        case .header(let name): "no header \(name)"
        case .cookie(let name): "the browser holds no cookie \(name) for it"
        case .regex(let pattern): "\(pattern.source) matches nothing in \(shown(given))"
        case .urlDecode: "\(shown(given)) is not in percent encoding"
        case .base64Decode: "\(shown(given)) is not in base64"
        case .json: "\(shown(given)) is not JSON"
        case .largest(let place): "no element of \(shown(given)) has a number at \(place.told)"
        case .last(let place): "the last element of \(shown(given)) has nothing at \(place.told)"
        case .iso8601: "\(shown(given)) is no instant as ISO 8601 has it"
        case .times: "\(shown(given)) is no number"
        case .words(let words): "\(shown(given)) is none of \(words.keys.sorted().joined(separator: ", "))"
        case .each: "\(shown(given)) is no list"
        case .constant, .matches, .variable: "nothing"
        }
    }
}

extension JSONPointer {
    /// For people: the empty place is the whole.
    var told: String { steps.isEmpty ? "the top" : source }

    /// That nothing is at this place, and what there is where it leads furthest.
    fileprivate func absence(in whole: JSONValue) -> String {
        var reached = whole
        var place = ""
        for step in steps {
            guard let next = JSONPointer("/" + step.escaped)?.value(in: reached) else { break }
            reached = next
            place += "/" + step.escaped
        }
        let what = place.isEmpty ? "what came" : place
        return "nothing at \(told); \(what) \(reached.outline(below: place))"
    }
}

extension JSONValue {
    /// What it has, by name alone.
    fileprivate func outline(below place: String) -> String {
        switch self {
        case .null: place.isEmpty ? "is no JSON" : "is null"
        case .object(let members) where members.isEmpty: "is an empty object"
        case .object(let members):
            "has \(members.keys.sorted().prefix(12).map { "\(place)/\($0.escaped)" }.joined(separator: ", "))"
        case .array(let elements): "is a list of \(elements.count)"
        case .string: "is a text"
        case .boolean: "is true or false"
        case .integer, .number: "is a number"
        }
    }
}

extension String {
    /// As a step of a place in JSON (RFC 6901).
    fileprivate var escaped: String { replacing("~", with: "~0").replacing("/", with: "~1") }
}

extension Chain {
    /// As the file has it, in one line.
    var told: String { links.map(\.told).joined(separator: " › ") }
}

extension Chain.Link {
    fileprivate var told: String {
        switch self {
        case .place(let place): place.told
        case .header(let name): "header \(name)"
        case .cookie(let name): "cookie \(name)"
        case .regex(let pattern): "regex \(pattern.source)"
        case .urlDecode: "url-decode"
        case .base64Decode: "base64-decode"
        case .json: "json"
        case .largest(let place): "largest \(place.told)"
        case .last(let place): "last \(place.told)"
        case .iso8601: "iso8601"
        case .times(let factor): "times \(JSONValue.number(factor).text)"
        case .words: "words"
        case .matches(let pattern): "matches \(pattern.source)"
        case .each(let place): "each \(place.told)"
        case .variable(let name): "variable \(name)"
        case .constant(let text): "is \(text)"
        }
    }
}
