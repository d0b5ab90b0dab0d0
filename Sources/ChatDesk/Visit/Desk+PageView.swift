extension Desk {
    /// A page was loaded, or come back to. It continues the running visit of its token, or of its browser and site, or
    /// begins one. A page of another queue ends what runs in the visit, and its flow begins anew (R27, R28).
    public mutating func view(_ view: PageView, at now: Duration) -> Outcome<PageView.Reply> {
        self.view(view, token: tokens.next(), at: now)
    }

    /// A page was viewed; `token` is for the visit that it may begin.
    mutating func view(_ view: PageView, token: String, at now: Duration) -> Outcome<PageView.Reply> {
        event(.view(view, token: token), at: now) { (desk) throws(Refusal) in
            let running = desk.visits.find(continuedBy: view)
            // A running visit keeps the queues that it began with.
            let settings = running.map { desk.visits[$0].settings } ?? desk.settings
            let queue = view.queue ?? settings.defaultQueue.id
            guard (settings.queues + desk.settings.queues).contains(where: { $0.id == queue }) else {
                throw .unknownQueue(queue)
            }
            guard let visit = running, desk.conduct.continues(desk.visits[visit], in: queue) else {
                return PageView.Reply(desk.visits[desk.beginVisit(view, in: queue, token: token)])
            }
            desk.continueVisit(visit, view, in: queue)
            return PageView.Reply(desk.visits[visit])
        }
    }

    /// The running visit that a page view would continue.
    public func visit(continuedBy view: PageView) -> Visit.ID? { visits.find(continuedBy: view) }

    private mutating func beginVisit(_ view: PageView, in queue: String, token: String) -> Visit.ID {
        let visit = visits.begin(view, in: queue, token: token, under: edition, at: now)
        startLaunch(of: visit)
        return visit
    }

    private mutating func continueVisit(_ visit: Visit.ID, _ view: PageView, in queue: String) {
        visits[visit].page = view.page
        if view.manner != .returned { visits[visit].noteLoad(at: now) }
        guard visits[visit].queue == queue else { return restart(visit, in: queue) }
        guard view.manner != .returned else { return }
        visits[visit].widget.state = conduct.widgetOnNextPage(visits[visit])
        if case .counting = visits[visit].launch.state, visits[visit].settings.launchScope == .page {
            startLaunchClock(of: visit)
        } else if conduct.launchesAgain(visits[visit]) {
            startLaunchClock(of: visit)
        }
    }

    /// The page belongs to another queue: what the visitor waited for, or was in, ends, and all begins anew.
    private mutating func restart(_ visit: Visit.ID, in queue: String) {
        for chat in sessions(of: visit) { visitorLeft(chat, .otherQueue) }
        visits[visit].restart(in: queue)
        tell(visit, .flowBegan(queue: queue))
        showWidget(.hidden, to: visit, by: .service)
        startLaunch(of: visit)
    }

    private mutating func startLaunch(of visit: Visit.ID) {
        if !visits[visit].isChatWindow && conduct.launches(visits[visit]) { startLaunchClock(of: visit) }
    }
}
