/// Takes observations on a loop's thread, which must not wait for a disk, and has them written in the background.
///
/// For use on one thread. A batch is handed over when it is full, and when an observation is `interval` seconds younger
/// than the last hand-over; so a crash loses about the last second.
public final class Recorder {
    private let writer: RunWriter
    private let lane: Int
    private let batch: Int
    private let interval: Double
    private var pending: [Observation] = []
    private var handedOverAt = 0.0

    /// - Parameters:
    ///   - writer: who writes them.
    ///   - lane: which of the writer's recorders this is, from 0.
    ///   - batch: how many observations make a full batch.
    ///   - interval: seconds, on the observations' own clock.
    public init(for writer: RunWriter, lane: Int = 0, batch: Int = 500, interval: Double = 1) {
        self.writer = writer
        self.lane = lane
        self.batch = batch
        self.interval = interval
        pending.reserveCapacity(batch)
    }

    /// Takes one observation.
    public func record(_ observation: Observation) {
        pending.append(observation)
        guard pending.count >= batch || observation.at - handedOverAt >= interval else { return }
        flush(at: observation.at)
    }

    /// Hands over what has been taken so far, and returns at once. Where there are several recorders this is done every
    /// second or so, even if nothing was taken: the others' observations wait for it.
    ///
    /// - Parameter instant: seconds, on the observations' own clock: now.
    public func flush(at instant: Double) {
        handedOverAt = instant
        writer.write(pending, from: lane, knownTo: instant)
        pending.removeAll(keepingCapacity: true)
    }

    /// Hands over what is left: no more will be taken.
    public func end() {
        flush(at: .infinity)
    }
}
