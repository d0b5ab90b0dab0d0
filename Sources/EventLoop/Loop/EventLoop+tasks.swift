/// The tasks of a loop that have not ended, so that they can be cancelled when the loop ends.
struct RunningTasks {
    private var tasks: [UInt64: Task<Void, Never>?] = [:]
    private var begun: UInt64 = 0
    /// Once the loop drains, a new task begins cancelled.
    private(set) var isDraining = false

    var count: Int { tasks.count }

    /// Announces a task before it exists: it may well end before its starter gets hold of it.
    mutating func announce() -> UInt64 {
        begun += 1
        tasks.updateValue(nil, forKey: begun)
        return begun
    }

    mutating func keep(_ task: Task<Void, Never>, as number: UInt64) {
        if tasks.index(forKey: number) != nil { tasks.updateValue(task, forKey: number) }
    }

    mutating func end(_ number: UInt64) {
        tasks.removeValue(forKey: number)
    }

    /// From now on, a new task begins cancelled.
    mutating func drain() {
        isDraining = true
    }

    /// Cancels what runs, in the order it began. What is started later is not: a visitor who is sent home says goodbye.
    func cancel() {
        for (_, task) in tasks.sorted(by: { $0.key < $1.key }) { task?.cancel() }
    }
}

extension EventLoop {
    /// Starts a task on this loop: it runs in place until it first suspends. On the loop only.
    ///
    /// `body` may capture what isn't Sendable, for it never leaves the loop. When the loop's `run` returns, tasks that
    /// are still running are cancelled.
    @discardableResult
    public nonisolated func start(_ body: @escaping () async -> Void) -> Task<Void, Never> {
        let state = state
        let number = state.tasks.announce()
        // Made and called on this loop only, which `state` checks.
        nonisolated(unsafe) let body = body
        let task = Task.immediate(executorPreference: executor) {
            await body()
            self.state.tasks.end(number)
        }
        state.tasks.keep(task, as: number)
        if state.tasks.isDraining { task.cancel() }
        return task
    }
}
