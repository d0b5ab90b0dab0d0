import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable, Index == Int {
    /// What becomes of each element, in their order, made on as many threads as there are processor cores.
    package func concurrentMap<Value: Sendable>(
        _ transform: @Sendable (Element) throws -> Value
    ) -> [Result<Value, any Error>] {
        let made = Mutex<[Int: Result<Value, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: count) { offset in
            let result = Result { try transform(self[startIndex + offset]) }
            made.withLock { $0[offset] = result }
        }
        return made.withLock { made in (0..<count).compactMap { made[$0] } }
    }
}
