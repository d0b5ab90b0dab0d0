import Bindings
import ChatDesk
import EventLoop
import Observations
import Scenarios

/// What a visitor's and an agent's side have in common: they see at once what the desk tells.
class VirtualSide {
    let service: VirtualService
    let subject: Observation.Subject
    let sightings: Mailbox<Observation>
    private let record: (Observation) -> Void

    init(_ subject: Observation.Subject, of service: VirtualService, record: @escaping (Observation) -> Void) {
        self.subject = subject
        self.service = service
        self.record = record
        sightings = Mailbox(on: service.loop)
    }

    var now: Duration { service.loop.now }

    func disconnect() {}
    func reconnect() {}
    func goDead() {}

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
