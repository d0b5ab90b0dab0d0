import ChatDesk
import Foundation
import Testing

@Suite("A desk's moves")
struct ReplayTests {
    /// Settings under which much happens in little time.
    private static func eventful(_ settings: inout Settings) {
        settings.form = [FormField(name: "email", required: true)]
        settings.queues.append(QueueSettings(id: "sales", name: "Sales"))
        settings.queues[0].leaveMessage = true
        settings.queues[0].announcesEstimatedWait = true
        settings.queues[0].dequeueAfter = .seconds(10)
        settings.queues[0].afterDequeue = .leaveMessage
        settings.queues[1].priorities.tags = ["vip": 1]
        settings.queues[1].dequeueAfter = .seconds(20)
        settings.queues[1].afterDequeue = .queue("general")
        settings.launchMinimised = true
        settings.wrapUp = .seconds(5)
        settings.inactivityTimeout = .seconds(20)
    }

    @Test(
        "made again after a trip through JSON, bring an equal desk: every log, cursor and figure",
        arguments: [nil] + Defect.catalogue.map(\.name),
        [Settings.Activation.withInvite, .withoutInvite]
    )
    func replay(defect: String?, activation: Settings.Activation) throws {
        let beginning = try Scene(activation, defects: [defect].compactMap(\.self), Self.eventful)
        var story = Story(beginning)
        try story.tell(until: 120)
        let kept = try JSONDecoder().decode([Story.Step].self, from: JSONEncoder().encode(story.steps))
        var again = beginning.desk
        for step in kept { _ = again.replay(step.move, at: step.at) }
        #expect(again.now == kept.last?.at)
        expect(again, toEqual: story.scene.desk, visits: story.visits)
        #expect(again.figures.visits > 0)
        #expect(again.tally.answered > 0)
    }

    private func expect(_ again: Desk, toEqual desk: Desk, visits: [Visit.ID]) {
        #expect(again.tally == desk.tally)
        #expect(again.figures == desk.figures)
        for visit in visits {
            #expect(again.picture(of: visit) == desk.picture(of: visit))
            #expect(again.visit(visit)?.token == desk.visit(visit)?.token)
            #expect(again.visit(visit)?.log.events(after: 0) == desk.visit(visit)?.log.events(after: 0))
        }
        for agent in desk.agents {
            #expect(again.agent(agent.id)?.log.events(after: 0) == agent.log.events(after: 0))
            #expect(again.chats(of: agent.id) == desk.chats(of: agent.id))
            #expect(again.agent(agent.id)?.wrapUps == agent.wrapUps)
        }
    }

    @Test("are all kinds of moves in such a story")
    func kinds() throws {
        var story = Story(try Scene(.withInvite, Self.eventful))
        try story.tell(until: 400)
        #expect(story.steps.contains { if case .transfer = $0.move { true } else { false } })
        #expect(story.steps.contains { if case .wrapUp = $0.move { true } else { false } })
        #expect(story.steps.contains { if case .leaveMessage = $0.move { true } else { false } })
        #expect(story.scene.desk.tally.dequeued > 0)
    }

    @Test("are only what was done: a refusal is none, but what was due before it is")
    func refusal() throws {
        var scene = try Scene(.withInvite)
        let visit = try scene.view()
        #expect(!scene.desk.openChat(by: Visit.ID(9), at: scene.now).effects.contains { $0.isMove })
        let late = scene.desk.write("Hello", by: visit, at: .seconds(20))
        #expect(late.effects.filter(\.isMove) == [.moved(.letTimePass, at: .seconds(20))])
    }
}

extension Effect {
    fileprivate var isMove: Bool {
        if case .moved = self { true } else { false }
    }
}

/// Visitors and agents who do this and that for a while, drawn from a seed; and the moves that it made.
private struct Story {
    struct Step: Codable {
        let move: Move
        let at: Duration
    }

    var scene: Scene
    var steps: [Step] = []
    var visits: [Visit.ID] = []
    private var seed: UInt64 = 2026

