import GRDB
import Synchronization
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
        let writer = RunWriter(store: store)
        let recorder = Recorder(for: writer, batch: 7)
        let observations = (1...1000).map { observation($0, at: Double($0) / 100) }
        observations.forEach(recorder.record)
        recorder.end()
        let record = try writer.finish(RunStoreTests.record)
        let read = try RunStore.open(at: folder.file).observations()
        #expect(read == observations)
        #expect(record.loss == nil)
    }

    @Test("hands over what is a second old without being asked")
    func interval() throws {
        let store = try RunStore.create(at: folder.file, record: RunStoreTests.record)
        let writer = RunWriter(store: store)
        let recorder = Recorder(for: writer)
        recorder.record(observation(1, at: 0.2))
        recorder.record(observation(2, at: 0.9))
        recorder.record(observation(3, at: 1.1))
        recorder.record(observation(4, at: 1.2))
        writer.wait()
        let written = try store.observations()
        #expect(written.count == 3)
    }

    @Test("of several loops write one file in order of time, which is heard of as it is written")
    func lanes() throws {
        let store = try RunStore.create(at: folder.file, record: RunStoreTests.record)
        let heard = Mutex<[Observation]>([])
        let writer = RunWriter(store: store, lanes: 2) { news in heard.withLock { $0 += news } }
        let recorders = (0..<2).map { Recorder(for: writer, lane: $0, batch: 3) }
        let observations = (1...200).map { observation($0, at: Double($0) / 100) }
        for observation in observations {
            // One has most of it, and says little.
            if case .visitor(let number) = observation.subject {
                recorders[number % 7 == 0 ? 1 : 0].record(observation)
            }
        }
        writer.wait()
        #expect(try store.observations().count < 200, "the other one may still bring something older")
        recorders.forEach { $0.flush(at: 2) }
        writer.wait()
        #expect(try store.observations() == observations)
        recorders.forEach { $0.end() }
        #expect(try writer.finish(RunStoreTests.record).loss == nil)
        #expect(try RunStore.open(at: folder.file).observations() == observations)
        #expect(heard.withLock(\.self) == observations)
    }

    @Test("counts what could not be written in the run's record, with the first reason, and the run goes on")
    func failedWrite() throws {
        let store = try RunStore.create(at: folder.file, record: RunStoreTests.record)
        try DatabaseQueue(path: folder.file).write { try $0.execute(sql: "DROP TABLE observation") }
        let writer = RunWriter(store: store)
        let recorder = Recorder(for: writer, batch: 2)
        (1...4).forEach { recorder.record(observation($0)) }
        recorder.end()
        try writer.finish(RunStoreTests.record)
        let record = try RunStore.open(at: folder.file).record()
        #expect(record.loss == Loss(count: 4, reason: "SQLite says: no such table: observation."))
    }

    @Test("keeps a number that can't be stored from crashing the run")
    func notANumber() throws {
        let store = try RunStore.create(at: folder.file, record: RunStoreTests.record)
        let writer = RunWriter(store: store)
        let recorder = Recorder(for: writer)
        recorder.record(Observation(at: 0, subject: .visitor(1), fact: .estimate(seconds: .infinity)))
        recorder.end()
        let record = try writer.finish(RunStoreTests.record)
        #expect(record.loss?.count == 1)
    }
}
