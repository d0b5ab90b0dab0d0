import Bindings
import ChatDesk
import EventLoop
import Observations
import Scenarios

/// A visitor's browser at the desk in process.
final class VirtualVisitor: VirtualSide, ChatSide {
    private let browser: String
    private let site: String
    private var visit: ChatDesk.Visit.ID?
    private var token: String?
    private var presence: Task<Void, Never>?

    init(_ visitor: VisitorIdentity, of service: VirtualService, record: @escaping (Observation) -> Void) {
        browser = "browser-\(visitor.browser)"
        site = visitor.site
        super.init(.visitor(visitor.number), of: service, record: record)
    }

    func perform(_ action: ChatAction, due: Duration) async throws -> ActionResult {
        if case .viewPage(let page) = action { return view(page, action) }
        guard let visit else { return .refused(reason: Refusal.unknownVisit.description, fields: []) }
        return switch action {
        case .acceptInvite: does(action, { $0.acceptInvite(by: visit, at: now) })
        case .refuseInvite:
            does(action, { $0.refuseInvite(by: visit, at: now) }, saying: { [$0.widget.fact(page: nil)] })
        case .openChat: does(action, { $0.openChat(by: visit, at: now) })
        case .sendForm(let answers, _):
            does(action, { $0.send(form: answers, by: visit, at: now) })
        case .minimise:
            does(action, { $0.minimise(by: visit, at: now) }, saying: { [$0.state.fact(page: nil)] })
        case .maximise:
            does(action, { $0.maximise(by: visit, at: now) }, saying: { [$0.state.fact(page: nil)] })
        case .type: does(action, { $0.type(by: visit, at: now) })
        case .write(let sentence, let mark, _):
            does(action, { $0.write(mark.marking(sentence), by: visit, at: now) })
        case .leave: does(action, { $0.leave(by: visit, at: now) })
        case .viewPage, .signIn, .ready, .accept, .reject, .transfer, .wrapUp, .end, .signOut: .unsupported
        }
    }

    func hear(_ event: Logged<VisitorEvent>) {
        see(event.facts)
    }

    func close() {
        presence?.cancel()
        if let visit { service.leaves(visit) }
        sightings.close()
    }

    private func view(_ page: PageRequest, _ action: ChatAction) -> ActionResult {
        let view = PageView(
            site: site,
            page: page.path,
            browser: browser,
            token: token,
            queue: page.queue,
            manner: page.isReturn ? .returned : .loaded
        )
        return does(
            action,
            { $0.view(view, at: now) },
            saying: { reply in
                enter(reply)
                return [reply.widget.state.fact(page: page.number), .unread(count: reply.widget.unread)]
            }
        )
    }

    private func enter(_ reply: PageView.Reply) {
        visit = reply.visit
        token = reply.token
        service.join(self, as: reply.visit)
        presence = presence ?? service.loop.start { [self] in await showPresence() }
    }

    /// A browser with an open stream is heard of without a word; here, it says so from time to time.
    private func showPresence() async {
        let pause = service.desk.settings.absenceTimeout / 2
        while let visit, (try? await service.loop.sleep(until: now + pause)) != nil {
            service.hear(from: visit)
        }
    }
}

extension Widget.State {
    func fact(page: Int?) -> Fact {
        switch self {
        case .hidden: .widget(state: .hidden, page: page)
        case .invited: .widget(state: .invited, page: page)
        case .minimised: .widget(state: .minimised, page: page)
        case .open: .widget(state: .open, page: page)
        }
    }
}

extension Logged<VisitorEvent> {
    /// The event in the words of observations.
    var facts: [Fact] {
        let happened = at.inSeconds
        switch event {
        case .invitePresented(_, let again):
            return [.invitePresented(notBefore: nil, happened: happened, again: again)]
        case .barPresented: return [.barPresented(notBefore: nil, happened: happened)]
        case .inviteWithdrawn: return [.inviteWithdrawn]
        case .formPresented(let fields): return [.formPresented(fields: fields.map(\.name))]
        case .queueEntered(let chat, let place, _):
            return [.queueEntered(chat: "\(chat)", position: place.position, happened: happened)] + place.estimate
        case .queuePosition(_, let place): return (place.position.map { [.position($0)] } ?? []) + place.estimate
        case .queueDequeued: return [.dequeued]
        case .queueClosed: return [.queueClosed]
        case .agentJoined(let chat, let agent, _):
            return [.agentJoined(chat: "\(chat)", agent: "\(agent)", happened: happened)]
        case .agentTyping: return [.typing]
        case .windowPresented: return [.windowPresented(notBefore: nil, happened: happened)]
        case .message(let message): return message.from == .agent ? [message.fact] : []
        case .widgetChanged(let widget, _): return [widget.state.fact(page: nil), .unread(count: widget.unread)]
        case .unreadChanged(let count): return [.unread(count: count)]
        case .waitingMessage, .messageLeft, .flowBegan, .chatTransferred, .chatWarned: return []
        case .chatEnded(let chat, let by, _): return [.chatEnded(chat: "\(chat)", by: by.rawValue)]
        }
    }
}

extension QueuePlace {
    /// The wait that it announces, if it does.
    fileprivate var estimate: [Fact] { estimatedWait.map { [.estimate(seconds: $0.inSeconds)] } ?? [] }
}

extension Message {
    /// As its reader sees it.
    var fact: Fact {
        .messageReceived(mark: Mark.find(in: text)?.text, chat: "\(chat)", sequence: sequence)
    }
}
