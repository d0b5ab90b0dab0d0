import Foundation

/// What the values of a recorded session become in a draft: variables, new values, secrets, or themselves.
struct RecordedValues {
    /// Values that a reply gave: the variable's name, and where it came from.
    private var given: [String: Origin] = [:]
    /// Values that the script seems to have made up, and the variable for each.
    private(set) var made: [NamedTemplate] = []
    private var madeNames: [String: String] = [:]
    private(set) var secrets: [String] = []
    /// Those that a request used, by the group whose reply gave them.
    private(set) var extractions: [Int: [Extraction]] = [:]

    private struct Origin {
        var group: Int
        var name: String
        var source: Chain
    }

    /// Keeps what a reply gave, in case a later request says it again.
    mutating func learn(_ exchange: RecordedExchange, ofGroup group: Int) {
        for (place, value) in exchange.reply.leaves where given[value.text] == nil && value.text.couldBeKey {
            let name = place.split(separator: "/").last { Int($0) == nil }.map { String($0).asName } ?? "value"
            guard let pointer = JSONPointer(place) else { continue }
            given[value.text] = Origin(group: group, name: unused(name, for: value.text), source: Chain(pointer))
        }
        for (name, value) in exchange.setCookies where given[value] == nil && value.couldBeKey {
            let variable = unused(name.asName, for: value)
            given[value] = Origin(group: group, name: variable, source: Chain([.cookie(name)]))
        }
    }

    /// The group's extractions have found their request.
    mutating func took(group: Int) { extractions[group] = nil }

    /// - Parameters:
    ///   - key: what it stands behind: a header's, an item's or a member's name; empty in a path.
    ///   - special: what this key means to the action, such as `text`; nil: nothing.
    mutating func template(of text: String, behind key: String = "", special: String? = nil) -> Template {
        if let special { return .written("{\(special)}") }
        let scheme = text.hasPrefix("Bearer ") ? "Bearer " : ""
        let value = String(text.dropFirst(scheme.count))
        if let name = variable(of: value) ?? invented(value, behind: key) { return .written(scheme + "{\(name)}") }
        return .written(text.replacing("{", with: "{{").replacing("}", with: "}}"))
    }

    private mutating func variable(of value: String) -> String? {
        guard let origin = given[value] else { return nil }
        let extraction = Extraction(variable: origin.name, source: origin.source)
        if extractions[origin.group]?.contains(extraction) != true {
            extractions[origin.group, default: []].append(extraction)
        }
        return origin.name
    }

    /// Of what no reply gave: a key that the script drew, or one that it was told beforehand.
    private mutating func invented(_ value: String, behind key: String) -> String? {
        if let name = madeNames[value] { return name }
        let name = key.isEmpty ? "key" : key.asName
        if let generator = value.generator {
            madeNames[value] = unused(name, for: value)
            made.append(NamedTemplate(name: unused(name, for: value), value: .written("{\(generator)}")))
            return madeNames[value]
        }
        guard Masking(of: []).masked(value, named: key) != value else { return nil }
        if !secrets.contains(name) { secrets.append(name) }
        return "secret.\(name)"
    }

    private func unused(_ name: String, for value: String) -> String {
        let others = given.filter { $0.key != value }.map(\.value.name) + made.map(\.name)
        return others.contains(name) ? "\(name)_\(others.count)" : name
    }
}

extension Template {
    /// A template that is right by the way it was made.
    static func written(_ text: String) -> Template {
        (try? Template(text)) ?? .nothing
    }
}

extension String {
    /// Whether a later request that says it again has it from here, and not by accident.
    fileprivate var couldBeKey: Bool { count >= 8 || isIdentifier && count >= 3 }

    /// A name that can stand in a template, and in the environment's variables.
    fileprivate var asName: String {
        let plain = lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "_" }.joined()
        return plain.first?.isLetter == true ? plain : "key_" + plain
    }

    /// What makes another of its kind; nil when it looks like a word.
    fileprivate var generator: String? {
        if wholeMatch(of: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.ignoresCase()) != nil { return "new.uuid" }
        let isHex = (16...64).contains(count) && wholeMatch(of: /[0-9a-f]+/) != nil && contains(where: \.isLetter)
        return isHex ? "new.hex\(count)" : nil
    }
}
