import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("I1, reactive-only")
struct ReactiveOnlyTests {
    let scenario = Scenario.promising(.reactiveOnly)

    @Test("holds for a visitor to whom nothing was presented, also when he opens the chat himself")
    func held() {
        let quiet = visitor(1, arrives(0), loads(1, at: 0, showing: .hidden), leaves(at: 9))
        let own = visitor(
            2,
            arrives(0),
            loads(1, at: 0),
            does(.chatOpened, at: 3),
            sees(.widget(state: .open, page: nil), at: 3.01),
            leaves(at: 9)
        )
        let ruling = judge(ReactiveOnly(), scenario, quiet, own)
        #expect(ruling.cases == 2 && ruling.violations.isEmpty)
    }

    @Test("is broken by an invite, a bar, or a window", arguments: [Fact.invited, .bar, .window])
    func broken(fact: Fact) {
        let ruling = judge(ReactiveOnly(), scenario, visitor(1, arrives(0), loads(1, at: 0), sees(fact, at: 6)))
        #expect(ruling.violations.map(\.at) == [6])
    }

    @Test("is not exercised in a proactive mode")
    func notExercised() {
        #expect(judge(ReactiveOnly(), visitor(1, arrives(0), loads(1, at: 0))).cases == 0)
    }
}

@Suite("I2, no invite before the criterion")
struct LaunchCriterionTests {
    let rule = LaunchCriterion()

    @Test("is broken by an early invite, and says by how much")
    func early() {
        let ruling = judge(rule, visitor(1, arrives(10), loads(1, at: 10), sees(.invited, at: 10.8), leaves(at: 20)))
        #expect(ruling.evidence == ["Invited 800 ms after page 1 was opened, 4.2 s before the criterion of 5 s."])
        #expect(ruling.violations.first?.at == 10.8)
    }

    @Test("counts from the request: a page that loads slowly makes no invite early")
    func slowPage() {
        let ruling = judge(
            rule,
            visitor(
                1,
                arrives(0),
                exchange("view-page", from: 0, to: 1.5),
                sees(.pageLoaded(page: 1, path: "/", requested: 0), at: 1.5),
                sees(.invited, at: 5.2),
                leaves(at: 9)
            )
        )
        #expect(ruling.isHeld)
    }

    @Test(
        "is not broken by an invite exactly at the criterion, whatever floating point makes of the sum",
        arguments: [(11.356136064, 16.356136064), (3.325348894, 8.325348894), (31.213058391, 36.213058391)]
    )
    func exactly(loaded: Double, invited: Double) {
        let ruling = judge(
            rule,
            visitor(
                1,
                arrives(loaded),
                sees(.pageLoaded(page: 1, path: "/", requested: loaded), at: loaded),
                sees(.invited, at: invited),
                leaves(at: 50)
            )
        )
        #expect(ruling.isHeld)
        let leaving = visitor(
            1,
            arrives(loaded),
            sees(.pageLoaded(page: 1, path: "/", requested: loaded), at: loaded),
            sees(.invited, at: invited),
            sees(.pageLoaded(page: 2, path: "/", requested: invited), at: invited),
            leaves(at: 50)
        )
        #expect(judge(rule, leaving).isHeld)
    }

    @Test("is broken when the criterion is carried over from the page before")
    func carriedOver() {
        let ruling = judge(
            rule,
            visitor(1, arrives(0), loads(1, at: 0), loads(2, at: 3), sees(.invited, at: 5.1), leaves(at: 20))
        )
        #expect(ruling.evidence == ["Invited 2.1 s after page 2 was opened, 2.9 s before the criterion of 5 s."])
    }

    @Test("is not broken by an invite that crossed the visitor's page change")
    func crossedPageChange() {
        let ruling = judge(
            rule,
            visitor(1, arrives(0), loads(1, at: 0), loads(2, at: 4.99), sees(.invited, at: 5.02), leaves(at: 20))
        )
        #expect(ruling.isHeld)
    }

    @Test("with scope site counts from the first page, whatever page he is on")
    func scopeSite() {
        let story = visitor(1, arrives(0), loads(1, at: 0), loads(2, at: 3), sees(.invited, at: 5.1), leaves(at: 20))
        #expect(judge(rule, .promising(scope: .site), story).isHeld)
    }

    @Test("is broken by an invite to somebody who opened the chat himself")
    func ownChat() {
        let ruling = judge(
            rule,
            visitor(1, arrives(0), loads(1, at: 0), does(.chatOpened, at: 2), sees(.invited, at: 5.01), leaves(at: 20))
        )
        #expect(ruling.evidence == ["Invited 2.99 s after the visitor had opened the chat himself."])
    }

    @Test("is not broken by an invite that crossed the visitor's opening of the chat")
    func crossedOwnChat() {
        let ruling = judge(
            rule,
            visitor(
                1,
                arrives(0),
                loads(1, at: 0),
                does(.chatOpened, at: 4.99, took: 0.05),
                sees(.invited, at: 5.06),
                leaves(at: 20)
            )
        )
        #expect(ruling.isHeld)
    }
}

@Suite("I3, no second invite after No")
struct NoSecondInviteTests {
    let refuser = [arrives(0), loads(1, at: 0), sees(.invited, at: 5.01), does(.inviteRefused, at: 6)].flatMap(\.self)

    func ruling(_ beats: Beat...) -> Ruling {
        judge(NoSecondInvite(), visitor(1, refuser + beats.joined()))
    }

