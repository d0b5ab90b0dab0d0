import GRDB
import Testing

@testable import Observations

@Suite("The recorder")
struct RecorderTests {
    let folder = TemporaryFolder()

    func observation(_ number: Int, at: Double = 0) -> Observation {
        Observation(at: at, subject: .visitor(number), fact: .pageLeft(page: number))
    }

    @Test("has written everything, in order, once it is finished")
    func everything() throws {
        let store = try RunStore.create(at: folder.file, record: RunStoreTests.record)
        let recorder = Recorder(store: store, batch: 7)
        let observations = (1...1000).map { observation($0, at: Double($0) / 100) }
        observations.forEach(recorder.record)
        try recorder.finish(RunStoreTests.record)
        let read = try RunStore.open(at: folder.file).observations()
        #expect(read == observations)
        #expect(recorder.lost == 0)
    }

    @Test("hands over what is a second old without being asked")
    func interval() throws {
        let store = try RunStore.create(at: folder.file, record: RunStoreTests.record)
        let recorder = Recorder(store: store)
        recorder.record(observation(1, at: 0.2))
        recorder.record(observation(2, at: 0.9))
        recorder.record(observation(3, at: 1.1))
        recorder.record(observation(4, at: 1.2))
        recorder.wait()
        let count = try store.count()
        #expect(count == 3)
    }

    @Test("keeps the first failed write and counts what was lost, and the run goes on")
    func failedWrite() throws {
        let store = try RunStore.create(at: folder.file, record: RunStoreTests.record)
        try DatabaseQueue(path: folder.file).write { try $0.execute(sql: "DROP TABLE observation") }
        let recorder = Recorder(store: store, batch: 2)
        (1...4).forEach { recorder.record(observation($0)) }
        let error = #expect(throws: RunStoreError.self) { try recorder.finish(RunStoreTests.record) }
        #expect(error?.problem == "SQLite says: no such table: observation.")
        #expect(recorder.failure == error)
        #expect(recorder.lost == 4)
    }

    @Test("keeps a number that can't be stored from crashing the run")
    func notANumber() throws {
        let store = try RunStore.create(at: folder.file, record: RunStoreTests.record)
        let recorder = Recorder(store: store)
        recorder.record(Observation(at: 0, subject: .visitor(1), fact: .estimate(seconds: .infinity)))
        #expect(throws: RunStoreError.self) { try recorder.finish(RunStoreTests.record) }
        #expect(recorder.lost == 1)
    }
}
