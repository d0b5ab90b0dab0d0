import Foundation
import GRDB
import Testing

@testable import Observations

@Suite("The run's file")
struct RunStoreTests {
    let folder = TemporaryFolder()

    static let record = RunRecord(
        dwell: "0.1.0",
        scenario: "proactive invite",
        scenarioText: "name: proactive invite\n",
        seed: .max,
        started: 1_700_000_000.5,
        serviceURL: "http://127.0.0.1:8080",
        binding: "reference",
        receiveMode: "sse",
        isVirtual: false,
        visitsPlanned: 38
    )

    @Test("gives back every kind of fact as it was, in the order of append")
    func everyFact() throws {
        let observations = FactSamples.all.enumerated().map { index, fact in
            Observation(at: Double(index) / 8, subject: [.visitor(1), .agent(2), .run][index % 3], fact: fact)
        }
        let store = try RunStore.create(at: folder.file, record: Self.record)
        try store.append(Array(observations.prefix(20)))
        try store.append(Array(observations.dropFirst(20)))
        try store.finish(Self.record)

        let read = try RunStore.open(at: folder.file)
        let all = try read.observations()
        #expect(all == observations)
    }

    @Test("reads a page that is on record without its queue, as older files have them")
    func pageWithoutQueue() throws {
        let json = Data(#"{"page-loaded": {"page": 1, "path": "/", "requested": 0.5}}"#.utf8)
        let fact = try JSONDecoder().decode(Fact.self, from: json)
        #expect(fact == .pageLoaded(page: 1, path: "/", requested: 0.5, queue: nil))
    }

    @Test("knows a word for every kind of fact, and the samples hold them all")
    func everyKind() throws {
        let store = try RunStore.create(at: folder.file, record: Self.record)
        try store.append(FactSamples.all.map { Observation(at: 0, subject: .run, fact: $0) })
        let kinds = try DatabaseQueue(path: folder.file).read {
            try String.fetchAll($0, sql: "SELECT kind FROM observation ORDER BY id")
        }
        #expect(kinds == Fact.CodingKeys.allCases.map(\.rawValue))
    }

    @Test("can be searched by kind and by the JSON of the payload")
    func searchable() throws {
        let store = try RunStore.create(at: folder.file, record: Self.record)
        try store.append(FactSamples.all.map { Observation(at: 1, subject: .visitor(1), fact: $0) })
        let status = "SELECT json_extract(detail, '$.exchange.status') FROM observation WHERE kind = 'exchange'"
        let position = "SELECT json_extract(detail, '$.position') FROM observation WHERE kind = 'position'"
        let database = try DatabaseQueue(path: folder.file)
        let found = try [status, position].map { sql in try database.read { try Int.fetchOne($0, sql: sql) } }
        #expect(found == [503, 2])
    }

    @Test("gives back a long run in its order, though it is read in several stretches at once")
    func stretches() throws {
        let observations = (1...25_000).map {
            Observation(at: Double($0) / 8, subject: .visitor($0), fact: .pageLeft(page: $0))
        }
        let store = try RunStore.create(at: folder.file, record: Self.record)
        try store.append(observations)
        let all = try store.observations()
        #expect(all == observations)
    }

    @Test("is read in as many stretches as there are cores, if they are long enough")
    func stretchesOfCores() {
        #expect(RunStore.stretches(upTo: 0, cores: 4) == [1...1])
        #expect(RunStore.stretches(upTo: 19_999, cores: 4) == [1...19_999])
        #expect(RunStore.stretches(upTo: 20_001, cores: 4) == [1...10_000, 10_001...20_001])
        #expect(RunStore.stretches(upTo: 90_000, cores: 3) == [1...30_000, 30_001...60_000, 60_001...90_000])
    }

    @Test("is refused with a row of a kind that nobody knows, or with another payload")
    func unreadable() throws {
        for (kind, detail) in [("page-turned", "{}"), ("page-left", "{}"), ("page-left", "{\"page\": 1")] {
            let folder = TemporaryFolder()
            let store = try RunStore.create(at: folder.file, record: Self.record)
            try DatabaseQueue(path: folder.file).write {
                try $0.execute(sql: RunSchema.insertObservations(1), arguments: [1, "visitor", 1, kind, detail])
            }
            let error = #expect(throws: RunStoreError.self) { try store.observations() }
            #expect(error?.problem.hasPrefix("It can't be coded: ") == true)
        }
    }

    @Test("has the same rows for the same observations")
    func sameRows() throws {
        func rows() throws -> [Row] {
            let folder = TemporaryFolder()
            let store = try RunStore.create(at: folder.file, record: Self.record)
            try store.append(FactSamples.all.map { Observation(at: 1, subject: .visitor(1), fact: $0) })
            return try DatabaseQueue(path: folder.file).read { try Row.fetchAll($0, sql: "SELECT * FROM observation") }
        }
        let (first, second) = (try rows(), try rows())
        #expect(first == second)
    }

    @Test("keeps the record as it was completed, and is one plain file once finished")
    func record() throws {
        let store = try RunStore.create(at: folder.file, record: Self.record)
        let begun = try store.record()
        #expect(begun == Self.record)
        var finished = Self.record
        finished.duration = 61.5
        finished.ending = .overstayed
        finished.defects = ["second-invite"]
        finished.loss = Loss(count: 3, reason: "The disk is full.")
        try store.finish(finished)
        let read = try RunStore.open(at: folder.file).record()
        #expect(read == finished)
        #expect(folder.files == ["observations.sqlite"])
    }

    @Test("of a run that was cut off holds all that was appended")
    func cutOff() throws {
        let store = try RunStore.create(at: folder.file, record: Self.record)
        try store.append([Observation(at: 1, subject: .run, fact: .signedOut)])
        // What a killed process leaves behind: the file and its write-ahead log, never closed.
        let remains = TemporaryFolder()
        for name in folder.files {
            try FileManager.default.copyItem(atPath: folder.path + name, toPath: remains.path + name)
        }
        let read = try RunStore.open(at: remains.file)
        let (all, record) = (try read.observations(), try read.record())
        #expect(all.count == 1)
        #expect(record.duration == nil)
        withExtendedLifetime(store) {}
    }

    @Test("is never written over")
    func writtenOnce() throws {
        _ = try RunStore.create(at: folder.file, record: Self.record)
        let error = #expect(throws: RunStoreError.self) { try RunStore.create(at: folder.file, record: Self.record) }
        #expect(error?.problem == "There is a run in this file already.")
    }

    @Test("that is missing, no database, another database or too new is refused with a place and a next step")
    func refused() throws {
        let missing = #expect(throws: RunStoreError.self) { try RunStore.open(at: "/nowhere/observations.sqlite") }
        #expect(missing?.problem == "There is no such file.")
        #expect(missing?.path == "/nowhere/observations.sqlite")

        try Data("a text, long enough to look like something".utf8).write(to: URL(fileURLWithPath: folder.file))
        let text = #expect(throws: RunStoreError.self) { try RunStore.open(at: folder.file) }
        #expect(text?.problem == "SQLite says: file is not a database.")

        let other = TemporaryFolder()
        try DatabaseQueue(path: other.file).write { try $0.execute(sql: "CREATE TABLE t (x)") }
        let table = #expect(throws: RunStoreError.self) { try RunStore.open(at: other.file) }
        #expect(table?.problem == "SQLite says: no such table: run.")

        let newer = TemporaryFolder()
        _ = try RunStore.create(at: newer.file, record: Self.record)
        try DatabaseQueue(path: newer.file).write { try $0.execute(sql: "UPDATE run SET schema_version = 99") }
        let version = #expect(throws: RunStoreError.self) { try RunStore.open(at: newer.file) }
        #expect(version?.nextStep == "Update Dwell to read it.")
    }

    @Test("in a folder that does not exist is refused")
    func noFolder() {
        let error = #expect(throws: RunStoreError.self) {
            try RunStore.create(at: "/nowhere/observations.sqlite", record: Self.record)
        }
        #expect(error?.nextStep == "See that the folder exists, is writable and has room.")
    }
}
