/// A JSON object being written, member by member, in the alphabetical order of their names.
///
/// The counterpart of ``PlainObject``: it writes what Foundation would, byte for byte, in a tenth of the time, as long
/// as no string needs an escape. A run's writer has a file of millions of facts to keep up with: one text serves them
/// all, one after the other.
struct PlainText {
    /// The object that was written last, in UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Whether all that was written of it so far is plain.
    private var isPlain = true

    /// Writes an object anew, whose members `body` puts.
    ///
    /// - Parameter body: returns whether it knew them all.
    /// - Returns: whether it is written: nothing in it needed an escape.
    mutating func write(_ body: (inout PlainText) -> Bool) -> Bool {
        bytes.removeAll(keepingCapacity: true)
        isPlain = true
        bytes.append(UInt8(ascii: "{"))
        guard body(&self) else { return false }
        bytes.append(UInt8(ascii: "}"))
        return isPlain
    }

    /// Takes over an object that was written elsewhere.
    mutating func take(_ object: some Collection<UInt8>) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(contentsOf: object)
    }

    mutating func put(_ name: StaticString, _ value: String) {
        begin(name)
        quote(value)
    }

    mutating func put(_ name: StaticString, _ value: Int) {
        begin(name)
        bytes.append(contentsOf: value.description.utf8)
    }

    mutating func put(_ name: StaticString, _ value: Bool) {
        begin(name)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// The shortest number that is read as the same one; whole numbers go without their fraction.
    mutating func put(_ name: StaticString, _ value: Double) {
        guard value.isFinite else { return isPlain = false }
        begin(name)
        bytes.append(contentsOf: value.description.utf8)
        if bytes.suffix(2).elementsEqual(".0".utf8) { bytes.removeLast(2) }
    }

    mutating func put(_ name: StaticString, _ values: [String]) {
        begin(name)
        bytes.append(UInt8(ascii: "["))
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            quote(value)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Nothing at all where there is no value.
    mutating func putIfAny(_ name: StaticString, _ value: String?) { if let value { put(name, value) } }
    mutating func putIfAny(_ name: StaticString, _ value: Int?) { if let value { put(name, value) } }
    mutating func putIfAny(_ name: StaticString, _ value: Double?) { if let value { put(name, value) } }

    /// An object that is written by `body`.
    mutating func put(_ name: StaticString, _ body: (inout PlainText) -> Void) {
        begin(name)
        bytes.append(UInt8(ascii: "{"))
        body(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func begin(_ name: StaticString) {
        if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func quote(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        bytes.append(contentsOf: value.utf8)
        isPlain = isPlain && !bytes[start...].contains(where: Self.needsEscape)
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
    }
}
