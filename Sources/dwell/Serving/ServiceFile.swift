import Foundation
import ReferenceService

/// The file in which `dwell serve` keeps settings, chats and messages.
enum ServiceFile {
    /// Where it is unless another place is asked for: in the user's own data folder (XDG base directories).
    static var usualPath: String {
        let environment = ProcessInfo.processInfo.environment
        let home = environment["HOME"] ?? NSHomeDirectory()
        let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.local/share"
        return data + "/dwell/service.sqlite"
    }

    /// Opens the file, or makes it.
    /// - Throws: a ``Complaint``: in use, from a newer version, or no such file at all.
    static func open(_ path: String) throws(Complaint) -> Store {
        do {
            return try Store(path: path)
        } catch {
            throw Complaint(text: "\(error)", code: .usage)
        }
    }
}
