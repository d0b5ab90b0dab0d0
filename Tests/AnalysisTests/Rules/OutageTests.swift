import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("A visitor whose network is gone")
struct OutageTests {
    static func invites(_ beats: Beat...) -> InviteFigures {
        InviteFigures(Slice(visitor(1, arrives(0), loads(1, at: 0), beats.flatMap(\.self))))
    }

    @Test("is owed no invite that was due meanwhile, and one that he gets after it has no lateness")
    func invite() {
        let kept = Self.invites(loses(at: 3, for: 6), sees(.invited, at: 9.1), leaves(at: 20))
        #expect(kept.due == 0 && kept.late == 0 && kept.early == 0 && kept.presented == 1)
        #expect(kept.lateness.count == 0)
        let never = Self.invites(loses(at: 3, for: 6), leaves(at: 20))
        #expect(never.due == 0 && never.missing == 0)
    }

    @Test("is owed it if he was there long enough before")
    func before() {
        let missing = Self.invites(loses(at: 8, for: 3), leaves(at: 20))
        #expect(missing.due == 1 && missing.missing == 1)
        let tooShort = Self.invites(loses(at: 6, for: 3), leaves(at: 20))
        #expect(tooShort.due == 1 && tooShort.missing == 0)
    }

    /// The agent writes at 6 s, and the visitor gets it at the instants given; his network is gone from 5 s to 15 s.
    static func delivery(_ instants: Double..., ends: Double = 40) -> Ruling {
        let seen = instants.flatMap { sees(.got("a1-1", "c-1"), at: $0) }
        let story = visitor(
            1,
            arrives(0),
            loads(1, at: 0),
            sees(.queued("c-1"), at: 1),
            sees(.joined("c-1"), at: 3),
            loses(at: 5, for: 10),
            seen,
            leaves(at: ends)
        )
        let desk = agent(
            1,
            sees(.signedIn(chatsAtOnce: 3), at: 0),
            does(.accepted(chat: "c-1"), at: 2.5),
            does(.messageSent(mark: "a1-1", chat: "c-1"), at: 6)
        )
        return judge(MessageDelivery(), story, desk)
    }

    @Test("gets every message once when it is back")
    func messages() {
        #expect(Self.delivery(15.1).isHeld)
        #expect(Self.delivery(15.1, 15.2).evidence == ["Message a1-1 arrived 2 times."])
        let lost = Self.delivery()
        #expect(lost.violations.map(\.at) == [22])
        #expect(lost.evidence.first?.hasSuffix("never reached visitor 1, who was there for 20 s.") == true)
        #expect(Self.delivery(ends: 20).isHeld)
    }

    @Test("may have been forgotten after it, if it lasted as long as makes a visitor absent")
    func forgotten() {
        func ruling(gone: Double, at instant: Double, _ failure: Fact) -> Ruling {
            var scenario = Scenario.promising(.reactiveOnly)
            scenario.settings.absenceTimeout = .seconds(10)
            let failed = sees(failure, at: instant) + sees(.visitEnded(.failed), at: instant)
            return judge(
                ServiceAnswers(),
                scenario,
                visitor(1, arrives(0), loads(1, at: 0), loses(at: 5, for: gone), failed)
            )
        }
        let receive = Fact.failed(operation: "receive", reason: "the service knows nothing of him")
        #expect(ruling(gone: 10, at: 15, receive).isHeld)
        #expect(ruling(gone: 9, at: 15, receive).violations.count == 1)
        #expect(ruling(gone: 10, at: 4, receive).violations.count == 1)
        #expect(ruling(gone: 10, at: 15, .failed(operation: "view-page", reason: "no")).violations.count == 1)
    }

    @Test("may see after it what was sent before his No")
    func crossed() {
        let story = visitor(
            1,
            arrives(0),
            loads(1, at: 0),
            sees(.invited, at: 5.03),
            does(.inviteRefused, at: 6),
            loses(at: 6.3, for: 4),
            sees(.invited, at: 10.5),
            leaves(at: 20)
        )
        #expect(judge(NoSecondInvite(), story).isHeld)
    }
}

