import Foundation
import NIOCore

extension SocketAddress {
    /// The address, as far as it tells one household from another: IPv4 as a whole, and of IPv6 the first half, which
    /// is what a household is given; in the other half it can choose any of its many addresses.
    var client: String {
        switch self {
        case .v6(let address):
            let bytes = withUnsafeBytes(of: address.address.sin6_addr) { Array($0) }
            let isMapped = bytes.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff]
            return Self.text(isMapped ? bytes.suffix(4) : bytes.prefix(8))
        case .v4(let address):
            return withUnsafeBytes(of: address.address.sin_addr) { Self.text(Array($0)[...]) }
        case .unixDomainSocket:
            return ""
        }
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { bytes.map(String.init).joined(separator: ".") }
}
