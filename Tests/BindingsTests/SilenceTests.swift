import Observations
import Testing

@testable import Bindings

@Suite("Why an event was not told")
struct SilenceTests {
    private let receiving: SideBinding = {
        var side = SideBinding()
        side.receive = "sse"
        return side
    }()

    private func cause(_ heard: [EventReading], of side: SideBinding? = nil) -> WalkStop.Cause {
        Silence(heard: heard, polled: nil, of: side ?? receiving, at: "visitor").cause(of: [.message])
    }

    private func reading(_ type: String?, _ outcome: EventReading.Outcome) -> EventReading {
        EventReading(type: type, outcome: outcome, at: Trail("visitor") / "events")
    }

    private func tried(_ outcome: EventReading.TriedMeaning.Outcome) -> EventReading.Outcome {
        .meanings([.init(event: .message, key: ["meanings", "said"], index: 0, outcome: outcome)])
    }

    private let end = Chain.DeadEnd(link: .place(JSONPointer("/text")!), given: .object([:]))

    @Test("nothing came: the receiver or the service is to be looked at; or nothing is received at all")
    func silence() {
        #expect(cause([]).found == "no event at all")
        #expect(cause([]).trail == Trail("visitor") / "events" / "meanings")
        let deaf = cause([], of: SideBinding())
        #expect(deaf.trail == Trail("visitor") / "receivers" && deaf.advice.contains("`receive`"))
    }

    @Test("types came that no meaning knows")
    func unknownTypes() {
        let cause = cause([reading("b", .unknown), reading("a", .unknown), reading("noise", .meanings([]))])
        #expect(cause.found == "events of types that nothing is said about: a, b")
        #expect(cause.trail == Trail("visitor") / "events" / "meanings")
    }

    @Test("the right meaning was tried, and something kept it from being one: this says more than unknown types do")
    func almost() {
        let cause = cause([reading("said", tried(.lacking(.text, end))), reading("a", .unknown)])
        #expect(cause.found.hasPrefix("said: not message, as it has no `text`"))
        #expect(cause.trail == (Trail("visitor") / "events" / "meanings" / "said")[0])
    }

    @Test("no event says its type, or none is in the envelope")
    func unreadable() {
        #expect(cause([reading("", .untyped(end))]).trail == Trail("visitor") / "events" / "type")
        let wrapped = cause([reading(nil, .wrapped(end)), reading(nil, .wrapped(end))])
        #expect(wrapped.found.hasPrefix("2 events that `unwrap` finds nothing in"))
        #expect(wrapped.trail == Trail("visitor") / "events" / "unwrap")
    }
}
