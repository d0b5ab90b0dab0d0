import EventLoop
import Observations
import Testing

@testable import Bindings

@Suite("What is kept of what was said")
struct EvidenceTests {
    private func request(_ body: String? = nil, url: String = "http://chat/api/form?key=s3cret&page=2") -> HTTPRequest {
        HTTPRequest("POST", url: url, body: body.map { Array($0.utf8) })
    }

    private func response(_ body: String) -> HTTPResponse {
        HTTPResponse(
            status: 200,
            headers: [],
            body: Array(body.utf8),
            started: .zero,
            firstByte: .zero,
            finished: .zero
        )
    }

    @Test("is the request and the reply's body, without secrets, and with what the visitor typed")
    func masked() throws {
        let evidence = Evidence(masking: Masking(of: ["s3cret"]))
        let said = try #require(
            evidence.said(
                request(#"{"name":"Ann","password":"hunter2"}"#),
                response(#"{"token":"abcdefghijklmnop","ok":true}"#),
                failed: false
            )
        )
        #expect(said.request == "POST /api/form?key=•••&page=2\n" + #"{"name":"Ann","password":"•••"}"#)
        #expect(said.reply == #"{"ok":true,"token":"abcd•••"}"#)
    }

    @Test("is cut short")
    func cut() throws {
        let evidence = Evidence(masking: Masking(of: []))
        let said = try #require(
            evidence.said(request(), response(String(repeating: "x y ", count: 400)), failed: false)
        )
        #expect(said.reply?.count == Evidence.longest + 2)
    }

    @Test("is of a run's beginning, and of failures after it")
    func bounded() {
        let evidence = Evidence(masking: Masking(of: []), count: 2)
        let kept = [false, false, false, true, true, true].map { evidence.said(request(), nil, failed: $0) != nil }
        #expect(kept == [true, true, false, true, true, false])
        #expect(evidence.event("{}") == nil)
    }

    @Test("a path keeps its words, and no token")
    func paths() {
        let evidence = Evidence(masking: Masking(of: []))
        #expect(evidence.masked("/v1/chats/c-3/messages") == "/v1/chats/c-3/messages")
        #expect(evidence.masked("/v1/9f8e7d6c5b4a39281706f5e4/events") == "/v1/9f8e•••/events")
    }
}
