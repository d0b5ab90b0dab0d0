/// A JSON text without an escape or a blank, as Dwell and most services write it, taken apart once: its values in the
/// order in which they begin.
///
/// A run's file holds millions of small texts, and its service's replies are as many; nearly all of them are plain. The
/// others are Foundation's to read, which takes many times as long.
package struct PlainJSON: Sendable {
    package enum Kind: Sendable { case object, array, string, word }

    package struct Value: Sendable {
        package var kind: Kind
        /// The bytes of its name in an object; empty elsewhere.
        var name: Range<Int>
        /// Its bytes; a string's without the quotes.
        var text: Range<Int>
        /// The place of the next value that is not inside this one.
        var next: Int
    }

    /// What is deeper is not plain: each level takes a piece of the stack.
    private static let deepest = 64

    private let bytes: [UInt8]
    private var values: [Value] = []
    private var depth = 0

    /// Nil when it is not plain, or no JSON at all. Words are not looked into: ``Kind/word`` may be no JSON.
    package init?(_ text: String) {
        bytes = Array(text.utf8)
        values.reserveCapacity(16)
        var place = 0
        guard take(named: 0..<0, at: &place), place == bytes.count else { return nil }
    }
}

// MARK: - Looking into it

extension PlainJSON {
    package subscript(place: Int) -> Value { values[place] }

    /// A value's text; of a string, what it says.
    package func text(at place: Int) -> String { String(decoding: bytes[values[place].text], as: UTF8.self) }

    /// A member's name.
    package func name(at place: Int) -> String { String(decoding: bytes[values[place].name], as: UTF8.self) }

    /// The places of the values directly inside an object or an array.
    package func members(at place: Int) -> [Int] {
        let end = values[place].next
        return Array(sequence(first: place + 1) { values[$0].next }.prefix { $0 < end })
    }

    func isNamed(_ name: String, at place: Int) -> Bool {
        let own = values[place].name
        return own.count == name.utf8.count && bytes[own].elementsEqual(name.utf8)
    }
}

// MARK: - Taking it apart

extension PlainJSON {
    private mutating func take(named name: Range<Int>, at place: inout Int) -> Bool {
        guard place < bytes.count else { return false }
        switch bytes[place] {
        case UInt8(ascii: "{"): return takeAll(.object, until: UInt8(ascii: "}"), named: name, at: &place)
        case UInt8(ascii: "["): return takeAll(.array, until: UInt8(ascii: "]"), named: name, at: &place)
        case UInt8(ascii: "\""):
            guard let text = string(at: &place) else { return false }
            values.append(Value(kind: .string, name: name, text: text, next: values.count + 1))
            return true
        default:
            let text = word(at: &place)
            values.append(Value(kind: .word, name: name, text: text, next: values.count + 1))
            return !text.isEmpty
        }
    }

    /// An object or an array, and all that is in it.
    private mutating func takeAll(_ kind: Kind, until end: UInt8, named name: Range<Int>, at place: inout Int) -> Bool {
        guard depth < Self.deepest else { return false }
        depth += 1
        defer { depth -= 1 }
        let index = values.count
        values.append(Value(kind: kind, name: name, text: place..<place, next: index))
        place += 1
        var isFirst = true
        while !skip(end, at: &place) {
            guard isFirst || skip(UInt8(ascii: ","), at: &place) else { return false }
            isFirst = false
            guard let own = kind == .object ? label(at: &place) : 0..<0, take(named: own, at: &place) else {
                return false
            }
        }
        values[index].next = values.count
        return true
    }

    private func skip(_ byte: UInt8, at place: inout Int) -> Bool {
        guard place < bytes.count, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    /// A member's name and the colon after it.
    private func label(at place: inout Int) -> Range<Int>? {
        guard let name = string(at: &place), skip(UInt8(ascii: ":"), at: &place) else { return nil }
        return name
    }

    /// What is between two quotes; nil when an escape is, or what would have to be one, or there is no end.
    private func string(at place: inout Int) -> Range<Int>? {
        guard skip(UInt8(ascii: "\""), at: &place) else { return nil }
        let start = place
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            guard bytes[place] != UInt8(ascii: "\\"), bytes[place] >= 0x20 else { return nil }
            place += 1
        }
        let text = start..<place
        return skip(UInt8(ascii: "\""), at: &place) ? text : nil
    }

    /// A number, `true`, `false` or `null`.
    private func word(at place: inout Int) -> Range<Int> {
        let start = place
        while place < bytes.count, Self.isInWord(bytes[place]) { place += 1 }
        return start..<place
    }

    private static func isInWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "E"): true
        default: false
        }
    }
}
