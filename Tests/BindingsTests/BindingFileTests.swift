import Observations
import Scenarios
import Testing

@testable import Bindings

@Suite("The binding file")
struct BindingFileTests {
    @Test("the reference service's binding reads, and knows every action of both sides")
    func referenceReads() throws {
        let binding = try Binding.reference()
        let visitors: [ChatAction] = [
            .viewPage(PageRequest(path: "/", number: 1, requested: .zero)), .acceptInvite, .refuseInvite, .openChat,
            .sendForm(answers: [:], missing: []), .type(chat: nil),
            .write("", mark: .visitor(1, message: 1), chat: nil), .minimise, .maximise, .leave,
        ]
        let agents: [ChatAction] = [
            .signIn(AgentIdentity(number: 1, name: "A", chatsAtOnce: 1)), .ready(true), .accept(chat: "c"),
            .reject(chat: "c"), .transfer(chat: "c", queue: "q"), .wrapUp(chat: "c"),
            .type(chat: "c"), .write("", mark: .agent(1, message: 1), chat: "c"), .end(chat: "c"), .signOut,
        ]
        #expect(Set(binding.visitor.steps.keys) == Set(visitors.map(\.step)))
        #expect(Set(try #require(binding.agent).steps.keys) == Set(agents.map(\.step)))
        for (known, actions) in [(ActionStep.visitors, visitors), (ActionStep.agents, agents)] {
            #expect(known.map(\.name).sorted() == actions.map(\.step).sorted())
            for action in actions {
                let variables = known.first { $0.name == action.step }?.variables.sorted()
                #expect(variables == action.parameters.keys.sorted(), "\(action.step)")
            }
        }
        #expect(binding.visitor.receivers.keys.sorted() == ["long-poll", "poll", "sse", "web-socket"])
    }

    @Test("every mistake is found at its place")
    func everyMistake() throws {
        let text = """
            binding: mine
            written_for: something
            probe: { path: /health }
            visitor:
              steps:
                view-page:
                  request: { methd: POST, path: "/p/{page" }
                  events: [{ event: widgte, state: /w }, { event: widget, state: w }, { event: position }]
              receivers:
                sse: { kind: server-sent-events, starts_after: view-pgae, request: { path: /e }, every: 5s }
            """
        let problems = try #require(throws: Problems.self) { try Binding.read(text: text, file: "mine.yaml") }
        let places = problems.all.map { "\($0.place.line):\($0.place.column)" }
        #expect(places == ["7:18", "7:37", "8:25", "8:70", "8:75", "10:52", "10:93"], "\(problems)")
        #expect(problems.all[0].hint == "`method`")
        #expect(problems.all[2].hint == "widget")
        #expect(problems.all[5].hint == "view-page")
    }

    @Test("a step that no action asks for is a mistake, with the nearest name")
    func unknownStep() throws {
        let text = """
            binding: mine
            written_for: something
            probe: { path: / }
            visitor: { steps: { acept-invite: { request: { path: / } } } }
            """
        let problems = try #require(throws: Problems.self) { try Binding.read(text: text, file: "mine.yaml") }
        #expect(problems.all.map(\.place) == [Place(line: 4, column: 21)])
        #expect(problems.all[0].hint == "`accept-invite`")
    }

    @Test("a step may be several requests, and a reply's test several statuses")
    func severalRequests() throws {
        let binding = try Binding.read(
            text: """
                binding: two
                written_for: something
                probe: { path: / }
                visitor:
                  steps:
                    view-page:
                      - request: { path: /one }
                        extract: { token: { cookie: sid }, other: { header: X-Other }, cursor: { from: /at, when: once } }
                      - request: { method: POST, path: /two, form: { token: "{token}" } }
                        success: { status: [200, 204], where: { /error: "false" } }
                """,
            file: "two.yaml"
        )
        let asks = try #require(binding.visitor.steps["view-page"]).asks
        #expect(asks.map(\.request?.method) == [.get, .post])
        #expect(asks[0].extractions.map(\.rule) == [.always, .always, .once])
        #expect(asks[1].success.statuses == [200, 204])
        #expect(binding.agent == nil)
    }
}

@Suite("Events in a binding's words")
struct EmissionTests {
    let sight = Sight(notBefore: 1.5, epoch: 1_000, page: 2, variables: Variables(["me": .string("visitor")]))

    private func fact(_ event: EventName, _ fields: [EventField: String], in json: String) throws -> Fact? {
        let places = try fields.mapValues { Chain(try #require(JSONPointer($0))) }
        let reply = try #require(JSONValue(json: Array(json.utf8)))
        return Emission(event: event, conditions: [], fields: places).fact(in: Material(reply), seen: sight)
    }

    @Test("the service's time becomes the run's, and a poll's bracket is kept")
    func timesOfAnInvite() throws {
        let fact = try fact(.invitePresented, [.happenedMilliseconds: "/at"], in: #"{"at": 1002500}"#)
        #expect(fact == .invitePresented(notBefore: 1.5, happened: 2.5, again: false))
    }

    @Test("a widget's state is one of four, and knows the page that said it")
    func widgetStates() throws {
        #expect(try fact(.widget, [.state: "/w"], in: #"{"w":"minimised"}"#) == .widget(state: .minimised, page: 2))
        #expect(try fact(.widget, [.state: "/w"], in: #"{"w":"ajar"}"#) == nil)
    }

    @Test("a message is known by its mark")
    func marks() throws {
        let fact = try fact(.message, [.text: "/t", .sequence: "/n"], in: #"{"t":"Hello [a3-7]","n":"4"}"#)
        #expect(fact == .messageReceived(mark: "a3-7", chat: nil, sequence: 4))
    }

    @Test("an event whose conditions don't hold is somebody else's: a text, or what the side knows of itself")
    func conditions() throws {
        let place = try #require(JSONPointer("/from"))
        for demand in [ReplyTest.Demand.oneOf([try Template("agent")]), .noneOf([try Template("{me}")])] {
            let emission = Emission(event: .typing, conditions: [.init(place: place, demand: demand)])
            #expect(emission.fact(in: Material(.object(["from": .string("visitor")])), seen: sight) == nil)
            #expect(emission.fact(in: Material(.object(["from": .string("agent")])), seen: sight) == .typing)
        }
    }
}