    @Test("is broken by an invite that comes later")
    func broken() {
        let ruling = ruling(sees(.invited, at: 11.02), leaves(at: 20))
        #expect(ruling.evidence == ["Invited again 5 s after No, without Maximise."])
    }

    @Test("is broken by a page that shows the invite again")
    func brokenByPage() {
        #expect(ruling(loads(2, at: 9, showing: .invited), leaves(at: 20)).violations.map(\.at) == [9.02])
    }

    @Test("allows the invite that Maximise brings, even if it is seen before Maximise is acknowledged")
    func maximised() {
        #expect(ruling(sees(.invitedAgain, at: 9.01), does(.maximised, at: 9), leaves(at: 20)).isHeld)
    }

    @Test("goes by the order in which things happened, where No and Maximise are of one instant")
    func sameInstant() {
        let after = [sees(.maximised, at: 6.02), sees(.invitedAgain, at: 8)].flatMap(\.self)
        #expect(ruling(after, leaves(at: 20)).isHeld)
        let before = [
            arrives(0), loads(1, at: 0), sees(.bar, at: 5), sees(.maximised, at: 5), sees(.invitedAgain, at: 5),
            sees(.inviteRefused, at: 5), sees(.invited, at: 10), leaves(at: 20),
        ]
        let ruling = judge(NoSecondInvite(), visitor(1, before.flatMap(\.self)))
        #expect(ruling.evidence == ["Invited again 5 s after No, without Maximise."])
    }

    @Test("is not broken by an event that was on its way when he said No")
    func race() {
        #expect(ruling(sees(.widget(state: .invited, page: nil), at: 6.1), leaves(at: 20)).isHeld)
    }

    @Test("with polling is broken only if a poll after the No was still without the invite")
    func polled() {
        func polled(notBefore: Double) -> Beat {
            sees(.invitePresented(notBefore: notBefore, happened: nil, again: false), at: 11)
        }
        #expect(ruling(polled(notBefore: 5.9), leaves(at: 20)).isHeld)
        #expect(ruling(polled(notBefore: 8), leaves(at: 20)).violations.count == 1)
    }

    @Test("is not exercised when nobody says No")
    func notExercised() {
        #expect(judge(NoSecondInvite(), visitor(1, arrives(0), loads(1, at: 0), leaves(at: 20))).cases == 0)
    }
}

@Suite("R18, the invite comes once, on time")
struct InviteOnTimeTests {
    let rule = InviteOnTime()

    func ruling(_ scenario: Scenario = .promising(), _ beats: Beat...) -> Ruling {
        judge(rule, scenario, visitor(1, arrives(0) + loads(1, at: 0) + beats.joined()))
    }

    @Test("holds within the tolerance")
    func onTime() {
        #expect(ruling(.promising(), sees(.invited, at: 5.25), leaves(at: 20)).isHeld)
    }

    @Test("is broken by a late invite, and says how late")
    func late() {
        let ruling = ruling(.promising(), sees(.invited, at: 5.33), leaves(at: 20))
        #expect(ruling.evidence == ["Invited 310 ms after the criterion of 5 s was met; 250 ms is tolerated."])
    }

    @Test("is broken by an invite that never came, once the visitor stayed long enough")
    func missing() {
        let ruling = ruling(.promising(), leaves(at: 9))
        #expect(ruling.evidence == ["Never invited, though the visitor stayed 3.98 s past the due instant."])
        #expect(ruling.violations.first?.at == 7.02)
    }

    @Test("does not judge a visitor who left right after the due instant, or before")
    func leftEarly() {
        #expect(ruling(.promising(), leaves(at: 6)).isHeld)
        #expect(ruling(.promising(), leaves(at: 5)).cases == 0)
    }

    @Test("does not miss an invite for a visitor who turned the page in time")
    func turnedThePage() {
        #expect(ruling(.promising(), loads(2, at: 4), loads(3, at: 8), leaves(at: 12)).cases == 0)
    }

    @Test("owes nothing to a visitor who opened the chat himself")
    func ownChat() {
        #expect(ruling(.promising(), does(.chatOpened, at: 3), leaves(at: 30)).cases == 0)
    }

    @Test("does not blame the service for what a lost connection hid")
    func lostConnection() {
        let lost = exchange("events", from: 0.02, to: 3, .unreachable, waits: true)
        #expect(ruling(.promising(), lost, leaves(at: 30)).cases == 0)
    }

    @Test("with polling is broken only if even the start of the poll's interval is too late")
    func polled() {
        let bracket = Fact.invitePresented(notBefore: 4.9, happened: nil, again: false)
        #expect(ruling(.promising(), sees(bracket, at: 7), leaves(at: 20)).isHeld)
    }

    @Test("is broken by a second presentation that nothing called for")
    func duplicate() {
        let ruling = ruling(.promising(), sees(.invited, at: 5.03), sees(.invited, at: 8), leaves(at: 20))
        #expect(ruling.evidence == ["Presented a second time, though nothing had called for it."])
    }

    @Test("knows the bar of launch minimised as the presentation")
    func bar() {
        let scenario = Scenario.promising(launchMinimised: true)
        let story = [sees(.bar, at: 5.03), does(.maximised, at: 7), sees(.invited, at: 7.01)].flatMap(\.self)
        #expect(ruling(scenario, story, leaves(at: 20)).isHeld)
    }

    @Test("is not exercised without invite")
    func notExercised() {
        #expect(ruling(.promising(.withoutInvite), leaves(at: 30)).cases == 0)
    }
}
