import Dispatch
import Foundation
import Synchronization

extension RandomAccessCollection where Self: Sendable, Index == Int, SubSequence: Sendable {
    /// What becomes of each element, in their order, made on all processor cores at once. Of several errors the one of
    /// the first element is thrown.
    package func concurrentMap<Value: Sendable, Failure: Error>(
        _ transform: @Sendable (Element) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        let pieces = pieces
        let made = Mutex<[Int: Result<[Value], Failure>]>([:])
        DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
            let piece = Result { () throws(Failure) in try pieces[index].map(transform) }
            made.withLock { $0[index] = piece }
        }
        var all: [Value] = []
        for (_, piece) in made.withLock(\.self).sorted(by: { $0.key < $1.key }) { all += try piece.get() }
        return all
    }

    /// How many elements are so, each looked at on any of the processor cores.
    package func concurrentCount(where isCounted: @Sendable (Element) -> Bool) -> Int {
        concurrentMap(isCounted).count { $0 }
    }

    /// Several for each core, as some take longer than others.
    private var pieces: [SubSequence] {
        let count = Swift.min(count, 16 * ProcessInfo.processInfo.activeProcessorCount)
        let bounds = (0...Swift.max(1, count)).map { startIndex + self.count * $0 / Swift.max(1, count) }
        return zip(bounds, bounds.dropFirst()).map { self[$0..<$1] }
    }
}
