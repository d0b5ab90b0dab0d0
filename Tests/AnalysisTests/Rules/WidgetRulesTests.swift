import Observations
import Scenarios
import Testing

@testable import Analysis

@Suite("I4, the same widget state on every page")
struct SameStateEverywhereTests {
    func ruling(_ beats: Beat...) -> Ruling {
        judge(SameStateEverywhere(), visitor(1, arrives(0) + loads(1, at: 0) + beats.joined()))
    }

    @Test("holds while the unanswered invite stays presented")
    func held() {
        let ruling = ruling(sees(.invited, at: 5.03), loads(2, at: 8, showing: .invited), leaves(at: 20))
        #expect(ruling.isHeld && ruling.cases == 1)
    }

    @Test("is broken when the next page forgets")
    func broken() {
        let ruling = ruling(
            sees(.invited, at: 5.03),
            does(.inviteRefused, at: 6),
            loads(2, at: 8, showing: .hidden),
            leaves(at: 20)
        )
        #expect(ruling.evidence == ["Page 2 showed the widget hidden; it was minimised before."])
    }

    @Test("does not judge a page that was asked for while the state changed")
    func race() {
        let ruling = ruling(
            sees(.invited, at: 5.03),
            loads(2, at: 8, showing: .hidden),
            sees(.inviteWithdrawn, at: 8.1),
            leaves(at: 20)
        )
        #expect(ruling.cases == 0)
    }

    @Test(
        "does not judge a page that was loaded at the very instant of the change",
        arguments: [WidgetState.invited, .minimised]
    )
    func sameInstant(state: WidgetState) {
        let ruling = ruling(
            sees(.invited, at: 5.03),
            sees(.widget(state: state, page: 2), at: 8),
            sees(.pageLoaded(page: 2, path: "/", requested: 8), at: 8),
            does(.inviteRefused, at: 8, took: 0),
            leaves(at: 20)
        )
        #expect(ruling.cases == 0)
    }

    @Test("does not judge a first page, whose state nobody knows yet")
    func notExercised() {
        #expect(ruling(loads(2, at: 3, showing: .hidden), leaves(at: 20)).cases == 0)
    }
}

@Suite("R21, No lasts")
struct RefusalLastsTests {
    func ruling(_ afterNo: AfterNo, _ beats: Beat...) -> Ruling {
        let refuser = arrives(0) + loads(1, at: 0) + sees(.invited, at: 5.03) + does(.inviteRefused, at: 6)
        return judge(RefusalLasts(), .promising(afterNo: afterNo), visitor(1, refuser + beats.joined()))
    }

    @Test(
        "holds while pages show what is set",
        arguments: [(AfterNo.minimise, WidgetState.minimised), (.disappear, .hidden)]
    )
    func held(afterNo: AfterNo, state: WidgetState) {
        #expect(ruling(afterNo, loads(2, at: 8, showing: state), leaves(at: 20)).isHeld)
    }

    @Test("is broken by a page that shows something else")
    func broken() {
        let ruling = ruling(.minimise, loads(2, at: 8, showing: .hidden), leaves(at: 20))
        #expect(ruling.evidence == ["After No the widget was hidden on page 2; it must stay minimised."])
    }

    @Test("is not broken by what Maximise opens, nor by an event that was on its way")
    func race() {
        let late = sees(.widget(state: .invited, page: nil), at: 6.05)
        #expect(
            ruling(.minimise, late, does(.maximised, at: 8), loads(2, at: 9, showing: .open), leaves(at: 20)).isHeld
        )
    }

    @Test("is not exercised when nobody says No")
    func notExercised() {
        #expect(judge(RefusalLasts(), visitor(1, arrives(0), loads(1, at: 0), leaves(at: 9))).cases == 0)
    }
}

@Suite("R22, launches as a bar, then invites")
struct LaunchesMinimisedTests {
    func ruling(_ beats: Beat...) -> Ruling {
        judge(
            LaunchesMinimised(),
            .promising(launchMinimised: true),
            visitor(1, arrives(0) + loads(1, at: 0) + beats.joined())
        )
    }

    @Test("holds for the bar, then Maximise, then the invite, also if it is seen before the acknowledgement")
    func held() {
        #expect(ruling(sees(.bar, at: 5.03), sees(.invited, at: 8.01), does(.maximised, at: 8), leaves(at: 20)).isHeld)
    }

