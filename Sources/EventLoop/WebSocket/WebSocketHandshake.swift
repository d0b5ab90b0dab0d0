import CCrypto
import Foundation

/// The request that turns a connection into a WebSocket, and the check of its answer (RFC 6455, section 4).
struct WebSocketHandshake {
    private static let magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

    let key: String
    private let request: HTTPRequest
    private let subprotocol: String?

    /// - Parameters:
    ///   - request: where to, and the headers beside those of the handshake.
    ///   - subprotocol: the one that is asked for; nil: none.
    ///   - nonce: 16 random bytes.
    init(_ request: HTTPRequest, subprotocol: String?, nonce: [UInt8]) {
        self.request = request
        self.subprotocol = subprotocol
        key = Data(nonce).base64EncodedString()
    }

    /// - Parameter cookies: what the browser holds for the place.
    func bytes(userAgent: String, cookies: String) -> [UInt8] {
        var lines = [
            "GET \(request.target) HTTP/1.1", "Host: \(request.place)", "Upgrade: websocket", "Connection: Upgrade",
            "Sec-WebSocket-Key: \(key)", "Sec-WebSocket-Version: 13", "User-Agent: \(userAgent)",
        ]
        // Browsers always say where the page is from; there are services that let nobody else in.
        if !request.headers.contains(where: { $0.name.lowercased() == "origin" }) {
            lines.append(
                "Origin: \(request.url.lowercased().hasPrefix("https:") ? "https" : "http")://\(request.place)"
            )
        }
        if let subprotocol { lines.append("Sec-WebSocket-Protocol: \(subprotocol)") }
        let allCookies = [cookies, request.cookies].filter { !$0.isEmpty }.joined(separator: "; ")
        if !allCookies.isEmpty { lines.append("Cookie: \(allCookies)") }
        lines += request.headers.map { "\($0.name): \($0.value)" }
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    /// What is wrong with the answer; nil: the WebSocket is open.
    func fault(of head: ResponseHead) -> String? {
        guard head.status == 101 else { return "status \(head.status), and no WebSocket" }
        guard head.headers.value(of: "sec-websocket-accept") == Self.accept(of: key) else {
            return "an answer to another handshake"
        }
        let given = head.headers.value(of: "sec-websocket-protocol")
        guard given == nil || given == subprotocol else {
            return "the subprotocol \(given ?? ""), which nobody asked for"
        }
        return nil
    }

    static func accept(of key: String) -> String {
        var digest = [UInt8](repeating: 0, count: 20)
        let bytes = Array((key + magic).utf8)
        EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha1(), nil)
        return Data(digest).base64EncodedString()
    }
}
