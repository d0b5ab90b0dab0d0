import Testing

@testable import Bindings

@Suite("Server-sent events")
struct ServerSentEventsTests {
    @Test("an event ends with an empty line, and its data lines are joined")
    func joinsData() {
        var events = ServerSentEvents()
        let read = events.read(Array("event: message\nid: 7\ndata: a\ndata:  b\n\n".utf8))
        #expect(read == [ServerSentEvent(type: "message", id: "7", data: "a\n b")])
    }

    @Test("events come out the same wherever the pieces are cut", arguments: 1...9)
    func anyCut(size: Int) {
        let stream = Array("\u{FEFF}: hello\r\nid: 1\r\nevent: invite.presented\rdata: {\"ü\":1}\n\ndata: x\n\n".utf8)
        var events = ServerSentEvents()
        var read: [ServerSentEvent] = []
        for start in stride(from: 0, to: stream.count, by: size) {
            read += events.read(Array(stream[start..<min(start + size, stream.count)]))
        }
        #expect(
            read == [
                ServerSentEvent(type: "invite.presented", id: "1", data: "{\"ü\":1}"),
                ServerSentEvent(type: "message", id: "1", data: "x"),
            ]
        )
    }

    @Test("comments and events without data say nothing")
    func commentsSayNothing() {
        var events = ServerSentEvents()
        #expect(events.read(Array(": keep-alive\n\nevent: nothing\n\n".utf8)).isEmpty)
    }
}
