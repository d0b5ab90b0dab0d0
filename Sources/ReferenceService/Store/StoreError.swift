import GRDB

/// Why the service's file can't be used.
public enum StoreError: Error, Sendable, Equatable {
    /// Another running service has the file.
    case inUse(path: String)
    /// The file was made by a newer version.
    case newer(path: String, version: Int)
    /// The file is no database, or can't be opened; the system's reason.
    case unusable(path: String, reason: String)
    /// A move is of a version that this one can't read; its number and the reason.
    case unreadableMove(Int, reason: String)
    /// Something couldn't be written or read; the database's reason.
    case failed(reason: String)
}

extension StoreError: CustomStringConvertible {
    /// A plain sentence with a next step.
    public var description: String {
        switch self {
        case .inUse(let path):
            "The file \(path) is used by another running service: stop that one, or choose another file."
        case .newer(let path, let version):
            "The file \(path) was made by a newer version (its shape is \(version)): use that version, or another file."
        case .unusable(let path, let reason):
            "The file \(path) can't be used (\(reason)): choose another file, or move this one away."
        case .unreadableMove(let number, let reason):
            "Who was there when the service stopped is forgotten, as move \(number) can't be read (\(reason)); "
                + "settings and transcripts are kept."
        case .failed(let reason):
            "The service's file can't be written or read (\(reason)): make room on the disk, and see that it is writable."
        }
    }
}

extension StoreError {
    /// Runs something on the database.
    static func wrapping<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
        do {
            return try body()
        } catch let error as StoreError {
            throw error
        } catch let error as DatabaseError {
            throw .failed(reason: error.message ?? error.resultCode.description)
        } catch {
            throw .failed(reason: "\(error)")
        }
    }
}
