import Bindings
import EventLoop
import Observations
import Population
import Scenarios
import Testing

@testable import Visits

@Suite("What visitors do on their way to a chat")
struct BehaviourTests {
    private let invite = Fact.invitePresented(notBefore: nil, happened: nil, again: false)
    private let entered = Fact.queueEntered(chat: "c", position: 1, happened: nil)

    @Test("who learns of a long wait leaves earlier")
    func toldToWait() async throws {
        var itinerary = Itinerary.sample(onInvite: .accept, patience: .seconds(60))
        itinerary.patienceWhenTold = [.init(wait: .seconds(30), patience: .seconds(4))]
        let story = try await Story.told(
            of: itinerary,
            [
                "view-page": [.init(facts: [(.seconds(5), invite)])],
                "accept-invite": [.init(facts: [(.zero, entered), (.seconds(1), .estimate(seconds: 45))])],
            ]
        )
        #expect(story.suffix(3) == ["7 estimate", "10 page-left", "10 visit-ended"])
    }

    @Test("a dequeued visitor whom another queue takes in goes on waiting there, with all his patience")
    func requeued() async throws {
        let again = Fact.queueEntered(chat: "d", position: 3, happened: nil)
        let story = try await Story.told(
            of: .sample(onInvite: .accept, patience: .seconds(8)),
            [
                "view-page": [.init(facts: [(.seconds(5), invite)])],
                "accept-invite": [
                    .init(facts: [(.zero, entered), (.seconds(5), .dequeued), (.seconds(5), again)])
                ],
            ]
        )
        #expect(story.suffix(4) == ["11 dequeued", "11 queue-entered", "19 page-left", "19 visit-ended"])
    }

    @Test("who gives up at the form leaves without sending it")
    func givesUp() async throws {
        var itinerary = Itinerary.sample(onInvite: .accept)
        itinerary.form.givesUp = true
        let story = try await Story.told(
            of: itinerary,
            [
                "view-page": [.init(facts: [(.seconds(5), invite)])],
                "accept-invite": [.init(facts: [(.zero, .formPresented(fields: ["name"]))])],
            ]
        )
        #expect(story.suffix(3) == ["7 form-abandoned", "7 page-left", "7 visit-ended"])
    }

    @Test("who mistypes an address sends the form again when the service refuses it")
    func mistypes() async throws {
        var itinerary = Itinerary.sample(onInvite: .accept, patience: .seconds(1))
        itinerary.form.mistake = .init(field: "email", answer: "visitor at example.com")
        let story = try await Story.told(
            of: itinerary,
            [
                "view-page": [.init(facts: [(.seconds(5), invite)])],
                "accept-invite": [.init(facts: [(.zero, .formPresented(fields: ["email"]))])],
                "send-form": [
                    .init(outcome: .refused(reason: "no address", fields: ["email"])), .init(facts: [(.zero, entered)]),
                ],
            ]
        )
        #expect(story.contains("7 form-refused"))
        #expect(story.contains("8 queue-entered"))
    }

