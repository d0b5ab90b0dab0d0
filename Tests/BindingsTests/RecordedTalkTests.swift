import Testing

@testable import Bindings

@Suite("A draft from WebSockets, heartbeats, forms and cookies")
struct RecordedTalkTests {
    private func side(_ record: (inout RecordedSession) -> Void) throws -> SideBinding {
        var session = RecordedSession()
        record(&session)
        let draft = try BindingDraft(har: try session.har)
        // Whatever the draft says, the file reads back as it.
        #expect(try Binding.read(text: draft.text, file: "draft.yaml") == draft.binding)
        return draft.binding.visitor
    }

    private func json(_ text: String) -> JSONTemplate { .template(.written(text)) }

    private func object(_ members: KeyValuePairs<String, JSONTemplate>) -> JSONTemplate {
        .object(members.map { JSONTemplate.Member(key: .written($0.key), value: $0.value) })
    }

    private static let token = "9f8e7d6c5b4a39281706f5e4d3c2b1a0"

    @Test("a WebSocket becomes a receiver, with what is said when it opens, again and again, and back")
    func socket() throws {
        let side = try side { session in
            session.ask("POST", "/start", at: 0, reply: #"{"key":"\#(Self.token)"}"#)
            session.socket(
                "/ws?after=0&key=\(Self.token)",
                at: 1,
                [
                    (1.1, true, #"{"subscribe":"\#(Self.token)"}"#), (1.3, false, #"{"type":"welcome","id":1}"#),
                    (5, true, "2"), (10, true, "2"), (15, true, "2"),
                    (16, false, "ping"), (16.01, true, "pong"),
                    (17, false, #"{"type":"message","from":"bot","text":"Hello","id":2}"#),
                ]
            )
        }
        let receiver = try #require(side.receivers["web-socket"])
        #expect((side.receive, receiver.kind, receiver.startsAfter) == ("web-socket", .webSocket, "open-chat"))
        #expect(receiver.request.query.map(\.value.source) == ["{cursor}", "{key}"])
        #expect(receiver.cursor?.place == JSONPointer("/id").map { Chain($0) })
        #expect(receiver.socket.hello == [object(["subscribe": json("{key}")])])
        #expect(receiver.socket.ping == json("2") && receiver.socket.pace.usual == .seconds(5))
        #expect(receiver.socket.answers.map(\.to.source) == ["^ping"])
        #expect(receiver.socket.answers.map(\.text) == [json("pong")])
        #expect(side.steps["open-chat"]?.asks.first?.extractions.map(\.variable) == ["key"])
        #expect(side.dictionary.meanings["message"]?.map(\.event) == [.message])
    }

    @Test("what the visitor says over a WebSocket becomes the steps, and his own echo is held back")
    func said() throws {
        let side = try side { session in
            session.ask("POST", "/visit", at: 0)
            session.socket(
                "/ws",
                at: 1,
                [
                    (1.2, false, #"{"type":"ready"}"#), (4, true, #"{"type":"typing"}"#),
                    (5.3, true, #"{"type":"message","text":"Is it in stock?"}"#),
                    (5.4, false, #"{"type":"message","from":"me","text":"Is it in stock?"}"#),
                    (9, true, #"{"type":"message","text":"Thanks"}"#),
                ]
            )
        }
        #expect(side.steps["typing"]?.asks.map(\.message) == [object(["type": json("typing")])])
        #expect(side.steps["write"]?.asks.count == 1)
        let write = object(["text": json("{text}"), "type": json("message")])
        #expect(side.steps["write"]?.asks.first?.message == write)
        let conditions = side.dictionary.meanings["message"]?.first?.conditions
        #expect(conditions?.map(\.demand) == [.noneOf([.written("me")])])
    }

    @Test("what is asked in a steady rhythm runs beside the actions; what is asked by a person does not")
    func heartbeat() throws {
        let side = try side { session in
            session.ask("POST", "/visit", at: 0, reply: #"{"key":"\#(Self.token)"}"#)
            for beat in 1...4 {
                let body = ("application/json", #"{"n":\#(beat)}"#, [(String, String)]())
                session.ask("POST", "/alive/\(Self.token)", at: Double(beat) * 10, body: body)
            }
            for second in [3.0, 4, 5, 6] { session.ask("POST", "/typing", at: second) }
            for second in [7.0, 12, 31] { session.ask("POST", "/seen", at: second) }
        }
        #expect(side.beside.keys.sorted() == ["alive"])
        let loop = try #require(side.beside["alive"])
        #expect((loop.pace.usual, loop.startsAfter, loop.counted) == (.seconds(10), "typing", .atFixedRate))
        #expect(loop.ask.request?.path.source == "/alive/{key}")
        #expect(side.steps["typing"]?.asks.count == 1)
    }

    @Test("forms and multipart bodies keep their fields, by name or as the browser wrote them")
    func bodies() throws {
        let parts = """
            --b\r\nContent-Disposition: form-data; name="text"\r\n\r\nHello\r\nyou\r\n--b\r\n\
            Content-Disposition: form-data; name="kind"\r\n\r\nplain\r\n--b--\r\n
            """
        let side = try side { session in
            session.ask(
                "POST",
                "/prechat",
                at: 0,
                body: ("application/x-www-form-urlencoded", nil, [("email", "ann@example.com"), ("v", "2")])
            )
            session.ask("POST", "/message", at: 5, body: ("multipart/form-data; boundary=b", parts, []))
            session.ask("POST", "/leave", at: 9, body: ("application/x-www-form-urlencoded", "why=all+done%21&x", []))
        }
        let bodies = side.steps.mapValues { $0.asks.first?.request?.body }
        #expect(
            bodies["send-form"]
                == .form([
                    NamedTemplate(name: "email", value: .written("{answers.email}")),
                    NamedTemplate(name: "v", value: .written("2")),
                ])
        )
        #expect(
            bodies["write"]
                == .multipart([
                    NamedTemplate(name: "text", value: .written("{text}")),
                    NamedTemplate(name: "kind", value: .written("plain")),
                ])
        )
        #expect(
            bodies["leave"]
                == .form([
                    NamedTemplate(name: "why", value: .written("all done!")),
                    NamedTemplate(name: "x", value: .written("")),
                ])
        )
    }

    @Test("cookies that replies set are the browser's own, and are read where a request says them again")
    func setCookies() throws {
        let side = try side { session in
            session.ask("GET", "/shop/", at: 0, kind: "document", type: "text/html", sets: ["sid=k1; Path=/"])
            session.ask(
                "POST",
                "/visit",
                at: 1,
                headers: ["Cookie": "sid=k1; seen=yes"],
                sets: ["csrf=\(Self.token); Path=/"]
            )
            session.ask(
                "POST",
                "/message",
                at: 2,
                headers: ["Cookie": "sid=k1; csrf=\(Self.token); seen=yes", "X-CSRF-Token": Self.token]
            )
        }
        // The page is asked for, as it sets a cookie that the script needs.
        #expect(side.steps["view-page"]?.asks.map(\.request?.path.source) == ["/shop/", "/visit"])
        #expect(side.cookies == [NamedTemplate(name: "seen", value: .written("yes"))])
        let csrf = Extraction(variable: "csrf", source: Chain([.cookie("csrf")]))
        #expect(side.steps["view-page"]?.asks.last?.extractions == [csrf])
        let header = side.steps["write"]?.asks.first?.request?.headers
        #expect(header == [NamedTemplate(name: "X-CSRF-Token", value: .written("{csrf}"))])
    }
}
