import Dispatch
import Synchronization

/// Takes observations on the loop's thread, which must not wait for a disk, and has them written in the background.
///
/// For use on one thread. A batch is handed over when it is full, and when an observation is `interval` seconds younger
/// than the last hand-over; so a crash loses about the last second. A failed write never stops the run: what could
/// not be written is counted in the run's record, so that the run is not trusted.
public final class Recorder {
    private let writer: BatchWriter
    private let batch: Int
    private let interval: Double
    private var pending: [Observation] = []
    private var handedOverAt = 0.0

    /// - Parameters:
    ///   - batch: how many observations make a full batch.
    ///   - interval: seconds, on the observations' own clock.
    public init(store: RunStore, batch: Int = 500, interval: Double = 1) {
        writer = BatchWriter(store: store)
        self.batch = batch
        self.interval = interval
        pending.reserveCapacity(batch)
    }

    /// Takes one observation.
    public func record(_ observation: Observation) {
        pending.append(observation)
        guard pending.count >= batch || observation.at - handedOverAt >= interval else { return }
        handedOverAt = observation.at
        flush()
    }

    /// Hands over what has been taken so far, and returns at once.
    public func flush() {
        guard !pending.isEmpty else { return }
        writer.write(pending)
        pending.removeAll(keepingCapacity: true)
    }

    /// Waits until everything is written, and completes the file. Throws only if that fails: a run of which some
    /// observations were lost has a record that says how many, and why.
    ///
    /// - Returns: the record as it was written.
    @discardableResult
    public func finish(_ record: RunRecord) throws(RunStoreError) -> RunRecord {
        flush()
        wait()
        var record = record
        record.loss = writer.loss
        try writer.store.finish(record)
        return record
    }

    /// Waits until what was handed over is written, or has failed.
    func wait() {
        writer.wait()
    }
}

/// Writes batches one after the other on a thread that is not the loop's.
private final class BatchWriter: Sendable {
    let store: RunStore
    private let queue = DispatchQueue(label: "dwell.observations")
    private let lost = Mutex<Loss?>(nil)

    init(store: RunStore) {
        self.store = store
    }

    /// What could not be written so far.
    var loss: Loss? {
        lost.withLock(\.self)
    }

    func write(_ observations: [Observation]) {
        queue.async { [self] in
            do throws(RunStoreError) {
                try store.append(observations)
            } catch {
                lost.withLock { loss in
                    loss = Loss(count: (loss?.count ?? 0) + observations.count, reason: loss?.reason ?? error.problem)
                }
            }
        }
    }

    func wait() {
        queue.sync {}
    }
}
