import Foundation
import NIOCore

/// Why the service can't listen.
public enum ListenError: Error, Sendable, Equatable {
    /// Another program listens there.
    case portInUse(host: String, port: Int)
    /// The address can't be listened at; the system's reason.
    case cannotListen(host: String, port: Int, reason: String)
    /// What there was can't be brought back.
    case cannotRevive(StoreError)
    /// The passwords of its staff can't be hashed.
    case cannotHash(PasswordError)
    /// It was started before.
    case alreadyStarted
}

extension ListenError: CustomStringConvertible {
    /// A plain sentence with a next step.
    public var description: String {
        switch self {
        case .portInUse(let host, let port):
            "Port \(port) of \(host) is in use: stop the program that listens there, or choose port 0 for any free one."
        case .cannotListen(let host, let port, let reason):
            "Can't listen on \(host):\(port) (\(reason)): choose an address of this machine and a port you may use."
        case .cannotRevive(let error):
            error.description
        case .cannotHash(let error): error.description
        case .alreadyStarted:
            "The service was started before: make a new one for each start."
        }
    }
}

extension ListenError {
    /// What the system answered to the attempt to listen.
    init(_ error: any Error, host: String, port: Int) {
        if let error = error as? StoreError {
            self = .cannotRevive(error)
        } else if let error = error as? PasswordError {
            self = .cannotHash(error)
        } else if let error = error as? IOError, error.errnoCode == EADDRINUSE {
            self = .portInUse(host: host, port: port)
        } else {
            self = .cannotListen(host: host, port: port, reason: String(describing: error))
        }
    }
}
