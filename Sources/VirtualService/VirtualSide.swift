import Bindings
import ChatDesk
import EventLoop
import Observations
import Scenarios

/// What a visitor's and an agent's side have in common: they see at once what the desk tells.
class VirtualSide {
    /// How the side is connected with the desk.
    enum Line {
        case open
        case broken(since: Duration)
        /// Open, as far as the desk knows: nobody reads any more.
        case dead
    }

    let service: VirtualService
    let subject: Observation.Subject
    let sightings: Mailbox<Observation>
    private(set) var line = Line.open
    /// Who it is to the desk, once it has said so.
    var reader: Reader?
    /// The place in the desk's log up to which this side has seen it.
    private var cursor = 0
    private let record: (Observation) -> Void

    init(_ subject: Observation.Subject, of service: VirtualService, record: @escaping (Observation) -> Void) {
        self.subject = subject
        self.service = service
        self.record = record
        sightings = Mailbox(on: service.loop)
    }

    var now: Duration { service.loop.now }

    func note(_ fact: Fact) {
        record(observation(of: fact))
    }

    func see(_ facts: [Fact]) {
        for fact in facts {
            let sighting = observation(of: fact)
            record(sighting)
            sightings.send(sighting)
        }
    }

    // MARK: The line

    /// What the desk told up to that place of its log is no news to this side.
    func begin(after cursor: Int) { self.cursor = cursor }

    /// The desk's log has that entry.
    func hear(_ entry: LogEntry) {
        guard case .open = line, entry.id > cursor else { return }
        cursor = entry.id
        see(entry.facts(notBefore: nil))
    }

    func disconnect() {
        line = .broken(since: now)
    }

    /// Reads on in the log where it left off, as the reference service's event stream does after a cursor.
    func reconnect() {
        guard case .broken(let since) = line else { return }
        line = .open
        guard let reader else { return }
        guard let missed = service.log(of: reader, after: cursor) else {
            return see([.failed(operation: "receive", reason: "the service knows nothing of this side any more")])
        }
        for entry in missed {
            cursor = entry.id
            see(entry.facts(notBefore: since))
        }
    }

    func goDead() {
        line = .dead
    }

    // MARK: Events for the desk

    /// Does it at the desk. What came of it: the action's fact, when the desk did it, then what its reply says.
    func does<Reply>(
        _ action: ChatAction,
        _ event: (inout Desk) -> Outcome<Reply>,
        saying facts: (Reply) -> [Fact] = { _ in [] }
    ) -> ActionResult {
        service.ask(event) { answer in settle(answer, action, saying: facts) }
    }

    private func settle<Reply>(
        _ answer: Result<Reply, Refusal>,
        _ action: ChatAction,
        saying facts: (Reply) -> [Fact]
    ) -> ActionResult {
        switch answer {
        case .success(let reply):
            if let fact = action.fact { note(fact) }
            see(facts(reply))
            return .done
        case .failure(.formIncomplete(let flaws)):
            return .refused(reason: Refusal.formIncomplete(flaws).description, fields: flaws.map(\.field))
        case .failure(let refusal):
            return .refused(reason: refusal.description, fields: [])
        }
    }

    private func observation(of fact: Fact) -> Observation {
        Observation(at: now.inSeconds, subject: subject, fact: fact)
    }
}
