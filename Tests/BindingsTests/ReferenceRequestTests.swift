import EventLoop
import Testing

@testable import Bindings

@Suite("What the reference service is asked")
struct ReferenceRequestTests {
    /// The only request of a step, with the action's variables and those that the side has.
    private func request(
        _ action: ChatAction,
        of side: (Binding) -> SideBinding?,
        knowing variables: [String: JSONValue]
    ) throws -> HTTPRequest {
        let side = try #require(side(Binding.reference()))
        let template = try #require(side.steps[action.step]?.asks.first?.request)
        let known = Variables(variables).with(action.parameters)
        return template.request(to: "http://chat", from: side, with: known)
    }

    private func json(_ request: HTTPRequest) -> JSONValue? { request.body.flatMap(JSONValue.init(json:)) }

    @Test("a page says where it is, which queue it is bound to, and whom it is for; the browser asks for a language")
    func page() throws {
        let page = PageRequest(path: "/help", number: 2, requested: .zero, queue: "service", isReturn: true)
        let known: [String: JSONValue] = [
            "site": .string("shop"), "language": .string("fr-FR"), "tag": .string("gold"), "token": .string("t"),
        ]
        let request = try request(.viewPage(page), of: { $0.visitor }, knowing: known)
        #expect(
            json(request)
                == .object([
                    "site": .string("shop"), "page": .string("/help"), "visit": .string("t"),
                    "queue": .string("service"), "tag": .string("gold"), "returned": .boolean(true),
                ])
        )
        #expect(request.headers.first { $0.name == "Accept-Language" }?.value == "fr-FR")
        #expect(request.headers.first { $0.name == "X-Visit-Token" }?.value == "t")
    }

    @Test("of which nothing is known, it says nothing")
    func plainPage() throws {
        let page = PageRequest(path: "/", number: 1, requested: .zero)
        let known: [String: JSONValue] = ["site": .string("shop"), "language": .string(""), "tag": .string("")]
        let request = try request(.viewPage(page), of: { $0.visitor }, knowing: known)
        #expect(
            json(request)
                == .object([
                    "site": .string("shop"), "page": .string("/"), "visit": .null, "queue": .null, "tag": .null,
                    "returned": .boolean(false),
                ])
        )
        #expect(request.headers.map(\.name) == ["Content-Type"])
    }

    @Test("an agent sends a chat on to a queue, and is ready or not")
    func agent() throws {
        let transfer = try request(.transfer(chat: "c-1", queue: "service"), of: { $0.agent }, knowing: [:])
        #expect(transfer.url == "http://chat/api/v1/agents/chats/c-1/transfer")
        #expect(json(transfer) == .object(["to_queue": .string("service")]))
        #expect(json(try request(.ready(false), of: { $0.agent }, knowing: [:])) == .object(["ready": .boolean(false)]))
    }
}
