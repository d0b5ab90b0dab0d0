import Bindings
import EventLoop
import Observations
import Population
import Scenarios
import Testing

@testable import Visits

@Suite("A visit")
struct VisitTests {
    private let invite = Fact.invitePresented(notBefore: nil, happened: nil, again: false)

    @Test("without an invite he looks at his pages and leaves")
    func looksAndLeaves() async throws {
        let pages = [
            Itinerary.PageStay(path: "/", dwell: .seconds(3)), Itinerary.PageStay(path: "/cart", dwell: .seconds(4)),
        ]
        let story = try await Story.told(of: .sample(pages: pages), [:])
        #expect(
            story == [
                "0 arrived", "0 page-loaded", "3 page-left", "3 page-loaded", "7 page-left", "7 visit-ended",
            ]
        )
    }

    @Test("who accepts goes through the form and the queue to the chat, and leaves when it is over")
    func acceptsAndChats() async throws {
        let message = Fact.messageReceived(mark: "a1-1", chat: "c-1", sequence: 1)
        let story = try await Story.told(
            of: .sample(onInvite: .accept, thinks: [.seconds(2)]),
            [
                "view-page": [.init(facts: [(.seconds(5), invite)])],
                "accept-invite": [.init(facts: [(.zero, .formPresented(fields: ["name"]))])],
                "send-form": [
                    .init(facts: [
                        (.zero, .queueEntered(chat: "c-1", position: 1, happened: nil)),
                        (.seconds(4), .agentJoined(chat: "c-1", agent: "a-1", happened: nil)),
                        (.seconds(6), message),
                    ])
                ],
                "write": [.init(facts: [(.seconds(3), message)])],
            ]
        )
        #expect(
            story == [
                "0 arrived", "0 page-loaded", "5 invite-presented", "6 invite-accepted", "6 form-presented",
                "7 form-sent", "7 queue-entered", "11 agent-joined", "13 message-received", "15 message-sent",
                "18 message-received", "18 page-left", "18 visit-ended",
            ]
        )
    }

    @Test("where there is neither form nor queue he waits for an agent at once, and takes his message for him")
    func noQueue() async throws {
        let message = Fact.messageReceived(mark: "a1-1", chat: "c-1", sequence: 1)
        let story = try await Story.told(
            of: .sample(onInvite: .accept, thinks: [.seconds(2)]),
            [
                "view-page": [.init(facts: [(.seconds(5), invite)])],
                "accept-invite": [.init(facts: [(.seconds(30), message)])],
                "write": [.init(facts: [(.seconds(3), .chatEnded(chat: "c-1", by: "agent"))])],
            ],
            lacks: [.queue, .form]
        )
        #expect(
            story == [
                "0 arrived", "0 page-loaded", "5 invite-presented", "6 invite-accepted", "36 message-received",
                "38 message-sent", "41 chat-ended", "41 page-left", "41 visit-ended",
            ]
        )
    }

    @Test("who forgets a required field sends the form again when the service refuses it")
    func formRefused() async throws {
        let story = try await Story.told(
            of: .sample(onInvite: .accept, forgetsRequired: true, patience: .seconds(5)),
            [
                "view-page": [.init(facts: [(.seconds(5), invite)])],
                "accept-invite": [.init(facts: [(.zero, .formPresented(fields: ["name"]))])],
                "send-form": [
                    .init(outcome: .refused(reason: "incomplete", fields: ["name"])),
                    .init(facts: [(.zero, .queueEntered(chat: "c-1", position: 1, happened: nil))]),
                ],
            ]
        )
        #expect(story.contains("7 form-refused"))
        #expect(story.contains("8 queue-entered"))
        #expect(story.last == "13 visit-ended", "his patience is over")
    }

    @Test("who minimises while he waits opens the window again, and hears of the agent meanwhile")
    func minimisesWhileWaiting() async throws {
        let moment = Itinerary.InterludeMoment(
            .minimise(stays: .seconds(3), opensPage: "/help"),
            while: .waiting,
            after: .seconds(2)
        )
        let story = try await Story.told(
            of: .sample(onInvite: .accept, interludes: [moment]),
            [
                "view-page": [.init(facts: [(.seconds(5), invite)]), .init()],
                "accept-invite": [.init(facts: [(.zero, .queueEntered(chat: "c", position: 1, happened: nil))])],
                "maximise": [.init(facts: [(.seconds(1), .chatEnded(chat: "c", by: "agent"))])],
            ]
        )
        #expect(
            story.suffix(7)
                == [
                    "6 queue-entered", "8 minimised", "10 page-left", "10 page-loaded", "11 maximised", "12 chat-ended",
                    "12 page-left", "12 visit-ended",
                ].suffix(7)
        )
    }

    @Test("who refuses goes on looking at his pages")
    func refuses() async throws {
        let story = try await Story.told(
            of: .sample(onInvite: .refuse),
            ["view-page": [.init(facts: [(.seconds(5), invite)])]]
        )
        #expect(story.contains("6 invite-refused"))
        #expect(story.last == "10 visit-ended")
    }

    @Test("a failed request ends the visit as failed, without a goodbye")
    func fails() async throws {
        let failure = ServiceFailure(operation: "view-page", reason: "refused")
        let story = try await Story.told(of: .sample(), ["view-page": [.init(failure: failure)]])
        #expect(story.last == "0 visit-ended")
    }

    @Test("a lost connection ends the visit when he learns of it")
    func connectionLost() async throws {
        let story = try await Story.told(
            of: .sample(),
            ["view-page": [.init(facts: [(.seconds(4), .failed(operation: "receive-sse", reason: "gone"))])]]
        )
        #expect(story.suffix(3) == ["4 failed", "4 page-left", "4 visit-ended"])
    }

    @Test("an interrupted visitor leaves properly")
    func interrupted() async throws {
        let story = try await Story.told(of: .sample(), [:], interruptedAt: .seconds(2))
        #expect(story.suffix(2) == ["2 page-left", "2 visit-ended"])
    }
}

extension PromisedSettings {
    static var sample: PromisedSettings {
        PromisedSettings(
            activation: .withInvite,
            launchAfter: .seconds(5),
            launchScope: .site,
            launchMinimised: false,
            afterNo: .minimise,
            form: [FormField(name: "name", label: "Your name", isRequired: true)]
        )
    }
}
