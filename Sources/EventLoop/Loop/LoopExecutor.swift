import DequeModule
import Glibc
import Synchronization

/// Runs the jobs of one loop on the loop's thread, first in, first out.
///
/// It is both the loop actor's serial executor and its tasks' preferred executor. With one of the two alone, every
/// resumed task would pass through the global pool, which costs microseconds and loses the order.
final class LoopExecutor: SerialExecutor, TaskExecutor {
    let inbox = Inbox()
    private let thread = Atomic<UInt>(0)
    private let hasRun = Atomic<Bool>(false)
    // Touched on the loop's thread only: `enqueue` looks before it does.
    private nonisolated(unsafe) var ready: Deque<UnownedJob> = []

    /// Whether the caller is on the loop's thread while the loop runs.
    var isCurrent: Bool { thread.load(ordering: .relaxed) == UInt(pthread_self()) }

    /// Whether no job is ready to run. On the loop's thread only.
    var isIdle: Bool { ready.isEmpty }

    /// Makes the calling thread the loop's own. Returns false, and does nothing, if there was one before.
    func enter() -> Bool {
        guard !hasRun.exchange(true, ordering: .relaxed) else { return false }
        thread.store(UInt(pthread_self()), ordering: .relaxed)
        return true
    }

    /// Thread identities are used again by the system, so a loop that is over must not keep one.
    func leave() { thread.store(0, ordering: .relaxed) }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        if isCurrent { ready.append(job) } else { inbox.put(job) }
    }

    /// Appends what came from other threads. On the loop's thread only.
    func accept(_ jobs: [UnownedJob]) {
        ready.append(contentsOf: jobs)
    }

    /// Runs at most `budget` ready jobs. Returns how many ran. On the loop's thread only.
    func run(budget: Int) -> Int {
        let serial = asUnownedSerialExecutor()
        let preferred = asUnownedTaskExecutor()
        var count = 0
        while count < budget, let job = ready.popFirst() {
            job.runSynchronously(isolatedTo: serial, taskExecutor: preferred)
            count += 1
        }
        return count
    }

    func isIsolatingCurrentContext() -> Bool? { isCurrent }

    func checkIsolated() {
        precondition(isCurrent, offLoop)
    }
}

/// What a programmer reads who left the loop.
let offLoop = """
    An event loop was used from outside its thread. Call it from code that runs on the loop: the body of `run`, \
    a task from `start`, or their async callees. `Task {}`, `Task.detached` and `Task.sleep` leave the loop.
    """
