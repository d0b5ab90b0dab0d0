import Bindings
import EventLoop
import Observations
import Population
import Scenarios
import Testing

@testable import Visits

enum Story {
    /// A visit's story as `second what`, in virtual time.
    static func told(
        of itinerary: Itinerary,
        _ steps: [String: [ScriptedService.Step]],
        lacks: [Capability] = [],
        interruptedAt interruption: Duration? = nil
    ) async throws -> [String] {
        try await EventLoop.virtual().run { loop in
            var story: [String] = []
            let record = { (seen: Observation) in story.append("\(Int(seen.at.rounded())) \(seen.fact.word)") }
            let chat = ScriptedService(on: loop, steps: steps, lacks: lacks, record: record)
            let visit = Visit(itinerary, settings: .sample, chat: chat, loop: loop, record: record)
            let task = loop.start { await visit.run() }
            if let interruption {
                try await loop.sleep(until: interruption)
                task.cancel()
            }
            await task.value
            #expect(chat.isClosed)
            return story
        }
    }
}

extension Fact {
    /// The case's name in words: `page-loaded`.
    fileprivate var word: String {
        "\(self)".prefix { $0 != "(" }.map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
    }
}