@Suite("A visitor who comes back in the same browser")
struct ComingBackTests {
    /// The first visit, with its answer, and how it ends at 10 s.
    static func first(_ answer: Fact?, _ ending: Ending) -> [Observation] {
        visitor(
            1,
            arrives(0),
            loads(1, at: 0),
            sees(.invited, at: 5.03),
            answer.map { does($0, at: 6) } ?? [],
            sees(.visitEnded(ending), at: 10)
        )
    }

    /// The second visit, from 15 s on for 15 s, invited at some instant.
    static func second(from began: Double = 15, invited: Double?) -> [Observation] {
        visitor(
            2,
            arrives(began),
            sees(.sameBrowser(as: 1), at: began),
            loads(1, at: began),
            invited.map { sees(.invited, at: $0) } ?? [],
            leaves(at: began + 15)
        )
    }

    /// The service notices an absence after 10 s.
    static func judged(_ first: [Observation], _ second: [Observation]) -> Judgement {
        var scenario = Scenario.promising()
        scenario.settings.absenceTimeout = .seconds(10)
        return Judgement(run: .lasting(), scenario: scenario, observations: first + second)
    }

    @Test("is owed the invite anew, from his second arrival")
    func anew() {
        let missed = Self.judged(Self.first(nil, .said), Self.second(invited: nil))
        #expect(missed.findings.map(\.rule) == ["R18"] && missed.findings.map(\.visitor) == [2])
        #expect(Self.judged(Self.first(nil, .said), Self.second(invited: 20.1)).findings.isEmpty)
        #expect(Self.judged(Self.first(nil, .said), Self.second(invited: 17)).findings.map(\.rule) == ["I2"])
    }

    @Test("is owed none after a No, which may last")
    func refused() {
        for invited in [nil, 20.1] {
            #expect(Self.judged(Self.first(.inviteRefused, .said), Self.second(invited: invited)).findings.isEmpty)
        }
    }

    @Test("may be in the same visit still, if he left without a word and soon comes back")
    func continued() {
        for ending in [Ending.silently, .cutOff] {
            #expect(Self.judged(Self.first(nil, ending), Self.second(invited: 15.1)).findings.isEmpty)
        }
    }

    @Test("may be in the same visit still however late he comes, if his connection went dead with everything open")
    func cutOff() {
        for (ending, rules) in [(Ending.cutOff, []), (.silently, ["I2"])] {
            let later = Self.second(from: 40, invited: 40.1)
            #expect(Self.judged(Self.first(nil, ending), later).findings.map(\.rule) == rules)
        }
    }

    @Test("may be in a visit that was not over when he came, however it ended then")
    func overlapping() {
        #expect(Self.judged(Self.first(nil, .said), Self.second(from: 9, invited: 9.1)).findings.isEmpty)
    }

    @Test("is not expected to get what was written in the chat before he came")
    func letters() {
        func delivery(sent: Double) -> Ruling {
            let desk = agent(
                1,
                does(.accepted(chat: "c-1"), at: 2),
                does(.messageSent(mark: "a1-1", chat: "c-1"), at: sent)
            )
            let back = visitor(
                2,
                arrives(15),
                sees(.sameBrowser(as: 1), at: 15),
                loads(1, at: 15),
                sees(.joined("c-1"), at: 20),
                leaves(at: 40)
            )
            return judge(MessageDelivery(), Self.first(nil, .silently), back, desk)
        }
        #expect(delivery(sent: 14).isHeld)
        #expect(delivery(sent: 22).violations.count == 1)
    }

    @Test("leaves the count of planned visits alone")
    func planned() {
        let judgement = Self.judged(Self.first(nil, .said), Self.second(invited: 20.1))
        #expect(judgement.visits.planned == 1 && judgement.visits.started == 2 && judgement.visits.following == 1)
        #expect(judgement.trust.isTrusted)
    }
}
