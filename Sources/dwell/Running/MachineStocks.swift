import Foundation
import Observations
import Population

/// What the machine has only so much of: files that this process may open, and ports for its connections.
struct MachineStocks {
    private let machine: Machine
    /// Addresses that connections come from.
    private let addresses: Int

    init(_ machine: Machine, addresses: Int) {
        self.machine = machine
        self.addresses = max(1, addresses)
    }

    /// - Parameter connections: how many are open now.
    func descriptors(connections: Int) -> GeneratorCondition.Stock {
        .init(used: Machine.openFiles ?? machine.filesOpen + connections, of: machine.files)
    }

    /// Ports of open connections, and those that closed ones still hold (TIME_WAIT), where they can't be used again
    /// meanwhile; those of other processes as well, so it errs on the high side. Nil where the machine doesn't tell.
    func ports(connections: Int) -> GeneratorCondition.Stock? {
        guard machine.ports > 0 else { return nil }
        let closing = machine.portRest > .seconds(1) ? Self.closing : 0
        return .init(used: connections + closing, of: machine.ports * addresses)
    }

    private static var closing: Int {
        let text = (try? String(contentsOfFile: "/proc/net/sockstat", encoding: .utf8)) ?? ""
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.firstIndex(of: "tw").flatMap { Int(words[words.index(after: $0)]) } ?? 0
    }
}
