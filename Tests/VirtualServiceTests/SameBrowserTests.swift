import Bindings
import ChatDesk
import EventLoop
import Observations
import Testing

@Suite("Visits in one browser")
struct SameBrowserTests {
    @Test("who comes back finds his No remembered, on another site he is invited", arguments: Meeting.allCases)
    func remembered(meeting: Meeting) async throws {
        try await Scene.play(meeting) {
            $0.activation = .withInvite
            $0.launchAfter = .milliseconds(50)
        } _: { scene in
            let visitor = try await scene.visitor(.sharing(1))
            try await scene.invite(visitor)
            try await scene.done(.refuseInvite, by: visitor)
            visitor.close()

            let second = try await scene.visitor(.sharing(2))
            #expect(try await scene.state(second) == .minimised)
            let other = try await scene.visitor(.sharing(3, on: "blog"))
            #expect(try await scene.state(other) == .hidden)
            try await scene.invite(other)
            // Had the visit begun anew, or told its story again, he would have been invited by now as well.
            try await scene.done(.maximise, by: second)
            let again = try await scene.next(second) {
                if case .invitePresented(_, _, let again) = $0 { again } else { nil }
            }
            #expect(again)
        }
    }

    @Test("a browser that is forgotten is another one", arguments: [Meeting.serverSentEvents])
    func forgotten(meeting: Meeting) async throws {
        try await Scene.play(meeting) {
            $0.activation = .withInvite
            $0.launchAfter = .milliseconds(50)
        } _: { scene in
            let visitor = try await scene.visitor(.sharing(1))
            try await scene.invite(visitor)
            try await scene.done(.refuseInvite, by: visitor)
            visitor.close()
            scene.service.forget(browser: 1)
            let second = try await scene.visitor(.sharing(2))
            #expect(try await scene.state(second) == .hidden)
        }
    }
}

extension VisitorIdentity {
    /// A visit in the first one's browser.
    fileprivate static func sharing(_ number: Int, on site: String = "shop") -> VisitorIdentity {
        VisitorIdentity(number: number, browser: 1, userAgent: "Browser", site: site)
    }
}

extension Scene {
    fileprivate func invite(_ side: any ChatSide) async throws {
        try await next(side) { if case .invitePresented(_, _, again: false) = $0 { () } else { nil } }
    }

    /// The widget's state on the page that was loaded.
    fileprivate func state(_ side: any ChatSide) async throws -> WidgetState {
        try await next(side) { if case .widget(let state, page: .some) = $0 { state } else { nil } }
    }
}
