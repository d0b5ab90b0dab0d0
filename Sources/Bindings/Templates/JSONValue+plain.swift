import Observations

extension JSONValue {
    /// Reads JSON text that is plain, as most replies are, in a tenth of the time. It must say the same as the general
    /// way; nil: that one has to read it.
    init?(plain bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self), let json = PlainJSON(text),
            let value = JSONValue(json, at: 0)
        else { return nil }
        self = value
    }

    private init?(_ json: PlainJSON, at place: Int) {
        switch json[place].kind {
        case .string: self = .string(json.text(at: place))
        case .word: self.init(word: json.text(at: place))
        case .array:
            var elements: [JSONValue] = []
            for place in json.members(at: place) {
                guard let element = JSONValue(json, at: place) else { return nil }
                elements.append(element)
            }
            self = .array(elements)
        case .object:
            let places = json.members(at: place)
            var members = [String: JSONValue](minimumCapacity: places.count)
            for place in places {
                guard let member = JSONValue(json, at: place) else { return nil }
                // Which of two of the same name counts is the general way's business.
                guard members.updateValue(member, forKey: json.name(at: place)) == nil else { return nil }
            }
            self = .object(members)
        }
    }

    /// `true`, `false`, `null` or a number; of numbers only the whole ones that are written as Swift does.
    private init?(word: String) {
        switch word {
        case "null": self = .null
        case "true": self = .boolean(true)
        case "false": self = .boolean(false)
        default:
            if let whole = Int(word), whole.description == word {
                self = .integer(whole)
            } else if let number = JSONValue(general: Array(word.utf8)) {
                self = number
            } else {
                return nil
            }
        }
    }
}
