import ChatDesk
import Foundation
import GRDB

/// Writes down what the desk does, in order and in batches: after a crash there is a beginning of what happened, and
/// all of what anybody was told.
final class Journal {
    private let store: Store
    private let epoch: Duration
    private let encoder = JSONEncoder()
    private var steps: [Past.Step] = []
    private var records: [ChatDesk.Record] = []
    private var mustCommit = false
    /// Moves written since the desk was last quiet.
    private(set) var length: Int

    /// - Parameters:
    ///   - epoch: The wall time of the desk's zero, since the Unix epoch.
    ///   - length: The moves that are there already.
    init(_ store: Store, epoch: Duration, length: Int) {
        self.store = store
        self.epoch = epoch
        self.length = length
    }

    /// Whether something waits to be committed.
    var isPending: Bool { !steps.isEmpty || !records.isEmpty }
    /// Whether somebody is about to be told of what isn't committed yet.
    var isUrgent: Bool { mustCommit || steps.count >= Limits.movesAtOnce }

    func note(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .moved(let move, let at):
                if store.path != nil { steps.append(Past.Step(move: move, at: at)) }
                if !move.mayWait { mustCommit = true }
            case .recorded(let record):
                records.append(record)
                mustCommit = true
            case .tellVisitor, .tellAgent: mustCommit = true
            case .visitEnded, .agentSignedOut: break
            }
        }
    }

    /// Commits everything that was noted. If that fails, it is kept for the next time.
    func commit() throws(StoreError) {
        guard isPending else {
            mustCommit = false
            return
        }
        try StoreError.wrapping {
            try store.database.write { database in
                let insertion = try database.cachedStatement(sql: "INSERT INTO move (at_ns, move) VALUES (?, ?)")
                for step in steps {
                    let text = String(decoding: try encoder.encode(step.move), as: UTF8.self)
                    try insertion.execute(arguments: [step.at.inNanoseconds, text])
                }
                for case .configure(let settings) in steps.map(\.move) {
                    try Store.keep(settings, as: "settings", in: database)
                }
                for record in records { try record.write(to: database, epoch: epoch) }
            }
        }
        length += steps.count
        steps.removeAll(keepingCapacity: true)
        records.removeAll(keepingCapacity: true)
        mustCommit = false
    }
}

extension Move {
    /// Whether its reply may go out before the move is committed: losing it costs the visitor or agent nothing that he
    /// wouldn't do again without noticing.
    fileprivate var mayWait: Bool {
        switch self {
        case .letTimePass, .view, .typeAsVisitor, .typeAsAgent, .lose: true
        default: false
        }
    }
}
