import Foundation
import Scenarios
import Testing

@testable import Bindings

@Suite("What a binding probably does not mean")
struct BindingCheckTests {
    /// A binding with nothing to remark: it lacks what it can.
    static let sound = """
        binding: sound
        written_for: something
        probe: { path: /ping }
        lacks: [invite, minimise, form, queue, typing, leave]
        visitor:
          variables: { uid: "{new.uuid}" }
          headers: { X-Visit: "{token}" }
          steps:
            view-page:
              request: { method: POST, path: /view, json: { id: "{uid}", page: "{page}" } }
              extract: { token: /token }
            write:
              request: { method: POST, path: /say, json: { text: "{text}" } }
          receive: poll
          receivers:
            poll:
              kind: poll
              starts_after: view-page
              request: { path: /events, query: { after: "{cursor}" } }
              cursor: { variable: cursor, place: /next }
              list: /events
              every: 2s
          events:
            type: /type
            meanings:
              joined: [{ event: agent-joined }]
              said: [{ event: message, where: { /from: { not: "{uid}" } }, text: /text }]
              over: [{ event: chat-ended }]
        """

    private func remarks(_ text: String) throws -> [Remark] {
        try Binding.check(text: text, file: "sound.yaml").remarks
    }

    private func remarks(replacing right: String, by other: String) throws -> [String] {
        try #require(Self.sound.contains(right))
        return try remarks(Self.sound.replacingOccurrences(of: right, with: other)).map { "\($0)" }
    }

    @Test("there is nothing to remark of a sound one")
    func sound() throws {
        #expect(try remarks(Self.sound) == [])
    }

    @Test("a step knows each of the form's answers, and a receiver's own events use variables, too")
    func answersAndOwnEvents() throws {
        let form = """
                send-form: { request: { path: /form, query: { mail: "{answers.mail}" } }, extract: { me: /me } }
                write:

            """
        let events = """
                  every: 2s
                  events: { meanings: { said: [{ event: typing, where: { /by: "{me}" } }] } }

            """
        let text = Self.sound.replacingOccurrences(of: ", form, queue", with: ", queue")
            .replacingOccurrences(of: "    write:\n", with: form)
            .replacingOccurrences(of: "      every: 2s\n", with: events)
        #expect(
            try remarks(text).map(\.sentence) == [
                "nothing tells `form-presented`: give an event this meaning, or say `lacks: [form]`"
            ]
        )
    }

    @Test("nor of those of other services", arguments: Binding.shipped)
    func shipped(name: String) throws {
        let text = try #require(Binding.shippedText(named: name))
        #expect(try Binding.read(text: text, file: "\(name).yaml").doubts == [])
    }

    @Test(
        "each doubt is told at its place, with what to do",
        arguments: [
            ("X-Visit: \"{token}\"", "X-Visit: \"{tokn}\"", "`tokn` is never set: is {token} meant?"),
            (
                "X-Visit: \"{token}\"", "X-Visit: \"{secret.key}\"",
                "`secret.key` is never set: name key under `secrets`"
            ),
            ("page: \"{page}\"", "page: \"{text}\"", "`text` is never set: only the step write knows it"),
            (
                "list: /events",
                "list: /events\n      events: { meanings: { x: [{ event: typing, where: { /u: \"{you}\" } }] } }",
                "`you` is never set"
            ),
            ("{uid}\" } }, text", "{me}\" } }, text", "`me` is never set: take it from a reply"),
            ("event: agent-joined", "event: agent-joined, chat: { variable: chat.id }", "`chat.id` is never set"),
            ("starts_after: view-page", "starts_after: view-page\n      while: chat", "`chat` holds nothing, ever"),
            ("extract: { token", "only_if: chat\n      extract: { token", "`chat` holds nothing, ever"),
            ("extract: { token: /token", "extract: { token: /token, chat: /c", "`chat` is set and never used"),
            (", query: { after: \"{cursor}\" }", "", "`cursor` is set and never used"),
            ("variables: { uid:", "secrets: [key]\n  variables: { uid:", "`secret.key` is set and never used"),
            ("probe:", "variables: { run.salt: \"{new.hex8}\" }\nprobe:", "`run.salt` is set and never used"),
            ("\"{token}\"", "\"{token}\", Authorization: Bearer s3cret", "this looks like a password or a token"),
            ("path: /say", "path: /say/4f2c9d7a1b3e5f60718293a4", "this looks like a password or a token"),
            ("  receive: poll\n", "", "nothing is received unless"),
            ("lacks: [invite, ", "lacks: [", "nothing tells `bar-presented` or `invite-presented` or"),
            (", form, queue", ", queue", "there is no step send-form"),
            (", queue, ", ", ", "nothing tells `queue-entered`"),
            ("joined: [{ event: agent-joined }]", "joined: []", "nothing tells `agent-joined`: no rule can see it"),
            ("write:\n", "leave: { request: { path: /bye } }\n    write:\n", "the service lacks `leave`"),
        ]
    )
    func doubts(right: String, other: String, sentence: String) throws {
        let remarks = try remarks(replacing: right, by: other)
        let told = remarks.filter { $0.contains(sentence) }
        #expect(told.count == 1, "\(remarks)")
        #expect(told.first?.contains("sound.yaml:1:1") == false)
    }

    @Test("an answer is known where the form is sent; events of a receiver's own are told, too")
    func known() throws {
        let form = """
                write:
                  request: { method: POST, path: /say, json: { text: "{text}" } }
                send-form:
                  request: { method: POST, path: /form, json: { name: "{answers.name}" } }

            """
        let sound = Self.sound.replacingOccurrences(of: ", form, queue, typing", with: ", queue")
            .replacingOccurrences(
                of: "list: /events",
                with: "list: /events\n      events: { meanings: { a: [{ event: typing }] } }"
            )
            .replacingOccurrences(
                of: "joined: [{ event: agent-joined }]",
                with: "joined: [{ event: agent-joined }, { event: form-presented }]"
            )
            .replacingOccurrences(
                of: "    write:\n      request: { method: POST, path: /say, json: { text: \"{text}\" } }\n",
                with: form
            )
        #expect(sound.contains("answers.name"))
        #expect(try remarks(sound).map(\.sentence) == [])
    }

    @Test("a place is as near as the file is written: in lists, and in what stands in a list's place")
    func places() throws {
        let text = Self.sound.replacingOccurrences(of: "page: \"{page}\"", with: "page: [a, \"{pag}\"]")
        let remark = try #require(try remarks(text).first)
        #expect(remark.path == "visitor.steps.view-page.request.json.page[1]")
        #expect(remark.place == Place(line: 10, column: 76))
    }

    @Test("what begins after the visit's end, or after a step that nobody asks for, never begins")
    func beginnings() throws {
        let late = """
                leave: { request: { path: /bye } }
              beside: { echo: { request: { path: /echo }, starts_after: leave, every: 5s } }
              receive: poll

            """
        let text = Self.sound.replacingOccurrences(of: ", leave]", with: "]")
            .replacingOccurrences(of: "  receive: poll\n", with: late)
        #expect(try remarks(text).map(\.sentence) == ["this never begins: all is over after leave"])
    }
}
