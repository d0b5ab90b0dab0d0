/// Header fields as they came, in their order; read only when somebody asks, for most replies' headers are never read.
struct HeaderFields: Sendable {
    /// Lines with their ends: `name: value`.
    private var lines: [UInt8] = []

    init(_ fields: [(name: String, value: String)] = []) {
        for (name, value) in fields { lines += "\(name): \(value)\r\n".utf8 }
    }

    /// Adds a line as it came, with its end.
    mutating func append(_ line: UnsafeRawBufferPointer) {
        if lines.isEmpty { lines.reserveCapacity(Self.usualSize) }
        lines.append(contentsOf: line)
    }

    mutating func removeAll() {
        lines.removeAll(keepingCapacity: true)
    }

    /// What the usual reply's headers need, so that they grow into it without moving.
    private static let usualSize = 512

    /// All of them, as text; bytes that are none are mended.
    var all: [(name: String, value: String)] {
        parts.map { (String(decoding: $0.name, as: UTF8.self), String(decoding: $0.value, as: UTF8.self)) }
    }

    /// The first field of that name, whatever its capitals.
    func value(of name: String) -> String? {
        parts.first {
            $0.name.count == name.utf8.count
                && zip($0.name, name.utf8).allSatisfy { $0.lowercaseLetter == $1.lowercaseLetter }
        }
        .map { String(decoding: $0.value, as: UTF8.self) }
    }

    /// A line without a colon is no field.
    private var parts: some Sequence<(name: ArraySlice<UInt8>, value: ArraySlice<UInt8>)> {
        lines.split(separator: 0x0A).lazy.compactMap { line in
            line.firstIndex(of: UInt8(ascii: ":")).map { (line[..<$0], line[($0 + 1)...].trimmed) }
        }
    }
}

extension ArraySlice<UInt8> {
    /// Without spaces, tabs and line ends at both ends.
    fileprivate var trimmed: Self {
        var rest = self
        while let last = rest.last, last.isSpace { rest = rest.dropLast() }
        return rest.drop(while: \.isSpace)
    }
}

extension UInt8 {
    var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

    /// Of a capital letter its small one.
    var lowercaseLetter: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}
