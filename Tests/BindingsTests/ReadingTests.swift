import EventLoop
import Observations
import Testing

@testable import Bindings

@Suite("What the author of a binding is told of a reply and of an event")
struct ReadingTests {
    private static let binding = #"""
        binding: told
        written_for: something
        probe: { path: /ping }
        visitor:
          steps:
            view-page:
              request: { path: /view }
              success: { status: 200, where: { /ok: "true" } }
              refused: [{ status: 403 }, { status: 409, reason: /why }]
              overloaded: [{ status: 200, where: { /busy: { holds: true } } }]
              extract:
                token: /visit/token
                server: [{ header: Location }, { regex: "//([^/]+)" }]
                cursor: { from: /cursor, when: once }
                tag: { from: /tag, may_lack: true }
          events:
            unwrap: /event
            type: /type
            identity: /id
            meanings:
              said: [{ event: message, where: { /from: agent }, text: /text }]
              state: [{ event: widget, state: /to }]
              noise: []
        """#

    private func reading(
        _ body: String,
        status: Int = 200,
        location: String? = "https://b.example.com/x",
        cursor: JSONValue = .null
    ) throws -> ReplyReading {
        let side = try Binding.read(text: Self.binding, file: "told.yaml").visitor
        let ask = try #require(side.steps["view-page"]?.asks.first)
        let headers = location.map { [(name: "Location", value: $0)] } ?? []
        let reply = Reply(HTTPResponse(status: status, headers: headers, body: Array(body.utf8)))
        let variables = Variables(["cursor": cursor])
        let outcomes = ask.extractions.map { ($0, $0.outcome(in: reply.material(), old: variables[$0.variable])) }
        let missing = outcomes.compactMap { extraction, outcome in
            if case .lacking = outcome { extraction.variable } else { nil }
        }
        let meaning = ask.meaning(of: reply, with: variables, lacking: missing)
        let trail = side.trail(of: ask, in: "view-page", at: "visitor")
        return ReplyReading(of: reply, to: ask, at: trail, meaning, outcomes, knowing: variables)
    }

    private func rows(_ reading: ReplyReading) -> [String] {
        reading.rows { text, name in name == "token" ? "•••" : text }
    }

    @Test("of a good one, the test that said so, and each value with the place that gave it")
    func good() throws {
        let rows = try rows(reading(#"{"ok":true,"visit":{"token":"s3cret"},"cursor":7}"#))
        #expect(
            rows == [
                "ok, by `success`: 200, /ok is true",
                "token = \"•••\", from /visit/token",
                "server = \"b.example.com\", from header Location › regex //([^/]+)",
                "cursor = 7, from /cursor",
                "tag is left out: nothing at /tag; what came has /cursor, /ok, /visit",
            ]
        )
    }

    @Test("of a value that is not there, the link that finds nothing, and what is there instead")
    func lacking() throws {
        let reading = try reading(#"{"ok":true,"visit":{"tokn":"x","id":1}}"#, location: "nowhere", cursor: .integer(3))
        let rows = rows(reading)
        #expect(rows[0] == "protocol error: `success` holds, and what it must have is not there")
        #expect(
            rows[1]
                == "token is NOT there: nothing at /visit/token; /visit has /visit/id, /visit/tokn"
        )
        #expect(rows[2].hasSuffix(#"//([^/]+) matches nothing in "nowhere""#))
        #expect(rows[3] == "cursor stays as it is, by `when: once`")
        let nonsense = try #require(reading.nonsense)
        #expect(nonsense.expected == "`token` at /visit/token")
        #expect(
            nonsense.cause.trail == ((Trail("visitor") / "steps" / "view-page")[0] / "parallel")[0] / "extract"
                / "token"
        )
    }

    @Test("of a No, which test knows it, and why those before it don't")
    func refused() throws {
        let rows = try rows(reading(#"{"why":"too late"}"#, status: 409))
        #expect(
            rows == [
                "refusal, by `refused[1]`: 409: too late",
                "not `success` (200, /ok is true): the status is 409",
                "not `refused[0]` (403): the status is 409",
            ]
        )
    }

    @Test("of an overload, whether the file says so or its status does")
    func overloaded() throws {
        let named = try rows(reading(#"{"ok":false,"busy":"yes"}"#))
        #expect(named[0] == "overload, by `overloaded[0]`: 200, /busy holds something")
        #expect(try rows(reading("{}", status: 429))[0] == "overload, by its status, 429")
    }

    @Test("of what no test knows, each test with what was there; an error's own words are for the stop")
    func unknown() throws {
        let reading = try reading(#"{"error":"no such visit"}"#, status: 404)
        #expect(rows(reading)[0] == "protocol error: no test knows this reply")
        #expect(rows(reading).count == 5)
        let nonsense = try #require(reading.nonsense)
        #expect(nonsense.expected == "200, /ok is true")
        #expect(nonsense.cause.found.contains("404") && nonsense.cause.found.contains("no such visit"))
        #expect(nonsense.cause.advice.contains("`refused`"))
    }

    private func rows(of event: String, knowing variables: [String: JSONValue] = [:]) throws -> [String] {
        let dictionary = try Binding.read(text: Self.binding, file: "told.yaml").visitor.dictionary
        let event = try #require(JSONValue(json: Array(event.utf8)))
        let sight = Sight(notBefore: nil, epoch: 0, page: nil, variables: Variables(variables))
        let name = dictionary.type?.value(in: Material(event))?.text ?? ""
        let outcome = dictionary.outcome(of: Material(event), named: name, sight)
        return EventReading(type: name, outcome: outcome, at: "events").rows { text, _ in text }
    }

    @Test(
        "of an event, what it means, or the first thing that keeps it from it",
        arguments: [
            (#"{"type":"said","from":"agent","text":"Hi"}"#, "said: message"),
            (
                #"{"type":"said","from":"visitor","text":"Hi"}"#,
                #"said: not message, as /from is "visitor" (`where`: /from is agent)"#
            ),
            (
                #"{"type":"said","from":"agent","body":"Hi"}"#,
                "said: not message, as it has no `text`: nothing at /text; what came has /body, /from, /type"
            ),
            (#"{"type":"state","to":"ajar"}"#, #"state: not widget, as its `state` can't be "ajar""#),
            (#"{"type":"noise"}"#, "noise: means nothing, as the file says"),
            (#"{"type":"other"}"#, "other: no meaning is given to this type; passed over"),
            (#"{"kind":"other"}"#, "an event without a type: nothing at /type; what came has /kind"),
        ]
    )
    func events(event: String, sentence: String) throws {
        #expect(try rows(of: event) == [sentence])
    }
}
