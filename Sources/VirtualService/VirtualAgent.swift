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
        case .reject(let chat): inChat(chat) { id in does(action, { $0.reject(id, by: agent, at: now) }) }
        case .type(let chat?): inChat(chat) { id in does(action, { $0.type(in: id, by: agent, at: now) }) }
        case .write(let sentence, let mark, let chat?):
            inChat(chat) { id in
                does(action, { $0.write(mark.marking(sentence), in: id, by: agent, at: now) })
            }
        case .transfer(let chat, let queue):
            inChat(chat) { id in does(action, { $0.transfer(id, to: .queue(queue), by: agent, at: now) }) }
        case .wrapUp(let chat): inChat(chat) { id in does(action, { $0.wrapUp(id, by: agent, at: now) }) }
        case .end(let chat): inChat(chat) { id in does(action, { $0.end(id, by: agent, at: now) }) }
        case .signOut: does(action, { $0.signOut(agent, at: now) })
        case .signIn, .viewPage, .acceptInvite, .refuseInvite, .openChat, .sendForm, .minimise, .maximise, .leave,
            .type(nil), .write(_, _, nil):
            .unsupported
        }
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
                reader = .agent(badge.agent)
                service.join(self, as: badge.agent)
                return []
            }
        )
    }

    private func inChat(_ chat: String, _ body: (Chat.ID) -> ActionResult) -> ActionResult {
        Chat.ID(chat).map(body) ?? .refused(reason: "“\(chat)” is no chat's id", fields: [])
    }
}
