/// The invite, the window and the widget.
extension Conduct {
    /// Whether the proactive chat may launch in a visit that begins.
    func launches(_ visit: Visit) -> Bool {
        if self[.inviteMissing] && visit.id.number.isMultiple(of: 5) { return false }
        return visit.settings.activation != .reactiveOnly || self[.inviteInReactiveOnly]
    }

    /// Whether the next page starts a launch criterion's clock that doesn't run.
    func launchesAgain(_ visit: Visit) -> Bool {
        guard visit.pageViews.isMultiple(of: 3), visit.stage == .browsing else { return false }
        switch visit.launch.state {
        case .off: return self[.inviteOnThirdPage]
        case .refused: return self[.reinviteOnThirdPage]
        case .counting, .minimised, .invited, .alerting, .over: return false
        }
    }

    /// When that is presented which is due then.
    func presentation(ofDue due: Duration) -> Duration {
        due + extent(of: .inviteLate) - extent(of: .inviteEarly)
    }

    /// How a launch whose criterion is met comes about.
    func form(ofLaunchIn visit: Visit) -> Launch.Form {
        guard visit.settings.activation == .withoutInvite else {
            return visit.settings.launchMinimised ? .bar : .invite
        }
        if self[.barWithoutInvite] && visit.settings.launchMinimised { return .bar }
        let isPutIntoQueue = self[.entryInWithoutInvite] && visit.id.number.isMultiple(of: 4)
        return isPutIntoQueue || self[.formInWithoutInvite] ? .entry : .presence
    }

    /// The widget with the agent's first message, without invite.
    func windowWithoutInvite(in visit: Visit) -> Widget.State {
        self[.windowMinimisedWithoutInvite] && visit.settings.launchMinimised ? .minimised : .open
    }

    /// The widget on the next page, which should be that of the last one.
    func widgetOnNextPage(_ visit: Visit) -> Widget.State {
        if self[.minimisedForgottenOnPageChange], visit.launch.state == .refused { return .hidden }
        if self[.openedOnPageChange], visit.widget.state == .minimised, visit.widget.unread > 0 { return .open }
        return visit.widget.state
    }

    /// Whether a minimised visitor loses his place in the queue.
    func losesPlace(_ visit: Visit) -> Bool {
        self[.positionLostOnMinimise] || (self[.positionLostOnThirdMinimise] && visit.minimised == 3)
    }

    /// The unread count, which should be that of the messages that arrived unseen.
    func count(ofUnread unread: Int) -> Int { self[.unreadShort] ? min(unread, 2) : unread }

    /// Whether a page of a queue belongs to a running visit: it does, whatever the queue.
    func continues(_ visit: Visit, in queue: String) -> Bool { !self[.sessionKeptBeside] || visit.queue == queue }
}
