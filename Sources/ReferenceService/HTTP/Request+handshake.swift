import Foundation

extension Request {
    /// The only version of the protocol, RFC 6455's.
    private static let socketVersion = "13"

    /// The key of a request to go on as a WebSocket.
    ///
    /// - Throws: 426 if it isn't such a request, or of another version of the protocol; 400 if the key is none.
    func socketKey() throws(Fault) -> String {
        guard lists("websocket", in: "Upgrade"), lists("upgrade", in: "Connection") else { throw .socketNeeded }
        guard header("Sec-WebSocket-Version") == Self.socketVersion else { throw .socketVersion(Self.socketVersion) }
        guard let key = header("Sec-WebSocket-Key"), Data(base64Encoded: key)?.count == 16 else {
            throw .badRequest("Sec-WebSocket-Key is missing or wrong: send 16 random bytes in base64.")
        }
        return key
    }

    /// Whether a header, which may come several times, lists a word in any case.
    private func lists(_ word: String, in name: String) -> Bool {
        let values = headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
        return values.joined(separator: ",").lowercased().split(separator: ",").contains {
            $0.trimmingCharacters(in: .whitespaces) == word
        }
    }
}

extension Fault {
    /// As RFC 9110 asks, `Connection` names the header that is for the next hop only.
    private static let upgrade = [(name: "Upgrade", value: "websocket"), (name: "Connection", value: "Upgrade")]

    fileprivate static let socketNeeded = Fault(
        status: 426,
        code: "socket-needed",
        message: "This answers only as a WebSocket: open one here, or read the events as a stream or by long poll.",
        headers: upgrade
    )

    fileprivate static func socketVersion(_ version: String) -> Fault {
        Fault(
            status: 426,
            code: "socket-version",
            message: "The service speaks version \(version) of WebSocket: send Sec-WebSocket-Version: \(version).",
            headers: upgrade + [("Sec-WebSocket-Version", version)]
        )
    }
}
