extension EventLoop {
    /// Jobs run between two looks at the descriptors, so that many ready tasks don't keep answers waiting.
    static let jobsPerTurn = 256

    /// One time round: the wait for something to do; then what other threads sent, what is due, what is ready to run.
    ///
    /// The wait comes first, so that whoever takes turns can stop after the job that brought the end.
    func turn() throws(EventLoopError) {
        if let epoll = state.epoll { poll(epoll) } else { try jump() }
        try takeInbox()
        fire(at: nanoseconds)
        state.counters.jobs += executor.run(budget: Self.jobsPerTurn)
        state.counters.turns += 1
    }

    private func takeInbox() throws(EventLoopError) {
        let contents = executor.inbox.take()
        executor.accept(contents.jobs)
        for waiter in contents.cancelled { wake(waiter, .cancelled) }
        if contents.stops { state.tasks.cancel() }
        if isVirtual, !contents.jobs.isEmpty, !state.tasks.isDraining { throw .leftLoop(at: now) }
    }

    private func fire(at now: Int64) {
        while let due = state.waiters.popDue(at: now) {
            switch due {
            case .alarm(let alarmed):
                alarmed.alarm(at: now)
            case .task(let continuation, let deadline):
                note(lateness: isVirtual ? .zero : .nanoseconds(now - deadline))
                continuation.resume(returning: .deadline)
            }
        }
    }

    private func note(lateness: Duration) {
        state.counters.timersFired += 1
        state.counters.worstLateness = max(state.counters.worstLateness, lateness)
        state.onTimerFired?(lateness)
    }

    /// Real time: waits for descriptors until the next deadline.
    private func poll(_ epoll: Epoll) {
        let before = nanoseconds
        let due = executor.isIdle ? state.waiters.next.map { max(0, $0 - before) } ?? Attention.heartbeat : 0
        let limit = state.attention.limit(due, at: before)
        epoll.wait(nanoseconds: limit) { events in
            state.attention.waited(from: before, upTo: limit, until: nanoseconds, events: events)
        }
        state.counters.longestStall = .nanoseconds(state.attention.longestStall)
    }

    /// Virtual time: once nothing can run any more, it is the next deadline.
    private func jump() throws(EventLoopError) {
        guard executor.isIdle, executor.inbox.isEmpty else { return }
        guard let next = state.waiters.next else { throw .deadlock(waiting: state.waiters.suspended, at: now) }
        state.virtualNow = max(state.virtualNow, next)
    }
}
