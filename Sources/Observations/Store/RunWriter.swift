import Dispatch
import Synchronization

/// Writes what the recorders of a run hand over, in the order of time, on a thread that is nobody else's.
///
/// A failed write never stops the run: what could not be written is counted in the run's record, so that the run is not
/// trusted.
public final class RunWriter: Sendable {
    private let store: RunStore
    private let hears: @Sendable ([Observation]) -> Void
    private let queue = DispatchQueue(label: "dwell.observations")
    /// Used on the queue, and so never waited for.
    private let merge: Mutex<LaneMerge>
    private let lost = Mutex<Loss?>(nil)

    /// - Parameters:
    ///   - lanes: how many recorders there are.
    ///   - hears: is told of all observations, a batch at a time and in order, on the writer's thread.
    public init(store: RunStore, lanes: Int = 1, hears: @escaping @Sendable ([Observation]) -> Void = { _ in }) {
        self.store = store
        self.hears = hears
        merge = Mutex(LaneMerge(lanes: lanes))
    }

    /// Waits until everything that was handed over is written, and completes the file. Throws only if that fails: a run
    /// of which some observations were lost has a record that says how many, and why.
    ///
    /// - Returns: the record as it was written.
    @discardableResult
    public func finish(_ record: RunRecord) throws(RunStoreError) -> RunRecord {
        queue.sync { append(merge.withLock { $0.rest() }) }
        var record = record
        record.loss = lost.withLock(\.self)
        try store.finish(record)
        return record
    }

    /// Takes what comes next in a lane, and returns at once.
    ///
    /// - Parameter instant: seconds: nothing that comes later in this lane is older.
    func write(_ observations: [Observation], from lane: Int, knownTo instant: Double) {
        queue.async { [self] in
            append(merge.withLock { $0.take(observations, from: lane, knownTo: instant) })
        }
    }

    /// Waits until what was handed over is written, has failed, or waits for other lanes.
    func wait() {
        queue.sync {}
    }

    private func append(_ observations: [Observation]) {
        guard !observations.isEmpty else { return }
        hears(observations)
        do throws(RunStoreError) {
            try store.append(observations)
        } catch {
            lost.withLock { loss in
                loss = Loss(count: (loss?.count ?? 0) + observations.count, reason: loss?.reason ?? error.problem)
            }
        }
    }
}
