import Bindings
import ChatDesk
import EventLoop
import Observations
import Scenarios

/// A visitor's browser at the desk in process.
final class VirtualVisitor: VirtualSide, ChatSide {
    private let identity: VisitorIdentity
    private var visit: ChatDesk.Visit.ID?
    private var token: String?
    private var presence: Pulse?

    init(_ visitor: VisitorIdentity, of service: VirtualService, record: @escaping (Observation) -> Void) {
        identity = visitor
        super.init(.visitor(visitor.number), of: service, record: record)
    }

    func perform(_ action: ChatAction, due: Duration) async throws -> ActionResult {
        if case .viewPage(let page) = action { return view(page, action) }
        guard let visit else { return .refused(reason: Refusal.unknownVisit.description, fields: []) }
        service.hear(from: visit)
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

    func close() {
        presence?.stop()
        if let visit { service.leaves(self, visit) }
        sightings.close()
    }
}

// MARK: - Pages

extension VirtualVisitor {
    private func view(_ page: PageRequest, _ action: ChatAction) -> ActionResult {
        let view = pageView(page)
        return does(
            action,
            { $0.view(view, at: now) },
            saying: { reply in
                enter(reply)
                return [reply.widget.state.fact(page: page.number), .unread(count: reply.widget.unread)]
            }
        )
    }

    /// The browser is known by its number, as it is by its cookie elsewhere.
    private func pageView(_ page: PageRequest) -> PageView {
        let languages = service.settings.languages
        let browser = [identity.language].compactMap(\.self)
        return PageView(
            site: identity.site,
            page: page.path,
            browser: "browser-\(identity.browser)",
            token: token,
            queue: page.queue,
            manner: page.isReturn ? .returned : .loaded,
            introduction: Introduction(
                language: Language.chosen(asked: nil, browser: browser, offered: languages),
                tag: identity.tag
            )
        )
    }

    private func enter(_ reply: PageView.Reply) {
        // A visit that goes on from an earlier one in the same browser has told its events before.
        if visit == nil { begin(after: reply.cursor) }
        token = reply.token
        service.join(self, as: reply.visit)
        guard visit != reply.visit else { return }
        visit = reply.visit
        reader = .visit(reply.visit)
        presence?.stop()
        presence = Pulse(every: service.settings.absenceTimeout / 2, on: service.loop) { [self] in
            showPresence(in: reply.visit)
        }
    }

    /// A browser with an open stream is heard of without a word; here, it says so from time to time.
    ///
    /// One that has gone dead goes on doing so: the service's words go into an open connection that nobody reads, which
    /// takes them for hours.
    private func showPresence(in visit: ChatDesk.Visit.ID) {
        guard service.knows(visit) else {
            presence?.stop()
            return
        }
        if case .broken = line { return }
        service.hear(from: visit)
    }
}