    @Test("is broken by an invite at once")
    func atOnce() {
        #expect(
            ruling(sees(.invited, at: 5.03), leaves(at: 20)).evidence == ["Invited at once, without the minimised bar."]
        )
    }

    @Test("is broken when Maximise brings no invite")
    func noInvite() {
        let ruling = ruling(sees(.bar, at: 5.03), does(.maximised, at: 8), leaves(at: 20))
        #expect(ruling.evidence == ["Maximised the bar, and no invite came in 12 s."])
    }

    @Test("is broken when the bar goes away on the next page")
    func forgotten() {
        let ruling = ruling(sees(.bar, at: 5.03), loads(2, at: 8, showing: .hidden), leaves(at: 20))
        #expect(ruling.evidence == ["Once minimised, the widget was hidden on page 2; it must stay minimised."])
    }

    @Test("does not judge who leaves right after Maximise, and is not exercised without the setting")
    func notExercised() {
        #expect(ruling(sees(.bar, at: 5.03), does(.maximised, at: 8), leaves(at: 8.5)).violations.isEmpty)
        #expect(
            judge(LaunchesMinimised(), visitor(1, arrives(0), loads(1, at: 0), sees(.invited, at: 5.03))).cases == 0
        )
    }
}

@Suite("I17, launch minimised needs an invite")
struct LaunchMinimisedWithoutInviteTests {
    let scenario = Scenario.promising(.withoutInvite, launchMinimised: true)

    @Test("is broken by a bar, held by a window, and allows the visitor's own minimising")
    func judged() {
        let rule = LaunchMinimisedWithoutInvite()
        let bar = visitor(1, arrives(0), loads(1, at: 0), sees(.bar, at: 5.03), leaves(at: 9))
        let window = visitor(
            2,
            arrives(0),
            loads(1, at: 0),
            sees(.window, at: 7),
            does(.minimised, at: 8),
            sees(.widget(state: .minimised, page: nil), at: 8.01),
            leaves(at: 9)
        )
        let ruling = judge(rule, scenario, bar, window)
        #expect(ruling.cases == 2)
        #expect(ruling.evidence == ["The minimised bar was presented, though the mode is without invite."])
        #expect(judge(rule, bar).cases == 0)
    }
}

@Suite("I18, minimising changes nothing else")
struct MinimisingChangesNothingTests {
    func ruling(_ beats: Beat...) -> Ruling {
        let waiting =
            arrives(0) + loads(1, at: 0) + does(.chatOpened, at: 1) + sees(.queued("c-1", position: 2), at: 1.03)
        return judge(MinimisingChangesNothing(), .promising(.reactiveOnly), visitor(1, waiting + beats.joined()))
    }

    @Test("holds when the position only gets better")
    func held() {
        let ruling = ruling(
            does(.minimised, at: 3),
            sees(.position(1), at: 3.1),
            does(.maximised, at: 6),
            sees(.widget(state: .open, page: nil), at: 6.03),
            leaves(at: 20)
        )
        #expect(ruling.isHeld)
    }

    @Test("does not judge a Maximise that was followed by a No at the same instant")
    func sameInstant() {
        let story = visitor(
            1,
            arrives(0),
            loads(1, at: 0),
            sees(.bar, at: 5),
            sees(.maximised, at: 5),
            sees(.widget(state: .invited, page: nil), at: 5),
            sees(.inviteRefused, at: 5),
            sees(.widget(state: .minimised, page: nil), at: 5),
            leaves(at: 20)
        )
        #expect(judge(MinimisingChangesNothing(), .promising(launchMinimised: true), story).violations == [])
    }

    @Test("is broken by a position lost at Minimise")
    func demoted() {
        let ruling = ruling(does(.minimised, at: 3), sees(.position(5), at: 3.05), leaves(at: 20))
        #expect(ruling.evidence == ["The queue position went from 2 to 5 at Minimise."])
    }

    @Test("does not blame minimising for a position that got worse much later")
    func laterDemotion() {
        #expect(ruling(does(.minimised, at: 3), sees(.position(5), at: 9), leaves(at: 20)).isHeld)
    }

    @Test("is broken by a window that opens itself, and by one that Maximise does not open")
    func opens() {
        let itself = ruling(does(.minimised, at: 3), sees(.widget(state: .open, page: nil), at: 9), leaves(at: 20))
        #expect(itself.evidence == ["Once minimised, the widget was open; it must stay minimised."])
        let stuck = ruling(
            does(.minimised, at: 3),
            does(.maximised, at: 9),
            sees(.widget(state: .minimised, page: nil), at: 9.1),
            leaves(at: 20)
        )
        #expect(stuck.evidence == ["After Maximise the widget was minimised."])
    }

    @Test("is broken by another chat")
    func otherChat() {
        let ruling = ruling(does(.minimised, at: 3), sees(.joined("c-9"), at: 3.1), leaves(at: 20))
        #expect(ruling.evidence == ["The chat was another one after Minimise: not c-1 any more."])
    }
}
