import Bindings
import ChatDesk
import EventLoop
import Observations

/// An agent's place at the desk in process.
final class VirtualAgent: VirtualSide, ChatSide {
    private var agent: Agent.ID?

    init(_ agent: AgentIdentity, of service: VirtualService, record: @escaping (Observation) -> Void) {
        super.init(.agent(agent.number), of: service, record: record)
    }

    func perform(_ action: ChatAction, due: Duration) async throws -> ActionResult {
        if case .signIn(let identity) = action { return signIn(identity, action) }
        guard let agent else { return .refused(reason: Refusal.unknownAgent.description, fields: []) }
        return switch action {
        case .ready(let isReady): does(action, { $0.setReady(isReady, by: agent, at: now) })
        case .accept(let chat): inChat(chat) { id in does(action, { $0.accept(id, by: agent, at: now) }) }
        case .type(let chat?): inChat(chat) { id in does(action, { $0.type(in: id, by: agent, at: now) }) }
        case .write(let sentence, let mark, let chat?):
            inChat(chat) { id in
                does(action, { $0.write(mark.marking(sentence), in: id, by: agent, at: now) })
            }
        case .end(let chat): inChat(chat) { id in does(action, { $0.end(id, by: agent, at: now) }) }
        case .signOut: does(action, { $0.signOut(agent, at: now) })
        default: .unsupported
        }
    }

    func hear(_ event: Logged<AgentEvent>) {
        see(event.facts)
    }

    func close() {
        sightings.close()
    }

    private func signIn(_ identity: AgentIdentity, _ action: ChatAction) -> ActionResult {
        does(
            action,
            { $0.signIn(name: identity.name, chatsAtOnce: identity.chatsAtOnce, at: now) },
            saying: { badge in
                agent = badge.agent
                service.join(self, as: badge.agent)
                return []
            }
        )
    }

    private func inChat(_ chat: String, _ body: (Chat.ID) -> ActionResult) -> ActionResult {
        Chat.ID(chat).map(body) ?? .refused(reason: "“\(chat)” is no chat's id", fields: [])
    }
}

extension Logged<AgentEvent> {
    /// The event in the words of observations.
    var facts: [Fact] {
        switch event {
        case .alertOffered(let alert): [.alerted(chat: "\(alert.chat)", kind: "\(alert.kind)")]
        case .alertWithdrawn(let chat): [.alertWithdrawn(chat: "\(chat)")]
        case .message(let message): message.from == .visitor ? [message.fact] : []
        case .chatEnded(let chat, let by, _): [.chatEnded(chat: "\(chat)", by: by.rawValue)]
        // Somebody else has it now: for this agent it is over.
        case .chatTransferred(let chat): [.chatEnded(chat: "\(chat)", by: nil)]
        case .chatBegan, .visitorTyping, .visitorLeft, .wrapUpBegan, .wrapUpEnded: []
        }
    }
}
