/// Where a site is: scheme, host, and the port unless it is the scheme's own, as browsers write it.
public struct Origin: Sendable, Hashable {
    /// As browsers write it, `https://shop.example`.
    public let text: String

    /// Reads `https://shop.example` or `http://localhost:8080`, without a path, in lower case.
    public init?(_ text: String) {
        guard let (scheme, rest) = Self.parts(of: text) else { return nil }
        let bracket = rest.first == "[" ? rest.firstIndex(of: "]") : nil
        let address = bracket.map { rest.prefix(through: $0) } ?? rest.prefix { $0 != ":" }
        guard Self.isHost(address), Self.isPort(rest[address.endIndex...], of: scheme) else { return nil }
        self.text = text
    }

    /// The origin of a web address, which has no blanks or control characters in it.
    init?(addressed address: String) {
        let isPlain = address.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value != 0x7f && !"<>\"\\".contains(Character($0))
        }
        guard isPlain, let (scheme, rest) = Self.parts(of: address) else { return nil }
        let place = rest.prefix { !"/?#".contains($0) }.lowercased()
        self.init("\(scheme)://\(place)")
    }

    private static func parts(of text: String) -> (scheme: Substring, rest: Substring)? {
        for scheme in ["https", "http"] where text.hasPrefix(scheme + "://") {
            return (text.prefix(scheme.count), text.dropFirst(scheme.count + 3))
        }
        return nil
    }

    /// A name, an IPv4 address, or an IPv6 address in brackets.
    private static func isHost(_ host: Substring) -> Bool {
        let bare = host.hasPrefix("[") && host.hasSuffix("]") ? host.dropFirst().dropLast() : host
        let letters =
            bare.startIndex == host.startIndex ? "abcdefghijklmnopqrstuvwxyz0123456789.-" : "abcdef0123456789:."
        let edges = [bare.first, bare.last].compactMap(\.self)
        return !bare.isEmpty && bare.count <= 253 && bare.allSatisfy(letters.contains)
            && edges.allSatisfy { !".-".contains($0) }
    }

    /// Nothing, or a colon and a port that isn't the scheme's own.
    private static func isPort(_ text: Substring, of scheme: Substring) -> Bool {
        guard !text.isEmpty else { return true }
        let digits = text.dropFirst()
        guard text.first == ":", digits.first != "0", digits.allSatisfy({ ("0"..."9").contains($0) }),
            let port = Int(digits), (1...65_535).contains(port)
        else { return false }
        return port != (scheme == "https" ? 443 : 80)
    }
}
