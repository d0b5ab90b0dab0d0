import Foundation
import Observations
import Testing

/// That a run on several loops is one run. Only threads and a real service can show it, so it takes the seconds that the
/// visits take.
@Suite("dwell run --loops", .serialized)
struct LoopsTests {
    private static let cores = ProcessInfo.processInfo.activeProcessorCount

    @Test("two loops are one run: every visit once, answered by the same agents", .enabled(if: cores > 1))
    func two() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        let result = try Program.run("run", "short.yaml", "--loops", "2", in: folder)
        // On a busy machine the run may be undecided; what was seen is the same.
        #expect([0, 2].contains(result.code), "\(result.output)\(result.errors)")
        #expect(try folder.summary().findings.map(\.evidence) == [])
        let record = try RunOnRecord(folder.observations())
        #expect(record.arrivals.visitors.sorted() == Array(1...30))
        #expect(record.departures.visitors.sorted() == Array(1...30))
        #expect(Set(record.answers.visitors.map { $0 % 2 }) == [0, 1], "those of both loops")
        #expect(record.signingsIn.map(\.subject) == [.agent(1), .agent(2)], "of the first loop only")
        // What one loop sees is on record between what the other sees, as it happened, and nobody's story is mixed up.
        #expect(record.arrivals.areInOrder && record.departures.areInOrder)
        #expect(record.visitors.filter { $0.arrivals != Array($0.observations.prefix(1)) }.isEmpty)
        #expect(record.visitors.filter { $0.pages != $0.pages.sorted() }.isEmpty)
        #expect(record.conditions.count > 3 && record.conditions.map(\.loops).allSatisfy { $0 == 2 })
    }

    @Test("an expectation that can't be met any more ends the visits of every loop", .enabled(if: cores > 1))
    func hopeless() throws {
        let folder = try Folder()
        // A minute's visits, of which the first seconds' are enough.
        try folder.write(
            """
            name: Hopeless
            settings: { activation: reactive-only }
            visitors:
              arrive: { rate: 40/s, for: 60s, spacing: even }
              mix: [{ kind: reader, pages: [{ path: /, dwell: 1s }] }]
            expect: [http.requests < 3 else stop]
            """,
            to: "hopeless.yaml"
        )
        let result = try Program.run("run", "hopeless.yaml", "--loops", "2", "--quiet", in: folder)
        #expect(result.code == 1, "\(result.output)\(result.errors)")
        #expect(result.errors.contains("Ended early"))
        let record = try RunOnRecord(folder.observations())
        let arrived = record.arrivals.visitors.sorted()
        #expect(Set(arrived.map { $0 % 2 }) == [0, 1] && arrived.count < 2400)
        #expect(record.departures.visitors.sorted() == arrived)
    }

    @Test("as many as there are cores, and one in virtual time")
    func usage() throws {
        let folder = try Folder()
        try folder.write(Short.scenario(), to: "short.yaml")
        for count in ["0", "-1", "\(Self.cores + 1)"] {
            let result = try Program.run("run", "short.yaml", "--loops=\(count)", in: folder)
            #expect(result.code == 64)
            #expect(result.errors.contains("--loops needs a number from 1 to \(Self.cores)"))
        }
        guard Self.cores > 1 else { return }
        let result = try Program.run("run", "short.yaml", "--virtual-time", "--loops", "2", in: folder)
        #expect(result.code == 64)
        #expect(result.errors.contains("leave out --loops"))
    }
}

/// What a run, or one visitor of it, has on record, in the file's order.
private struct RunOnRecord {
    let observations: [Observation]

    init(_ observations: [Observation]) {
        self.observations = observations
    }

    var arrivals: [Observation] { of { if case .arrived = $0 { true } else { false } } }
    var departures: [Observation] { of { if case .visitEnded = $0 { true } else { false } } }
    var answers: [Observation] { of { if case .agentJoined = $0 { true } else { false } } }
    var signingsIn: [Observation] { of { if case .signedIn = $0 { true } else { false } } }

    /// The numbers of the pages that were loaded.
    var pages: [Int] {
        observations.compactMap { if case .pageLoaded(let page, _, _, _) = $0.fact { page } else { nil } }
    }

    var conditions: [GeneratorCondition] {
        observations.compactMap { if case .generator(let condition) = $0.fact { condition } else { nil } }
    }

    /// Each visitor's part.
    var visitors: [RunOnRecord] {
        Dictionary(grouping: observations, by: \.subject).filter { if case .visitor = $0.key { true } else { false } }
            .values.map { RunOnRecord($0) }
    }

    private func of(_ isMeant: (Fact) -> Bool) -> [Observation] { observations.filter { isMeant($0.fact) } }
}

extension [Observation] {
    fileprivate var visitors: [Int] {
        compactMap { if case .visitor(let number) = $0.subject { number } else { nil } }
    }

    fileprivate var areInOrder: Bool { zip(self, dropFirst()).allSatisfy { $0.at <= $1.at } }
}