    @Test("a reload and another page in the chat are page views, and the chat goes on")
    func pagesInTheChat() async throws {
        let message = Fact.messageReceived(mark: "a1-1", chat: "c", sequence: 1)
        let itinerary = Itinerary.sample(
            onInvite: .accept,
            thinks: [.seconds(6)],
            interludes: [
                .init(.reload, after: .seconds(1)), .init(.openPage("/faq"), after: .seconds(3)),
            ]
        )
        let story = try await Story.told(
            of: itinerary,
            [
                "view-page": [.init(facts: [(.seconds(5), invite)]), .init()],
                "accept-invite": [
                    .init(facts: [
                        (.zero, entered), (.seconds(1), .agentJoined(chat: "c", agent: "a", happened: nil)),
                        (.seconds(2), message),
                    ])
                ],
                "write": [.init(facts: [(.seconds(1), message)])],
            ]
        )
        #expect(
            story.suffix(9) == [
                "8 message-received", "9 page-left", "9 page-loaded", "11 page-left", "11 page-loaded",
                "14 message-sent", "15 message-received", "15 page-left", "15 visit-ended",
            ]
        )
    }

    @Test("whose network is gone for a while hears what happened when it is back")
    func losesConnection() async throws {
        let itinerary = Itinerary.sample(
            onInvite: .accept,
            interludes: [.init(.loseConnection(.seconds(4)), while: .waiting, after: .seconds(1))],
            patience: .seconds(10)
        )
        let story = try await Story.told(
            of: itinerary,
            [
                "view-page": [.init(facts: [(.seconds(5), invite)])],
                "accept-invite": [.init(facts: [(.zero, entered)])],
            ]
        )
        #expect(
            story.suffix(4) == ["7 connection-lost", "11 connection-restored", "16 page-left", "16 visit-ended"]
        )
    }

    @Test("a second tab, and back to the first")
    func tabs() async throws {
        var help = Itinerary.PageStay(path: "/help", dwell: .seconds(3))
        help.tab = 2
        var back = Itinerary.PageStay(path: nil, dwell: .seconds(2))
        back.tab = 1
        let pages = [Itinerary.PageStay(path: "/", dwell: .seconds(4)), help, back]
        let requests = try await pageRequests(of: .sample(pages: pages))
        #expect(requests.map(\.path) == ["/", "/help", "/"])
        #expect(requests.map(\.isReturn) == [false, false, true])
        #expect(requests.map(\.number) == [1, 2, 3])
    }

    @Test("how likely he is to accept may depend on how long he has been there")
    func acceptanceByStay() async throws {
        var itinerary = Itinerary.sample()
        itinerary.onInvite.accept = ByStay(steps: [.init(from: .zero, share: 0), .init(from: .seconds(4), share: 1)])
        let late: [String: [ScriptedService.Step]] = [
            "view-page": [.init(facts: [(.seconds(5), invite)])],
            "accept-invite": [.init(facts: [(.zero, .queueClosed)])],
        ]
        #expect(try await Story.told(of: itinerary, late).contains("6 invite-accepted"))
        let early = late.merging(["view-page": [.init(facts: [(.seconds(3), invite)])]]) { $1 }
        #expect(try await Story.told(of: itinerary, early).contains("3 invite-ignored"))
    }

    private func pageRequests(of itinerary: Itinerary) async throws -> [PageRequest] {
        try await EventLoop.virtual().run { loop in
            let chat = ScriptedService(on: loop, steps: [:], record: { _ in })
            await Visit(itinerary, settings: .sample, chat: chat, loop: loop, record: { _ in }).run()
            return chat.pageRequests
        }
    }

    private let window = Fact.windowPresented(notBefore: nil, happened: nil)
    private let message = Fact.messageReceived(mark: "a1-1", chat: "c", sequence: 1)

    @Test("without invite, who ignores the window says nothing in it")
    func ignoresWindow() async throws {
        let told: [(after: Duration, fact: Fact)] = [
            (.seconds(5), window), (.seconds(5), .widget(state: .open, page: nil)), (.seconds(5), message),
        ]
        let story = try await Story.told(of: .sample(thinks: [.seconds(1)]), ["view-page": [.init(facts: told)]])
        #expect(story.contains("5 invite-ignored"))
        #expect(!story.contains { $0.hasSuffix("message-sent") })
    }

    @Test("who comes back to the open window of a chat that goes on answers in it, and opens none")
    func findsChat() async throws {
        var itinerary = Itinerary.sample(thinks: [.seconds(1)])
        (itinerary.visitor, itinerary.browser, itinerary.opensChatAfter) = (12, 2, .seconds(2))
        let page: [(after: Duration, fact: Fact)] = [(.zero, .widget(state: .open, page: 1)), (.seconds(4), message)]
        let story = try await Story.told(
            of: itinerary,
            ["view-page": [.init(facts: page)], "write": [.init(facts: [(.seconds(1), message)])]]
        )
        #expect(story.contains("5 message-sent"))
        #expect(!story.contains { $0.hasSuffix("chat-opened") })
    }

    @Test("who opens the chat when an agent is there already goes on with him")
    func agentIsThere() async throws {
        var itinerary = Itinerary.sample(thinks: [.seconds(1)])
        itinerary.opensChatAfter = .seconds(2)
        let joined = Fact.agentJoined(chat: "c", agent: "a", happened: nil)
        let story = try await Story.told(
            of: itinerary,
            [
                "open-chat": [.init(facts: [(.zero, joined), (.seconds(3), message)])],
                "write": [.init(facts: [(.zero, message)])],
            ]
        )
        #expect(story.suffix(4) == ["6 message-sent", "6 message-received", "6 page-left", "6 visit-ended"])
    }

    @Test("who is tired of waiting for the agent's word goes, whatever he meant to do in the chat")
    func tired() async throws {
        var itinerary = Itinerary.sample(onInvite: .accept, interludes: [.init(.reload, after: .seconds(60))])
        itinerary.talk.patience = .seconds(4)
        let joined = Fact.agentJoined(chat: "c", agent: "a", happened: nil)
        let story = try await Story.told(
            of: itinerary,
            [
                "view-page": [.init(facts: [(.seconds(5), invite)])],
                "accept-invite": [.init(facts: [(.zero, entered), (.seconds(1), joined)])],
            ]
        )
        #expect(story.suffix(2) == ["11 page-left", "11 visit-ended"])
    }

    @Test("what is due while the window is minimised is done then, and its own page is opened halfway")
    func meanwhile() async throws {
        let itinerary = Itinerary.sample(
            onInvite: .accept,
            interludes: [
                .init(.minimise(stays: .seconds(6), opensPage: "/faq"), while: .waiting, after: .seconds(1)),
                .init(.reload, while: .waiting, after: .seconds(2)),
            ],
            patience: .seconds(20)
        )
        let story = try await Story.told(
            of: itinerary,
            [
                "view-page": [.init(facts: [(.seconds(5), invite)]), .init()],
                "accept-invite": [.init(facts: [(.zero, entered)])],
            ]
        )
        #expect(story.filter { $0.hasSuffix("page-loaded") } == ["0 page-loaded", "8 page-loaded", "10 page-loaded"])
        #expect(story.contains("13 maximised"))
    }
}
