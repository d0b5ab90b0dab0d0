import Foundation
import Testing

/// `dwell serve`, running.
struct ServedService {
    let address: String
    let agentPassword: String
    private let program: Program.Running

    /// - Parameter scenario: the file whose settings it keeps, in the folder.
    init(_ scenario: String, in folder: Folder) throws {
        let program = try Program.Running(
            ["serve", "--scenario", scenario, "--port", "0", "--in-memory"],
            in: folder
        )
        self.program = program
        let welcome = try #require(waitFor { program.output.contains("Ctrl-C") ? program.output : nil })
        address = String(try #require(welcome.firstMatch(of: /http:\/\/[0-9.:]+/)).output)
        agentPassword = String(try #require(welcome.firstMatch(of: /\/agent +password +(\S+)/)).output.1)
    }

    /// Ends it at once, without a word to anybody.
    func kill() {
        Foundation.kill(program.process.processIdentifier, SIGKILL)
        program.process.waitUntilExit()
    }
}

/// What `look` finds, within ten seconds.
func waitFor<Value>(_ look: () -> Value?) -> Value? {
    for _ in 0..<200 {
        if let value = look() { return value }
        Thread.sleep(forTimeInterval: 0.05)
    }
    return nil
}
