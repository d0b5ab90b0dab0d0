import ArgumentParser
import Foundation

/// Something that ends the command: what is wrong and what to do, for people, and a code for the shell.
struct Complaint: Error {
    var text: String
    var code: ExitCode
}

extension Complaint {
    /// Does it, and ends the command with the complaint's code when it can't be done.
    static func heard<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let complaint as Complaint {
            Terminal.tell(complaint.text)
            throw complaint.code
        }
    }
}
