import Foundation

/// Writes facts as rows hold them: the kind, and the payload as a JSON object. The counterpart of ``FactReader``.
struct FactWriter {
    /// The word for the kind of the fact that was written last.
    private(set) var kind = ""
    private var text = PlainText()
    private let encoder = JSONEncoder.ofRows

    /// The payload of the fact that was written last, in UTF-8.
    var payload: [UInt8] { text.bytes }

    /// - Throws: what Foundation's encoder throws, such as at a number for which JSON has no word.
    mutating func write(_ fact: Fact) throws {
        kind = fact.kind.rawValue
        guard !text.write(fact.putMembers) else { return }
        try writeGenerally(fact)
    }

    /// The way of Foundation, by which a fact is `{"kind":{payload}}`: the row keeps the two halves apart.
    mutating func writeGenerally(_ fact: Fact) throws {
        kind = fact.kind.rawValue
        let whole = try encoder.encode(fact)
        text.take(whole.dropFirst(#"{"":"#.utf8.count + kind.utf8.count).dropLast())
    }
}

extension JSONEncoder {
    /// With sorted keys, so that the same run gives the same rows.
    static var ofRows: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
