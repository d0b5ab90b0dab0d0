import Glibc

/// Why the system gave no connection.
enum SystemRefusal: Error {
    /// It opened no socket, or let it have no address; errno says why.
    case socket(errno: Int32)
    /// It did not begin to connect; errno says why.
    case connection(errno: Int32)

    /// As a failure to reach a place from an address; nil where it is nothing that this machine lacks.
    func failure(place: String, source: SourceAddress?) -> HTTPFailure? {
        let from = source.map { " from \($0)" } ?? ""
        let detail: String? =
            switch self {
            case .socket(EADDRNOTAVAIL): "this machine has no address\(from.dropFirst(" from".count))"
            case .socket(EMFILE), .socket(ENFILE): "this machine had no file left for a connection"
            case .socket(ENOBUFS), .socket(ENOMEM): "this machine had no memory left for a connection"
            // A socket that has an address and no port gets its port when it connects.
            case .connection(EADDRNOTAVAIL): "this machine had no port left for a connection\(from)"
            case .socket, .connection: nil
            }
        return detail.map { HTTPFailure(.exhausted, place: place, detail: $0) }
    }
}
