/// The widget after the visitor clicked on it.
public struct WidgetReply: Sendable, Equatable {
    /// What the visitor sees now.
    public let state: Widget.State
    /// The messages that were unread before.
    public let unread: Int
}

extension Desk {
    /// The visitor minimises the invite or the window. A hidden widget stays hidden.
    public mutating func minimise(by visit: Visit.ID, at now: Duration) -> Outcome<WidgetReply> {
        visitorEvent(.minimise(by: visit), of: visit, at: now) { desk in
            let widget = desk.visits[visit].widget
            if widget.state != .hidden {
                desk.showWidget(.minimised, to: visit, by: .visitor)
                desk.misplaceOnMinimise(visit)
            }
            return WidgetReply(state: desk.visits[visit].widget.state, unread: widget.unread)
        }
    }

    /// The visitor maximises the bar: the window opens, or the invite is there (again). Otherwise nothing changes.
    public mutating func maximise(by visit: Visit.ID, at now: Duration) -> Outcome<WidgetReply> {
        visitorEvent(.maximise(by: visit), of: visit, at: now) { desk in
            let widget = desk.visits[visit].widget
            if widget.state == .minimised { desk.maximiseBar(of: visit) }
            return WidgetReply(state: desk.visits[visit].widget.state, unread: widget.unread)
        }
    }

    private mutating func maximiseBar(of visit: Visit.ID) {
        switch visits[visit].launch.state {
        case .minimised: presentInvite(to: visit, due: now, by: .visitor)
        case .refused: presentInvite(to: visit, due: now, again: true, by: .visitor)
        case .invited: showWidget(.invited, to: visit, by: .visitor)
        case .off, .counting, .alerting, .over: showWidget(.open, to: visit, by: .visitor)
        }
    }

    /// Changes the widget and tells the browser, unless it looks like that already. An open window has nothing unread.
    mutating func showWidget(_ state: Widget.State, to visit: Visit.ID, by changer: VisitorEvent.Changer) {
        let before = visits[visit].widget
        visits[visit].widget.state = state
        if state == .open { visits[visit].widget.unread = 0 }
        let after = visits[visit].widget
        if after != before { tell(visit, .widgetChanged(after, by: changer)) }
    }

    private mutating func misplaceOnMinimise(_ visit: Visit.ID) {
        visits[visit].minimised += 1
        guard case .waiting(let chat) = visits[visit].stage, conduct.losesPlace(visits[visit]) else { return }
        let queue = chats[chat].queue
        renumber(queue, from: queues.moveToEnd(chat, of: queue))
    }
}
