import Foundation
import Testing

@testable import Observations

@Suite("Plain JSON")
struct PlainJSONTests {
    /// Facts of the kinds that are read plainly, with all that they can say and with as little as they can.
    static let facts: [Fact] = [
        .arrived(kind: "curious", intended: 9.997298955917358),
        .pageLoaded(page: 1, path: "/", requested: 1e-7, queue: "sales"),
        .pageLoaded(page: 2, path: "/é…", requested: 2325.865679424),
        .invitePresented(notBefore: 4.5, happened: 5.01, again: false),
        .invitePresented(notBefore: nil, happened: nil, again: true),
        .queueEntered(chat: "c-1", position: 3, happened: 7.5),
        .queueEntered(chat: nil, position: nil, happened: nil),
        .agentJoined(chat: "c-1", agent: "Ann", happened: -0.1),
        .agentJoined(chat: nil, agent: nil, happened: nil),
        .messageSent(mark: "v1-1", chat: "c-1"),
        .messageSent(mark: "v1-1", chat: nil),
        .messageReceived(mark: "a1-1", chat: "c-1", sequence: .max),
        .messageReceived(mark: nil, chat: nil, sequence: nil),
        .chatEnded(chat: "c-1", by: "agent"),
        .chatEnded(chat: nil, by: nil),
        .alerted(chat: "c-1", kind: "queue"),
        .alerted(chat: "c-1", kind: nil),
        .accepted(chat: "c-1"),
        .ended(chat: "c-1"),
        .exchange(exchange(status: 503, reason: "Too busy.", notBefore: 0.25)),
        .exchange(exchange(status: nil, reason: nil, notBefore: nil)),
    ]

    static func exchange(status: Int?, reason: String?, notBefore: Double?) -> Exchange {
        var exchange = FactSamples.exchange
        (exchange.status, exchange.reason, exchange.notBefore) = (status, reason, notBefore)
        return exchange
    }

    func row(by write: (inout FactWriter) throws -> Void) rethrows -> (kind: String, detail: String) {
        var writer = FactWriter()
        try write(&writer)
        return (writer.kind, String(decoding: writer.payload, as: UTF8.self))
    }

    func row(_ fact: Fact) throws -> (kind: String, detail: String) {
        try row { try $0.write(fact) }
    }

    @Test("tells the facts that fill a file as they were, to the last bit", arguments: facts)
    func asWritten(_ fact: Fact) throws {
        let row = try row(fact)
        let read = try Fact(kind: row.kind, plain: #require(PlainJSON(row.detail)))
        #expect(read == fact)
    }

    @Test(
        "is written as Foundation writes it, to the last byte",
        arguments: facts + FactSamples.all + [
            .pageLeft(page: 1), .visitEnded(.cutOff), .widget(state: .minimised, page: nil),
            .widget(state: .open, page: 3), .arrived(kind: "é \u{2028}", intended: 1e300),
            .arrived(kind: "", intended: -0.0),
            .arrived(kind: "a/b", intended: .leastNonzeroMagnitude),
            .arrived(kind: "a\"b", intended: 12_345_678_901_234_567_168),
            .arrived(kind: "tab\t", intended: 100), .arrived(kind: "\u{7F}", intended: 0.1 + 0.2),
        ]
    )
    func written(_ fact: Fact) throws {
        let general = try row { try $0.writeGenerally(fact) }
        let row = try row(fact)
        #expect(row == general)
    }

    @Test("with a member that nobody knows is left to the general way", arguments: facts)
    func unknownMember(_ fact: Fact) throws {
        let row = try row(fact)
        let inside = row.detail.replacing(":{", with: #":{"zebra":1,"#)
        let beside = row.detail.dropLast() + (row.detail == "{}" ? #""zebra":1}"# : #","zebra":1}"#)
        for detail in [inside, String(beside)] where detail != row.detail {
            let payload = try #require(PlainJSON(detail))
            #expect(throws: NotPlain.self) { try Fact(kind: row.kind, plain: payload) }
        }
    }

    @Test(
        "with something else than what is asked for is left to the general way",
        arguments: [
            ("accepted", "{}"), ("accepted", #"{"chat":1}"#), ("accepted", #"{"chat":null}"#),
            ("accepted", #"["chat"]"#),
            ("arrived", #"{"intended":"1","kind":"a"}"#), ("page-loaded", #"{"page":1.5,"path":"/","requested":1}"#),
            ("invite-presented", #"{"again":1}"#), ("exchange", #"{"exchange":1}"#), ("typing", "{}"),
        ]
    )
    func somethingElse(_ kind: String, _ detail: String) throws {
        let payload = try #require(PlainJSON(detail))
        #expect(throws: NotPlain.self) { try Fact(kind: kind, plain: payload) }
    }

    @Test(
        "is neither what holds an escape or a blank, nor what is no JSON",
        arguments: [
            "", "{", "}", #"{"a""#, #"{"a":"#, #"{"a":1"#, #"{"a":1}x"#, #"{"a":1,}"#, #"{"a" 1}"#, "[1 ,2]", "[1,,2]",
            "[,1]", #"["a\n"]"#, #"["a]"#, "{a:1}", "[1]]", "[}",
        ]
    )
    func notPlain(_ text: String) {
        #expect(PlainJSON(text) == nil)
    }

    @Test("that holds what Foundation alone can read is read all the same, and remembered as it was")
    func general() throws {
        var reader = FactReader()
        for _ in 1...2 {
            let fact = try reader.fact(kind: "accepted", detail: #"{ "chat": "\"1\"" }"#)
            #expect(fact == .accepted(chat: #""1""#))
        }
    }
}
