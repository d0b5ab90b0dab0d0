/// Status and headers as they arrive, line by line. Each status line begins a new head: libcurl shows those of
/// redirects and of interim responses as well.
struct ResponseHead {
    private(set) var status = 0
    /// Of HTTP, as the status line has it: `1.1`, `2`.
    private(set) var version = ""
    private(set) var headers: [(name: String, value: String)] = []
    /// When the status line came, on the loop's clock.
    private(set) var firstByte: Duration = .zero
    /// Bytes of all heads of this exchange.
    private(set) var size = 0

    /// Takes in one line, with or without its line end. Returns whether it ended a head.
    mutating func take(_ line: UnsafeRawBufferPointer, at time: @autoclosure () -> Duration) -> Bool {
        size += line.count
        let text = line[...].trimmed
        if text.starts(with: Self.statusMark) {
            begin(text, at: time())
        } else if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
            let (name, value) = (text[..<colon], text[(colon + 1)...].trimmed)
            headers.append((String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self)))
        }
        return text.isEmpty
    }

    private static let statusMark = Array("HTTP/".utf8)

    private mutating func begin(_ statusLine: Slice<UnsafeRawBufferPointer>, at time: Duration) {
        let code = statusLine.drop { $0 != UInt8(ascii: " ") }.dropFirst().prefix { $0 != UInt8(ascii: " ") }
        version = String(decoding: statusLine.dropFirst(Self.statusMark.count).prefix { $0 != 0x20 }, as: UTF8.self)
        status = Int(String(decoding: code, as: UTF8.self)) ?? 0
        headers.removeAll(keepingCapacity: true)
        firstByte = time
    }

    /// Whether the body that follows is the one that was asked for: no interim response, no redirect being followed.
    func isFinal(followsRedirects: Bool) -> Bool {
        status >= 200 && !(followsRedirects && (300..<400).contains(status) && headers.value(of: "location") != nil)
    }
}

extension Slice<UnsafeRawBufferPointer> {
    /// Without spaces, tabs and line ends at both ends.
    fileprivate var trimmed: Self {
        var rest = self
        while let last = rest.last, last.isSpace { rest = rest.dropLast() }
        return rest.drop(while: \.isSpace)
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
