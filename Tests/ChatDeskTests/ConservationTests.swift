import ChatDesk
import Testing

@Suite("Conservation")
struct ConservationTests {
    @Test("entered = answered + left + dequeued + closed + waiting, whatever happens (I10)", arguments: 1...20)
    func everyEntryEndsOnce(seed: Int) throws {
        var scene = try Scene(seed.isMultiple(of: 2) ? .withInvite : .withoutInvite) {
            $0.queues[0].dequeueAfter = .seconds(45)
            $0.inactivityTimeout = .seconds(40)
            $0.wrapUp = seed.isMultiple(of: 3) ? .seconds(4) : .zero
        }
        var chance = Chance(state: UInt64(seed))
        for _ in 0..<400 {
            try scene.doSomething(chance: &chance)
            let tally = scene.desk.tally
            let ended = tally.answered + tally.left + tally.dequeued + tally.closed
            #expect(tally.entered == ended + scene.desk.figures.waiting)
            for agent in scene.desk.agents { #expect(agent.busySlots <= agent.chatsAtOnce) }
        }
        #expect(scene.desk.tally.answered > 0)
    }

    @Test("a day of 100,000 visits leaves nothing behind but a bounded history")
    func day() throws {
        var scene = try Scene(.withInvite)
        var attendance = Attendance(timeout: .seconds(600))
        for number in 0..<100_000 {
            let visit = try scene.view(browser: "b\(number)")
            scene.now += .milliseconds(864)
            attendance.hear(.visit(visit), at: scene.now)
            if number.isMultiple(of: 3) { _ = scene.desk.leave(by: visit, at: scene.now) }
            for silent in attendance.takeSilent(by: scene.now) { _ = scene.desk.lose(silent, at: scene.now) }
        }
        #expect(scene.desk.figures.visits < 1_000)
        scene.wait(3_600)
        for silent in attendance.takeSilent(by: scene.now) { _ = scene.desk.lose(silent, at: scene.now) }
        #expect(attendance.nextCheck == nil)
        #expect(scene.desk.figures.visits == 0)
        #expect(scene.desk.nextDeadline == nil)
    }
}

/// A small seeded generator (Marsaglia's xorshift64).
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

extension Scene {
    /// Somebody does something, sensible or not; refusals are fine.
    fileprivate mutating func doSomething(chance: inout Chance) throws {
        let visit = try view(browser: "b\(Int.random(in: 1...12, using: &chance))")
        let agent = desk.agents.randomElement(using: &chance)?.id
        switch Int.random(in: 0..<16, using: &chance) {
        case 0..<4: _ = desk.openChat(by: visit, at: now)
        case 4: _ = Bool.random(using: &chance) ? desk.leave(by: visit, at: now) : desk.lose(.visit(visit), at: now)
        case 5: _ = desk.minimise(by: visit, at: now)
        case 6: _ = desk.maximise(by: visit, at: now)
        case 7: _ = desk.acceptInvite(by: visit, at: now)
        case 8: if desk.agents.count < 3 { try self.agent(chatsAtOnce: Int.random(in: 1...3, using: &chance)) }
        case 9: if let agent, Bool.random(using: &chance) { _ = desk.signOut(agent, at: now) }
        case 10: if let agent, let chat = alerts(agent).first { _ = desk.reject(chat, by: agent, at: now) }
        case 11: if let agent, let chat = desk.agent(agent)?.chats.first { _ = desk.end(chat, by: agent, at: now) }
        case 12: _ = desk.endChat(by: visit, at: now)
        case 13: if let agent, let chat = desk.agent(agent)?.chats.first { pass(chat, from: agent) }
        default: if let agent, let chat = alerts(agent).first { _ = desk.accept(chat, by: agent, at: now) }
        }
        wait(Double.random(in: 0...6, using: &chance))
    }

    private mutating func pass(_ chat: Chat.ID, from agent: Agent.ID) {
        let other = desk.agents.first { $0.id != agent }?.id
        _ = desk.transfer(chat, to: other.map { .agent($0) } ?? .queue("general"), by: agent, at: now)
    }
}
