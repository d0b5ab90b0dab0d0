import Foundation
import Scenarios
import Testing

@testable import Bindings

@Suite("A draft from a recorded session")
struct BindingDraftTests {
    /// A chat with the reference service, with a page, a counter elsewhere, and six polls.
    private func chat() throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return try String(contentsOf: folder.appending(path: "Recordings/chat.har"), encoding: .utf8)
    }

    private func draft(of har: String) throws -> BindingDraft { try BindingDraft(har: Array(har.utf8)) }

    @Test("what was asked becomes the visitor's steps, with the action's own values in them")
    func steps() throws {
        let steps = try draft(of: chat()).binding.visitor.steps
        #expect(steps.keys.sorted() == ["accept-invite", "leave", "send-form", "typing", "view-page", "write"])
        let asks = steps.mapValues { $0.asks.map(\.request?.path.source) }
        #expect(asks["view-page"] == ["/api/v1/page-views"])
        #expect(asks["write"] == ["/api/v1/messages"])
        let message = JSONTemplate.object([.init(key: .written("text"), value: .template(.written("{text}")))])
        #expect(steps["write"]?.asks.first?.request?.body == .json(message))
    }

    @Test("what a reply gave and a later request says is taken from the one and put into the other")
    func extractions() throws {
        let binding = try draft(of: chat()).binding
        #expect(binding.visitor.steps["view-page"]?.asks.first?.extractions.map(\.variable) == ["visit"])
        let headers = binding.visitor.steps["leave"]?.asks.first?.request?.headers
        #expect(headers == [NamedTemplate(name: "X-Visit-Token", value: .written("{visit}"))])
    }

    @Test("repeated questions for a list are a poll, with its pause and its cursor")
    func poll() throws {
        let side = try draft(of: chat()).binding.visitor
        let poll = try #require(side.receivers["poll"])
        #expect((side.receive, poll.kind, poll.startsAfter) == ("poll", .poll, "view-page"))
        #expect(poll.list == JSONPointer("/events").map { Chain($0) })
        #expect(poll.cursor?.place == JSONPointer("/cursor").map { Chain($0) })
        #expect(poll.request.query.first?.value.source == "{cursor}")
        #expect((.milliseconds(500) ... .seconds(2)).contains(poll.pace.usual))
    }

    @Test("events are given the meanings that their types suggest")
    func meanings() throws {
        let meanings = try draft(of: chat()).binding.visitor.dictionary.meanings.mapValues { $0.map(\.event) }
        #expect(meanings["invite.presented"] == [.invitePresented])
        #expect(meanings["queue.entered"] == [.queueEntered])
        #expect(meanings["agent.joined"] == [.agentJoined])
        #expect(meanings["message"] == [.message])
        #expect(meanings["widget.changed"] == [])
    }

    @Test("the file reads back as the draft, tells what is left to do, and holds nothing secret of the recording")
    func text() throws {
        let draft = try draft(of: chat())
        let read = try Binding.check(text: draft.text, file: "draft.yaml")
        #expect(read.value == draft.binding)
        #expect(draft.text.hasPrefix("# A draft"))
        #expect(draft.text.contains("https://metrics.example.com"))
        #expect(draft.text.matches(of: /[0-9a-f]{32}/).isEmpty)
        #expect(!draft.text.contains("chat_browser"))
    }

    @Test("keys that no reply gave are drawn anew, or named as secrets")
    func keys() throws {
        let har = try chat().replacingOccurrences(
            of: #"{\"site\": \"shop\", "#,
            with: #"""
                {\"id\": \"0f8fad5b-d9cb-469f-a165-70867728950e\", \"api_key\": \"Zx81kQ9mTr2LwPq7Vb4n\", \"site\": \"shop\", 
                """#.trimmingCharacters(in: .newlines)
        )
        let side = try draft(of: har).binding.visitor
        #expect(side.variables == [NamedTemplate(name: "id", value: .written("{new.uuid}"))])
        #expect(side.secrets == ["api_key"])
        #expect(!(try draft(of: har).text.contains("Zx81")))
    }

    @Test("what is no archive, or has no talk with a service in it, makes no draft")
    func nothing() {
        #expect(throws: BindingDraft.Failure.notAnArchive) { try draft(of: "{}") }
        #expect(throws: BindingDraft.Failure.noTalk) { try draft(of: #"{"log":{"entries":[]}}"#) }
    }
}
