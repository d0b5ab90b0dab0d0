/// Status and headers as they arrive, line by line. Each status line begins a new head: libcurl shows those of interim
/// responses as well.
struct ResponseHead {
    private(set) var status = 0
    private(set) var headers = HeaderFields()
    /// When the status line came, on the loop's clock.
    private(set) var firstByte: Duration = .zero
    /// Bytes of all heads of this exchange.
    private(set) var size = 0

    /// Whether what follows is the answer itself and no interim response.
    var isFinal: Bool { status >= 200 }

    /// Takes in one line, with its line end. Returns whether it ended a head.
    mutating func take(_ line: UnsafeRawBufferPointer, at time: @autoclosure () -> Duration) -> Bool {
        size += line.count
        if line.starts(with: Self.statusMark) {
            begin(line, at: time())
        } else if line.isBlank {
            return true
        } else {
            headers.append(line)
        }
        return false
    }

    private static let statusMark: StaticString = "HTTP/"

    /// `HTTP/1.1 200 OK`: the three digits behind the first space.
    private mutating func begin(_ statusLine: UnsafeRawBufferPointer, at time: Duration) {
        let code = statusLine.drop { $0 != UInt8(ascii: " ") }.dropFirst().prefix { !$0.isSpace }
        status = code.allSatisfy(\.isDigit) ? code.prefix(3).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } : 0
        headers.removeAll()
        firstByte = time
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension UnsafeRawBufferPointer {
    fileprivate func starts(with mark: StaticString) -> Bool {
        count >= mark.utf8CodeUnitCount && (0..<mark.utf8CodeUnitCount).allSatisfy { self[$0] == mark.utf8Start[$0] }
    }

    /// Whether it is nothing but its line end.
    fileprivate var isBlank: Bool { count <= 2 && allSatisfy(\.isSpace) }
}