    init(_ scene: Scene) { self.scene = scene }

    mutating func tell(until seconds: Int) throws {
        for second in 0..<seconds {
            scene.now = .seconds(second) + .milliseconds(draw(1_000))
            if second % 120 == 0 { signIn() }
            view()
            note(scene.desk.advance(to: scene.now))
            for visit in visits.suffix(8) { act(visit) }
            for agent in scene.desk.agents { act(agent) }
        }
    }

    private mutating func signIn() {
        let signedIn = scene.desk.signIn(name: "Ann", chatsAtOnce: 2, at: scene.now)
        note(signedIn.effects)
        guard let agent = try? signedIn.get().agent else { return }
        note(scene.desk.setReady(true, by: agent, at: scene.now).effects)
    }

    private mutating func view() {
        let page = PageView(
            site: "shop",
            page: "/",
            browser: "b\(draw(40))",
            queue: draw(60) == 0 ? "sales" : nil,
            manner: draw(8) == 0 ? .returned : .loaded,
            introduction: Introduction(tag: draw(5) == 0 ? "vip" : nil)
        )
        let viewed = scene.desk.view(page, at: scene.now)
        note(viewed.effects)
        if let visit = try? viewed.get().visit, !visits.contains(visit) { visits.append(visit) }
    }

    private mutating func act(_ visit: Visit.ID) {
        switch draw(10) {
        case 0: note(scene.desk.openChat(by: visit, at: scene.now).effects)
        case 1: note(scene.desk.send(form: ["email": draw(3) == 0 ? "" : "a@b"], by: visit, at: scene.now).effects)
        case 2: note(scene.desk.write("Hello", by: visit, at: scene.now).effects)
        case 3: note(scene.desk.acceptInvite(by: visit, at: scene.now).effects)
        case 4: note(scene.desk.minimise(by: visit, at: scene.now).effects)
        case 5: note(scene.desk.maximise(by: visit, at: scene.now).effects)
        case 8: note(scene.desk.leaveMessage(LeftMessage.Draft(text: "Call me."), by: visit, at: scene.now).effects)
        case 7 where draw(4) == 0: note(scene.desk.endChat(by: visit, at: scene.now).effects)
        case 6 where draw(4) == 0: note(scene.desk.leave(by: visit, at: scene.now).effects)
        default: note(scene.desk.refuseInvite(by: visit, at: scene.now).effects)
        }
    }

    private mutating func act(_ agent: Agent) {
        for chat in agent.alerts where draw(3) == 0 {
            note(scene.desk.accept(chat, by: agent.id, at: scene.now).effects)
        }
        for chat in agent.chats {
            switch draw(6) {
            case 0: note(scene.desk.write("Hi", in: chat, by: agent.id, at: scene.now).effects)
            case 1 where draw(4) == 0: note(scene.desk.end(chat, by: agent.id, at: scene.now).effects)
            case 2 where draw(4) == 0: transfer(chat, from: agent.id)
            default: break
            }
        }
        for wrapUp in agent.wrapUps where draw(4) == 0 {
            note(scene.desk.wrapUp(wrapUp.chat, by: agent.id, at: scene.now).effects)
        }
        if draw(200) == 0 { note(scene.desk.lose(.agent(agent.id), at: scene.now).effects) }
    }

    private mutating func transfer(_ chat: Chat.ID, from agent: Agent.ID) {
        let other = scene.desk.agents.first { $0.id != agent && $0.isReady }
        let target = draw(2) == 0 ? other.map { Transfer.agent($0.id) } : nil
        note(scene.desk.transfer(chat, to: target ?? .queue("sales"), by: agent, at: scene.now).effects)
    }

    private mutating func note(_ effects: [Effect]) {
        for case .moved(let move, let at) in effects { steps.append(Step(move: move, at: at)) }
    }

    /// A whole number below the bound (Knuth's linear congruential generator, its upper half).
    private mutating func draw(_ bound: Int) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(seed >> 33) % bound
    }
}
