import ArgumentParser

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
        } catch {
            let complaint = Complaint(error)
            Terminal.tell(complaint.text)
            throw complaint.code
        }
    }

    private init(_ error: any Error) {
        switch error {
        case let complaint as Complaint:
            self = complaint
        case is CancellationError:
            self.init(text: "Interrupted before the first visitor came.", code: .interrupted)
        default:
            self.init(text: "Dwell has a bug, or the machine let it down: \(error)", code: .bug)
        }
    }
}
