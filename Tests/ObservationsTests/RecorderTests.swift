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
        let record = try recorder.finish(RunStoreTests.record)
        let read = try RunStore.open(at: folder.file).observations()
        #expect(read == observations)
        #expect(record.loss == nil)
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
        let written = try store.observations()
        #expect(written.count == 3)
    }

    @Test("counts what could not be written in the run's record, with the first reason, and the run goes on")
    func failedWrite() throws {
        let store = try RunStore.create(at: folder.file, record: RunStoreTests.record)
        try DatabaseQueue(path: folder.file).write { try $0.execute(sql: "DROP TABLE observation") }
        let recorder = Recorder(store: store, batch: 2)
        (1...4).forEach { recorder.record(observation($0)) }
        try recorder.finish(RunStoreTests.record)
        let record = try RunStore.open(at: folder.file).record()
        #expect(record.loss == Loss(count: 4, reason: "SQLite says: no such table: observation."))
    }

    @Test("keeps a number that can't be stored from crashing the run")
    func notANumber() throws {
        let store = try RunStore.create(at: folder.file, record: RunStoreTests.record)
        let recorder = Recorder(store: store)
        recorder.record(Observation(at: 0, subject: .visitor(1), fact: .estimate(seconds: .infinity)))
        let record = try recorder.finish(RunStoreTests.record)
        #expect(record.loss?.count == 1)
    }
}
