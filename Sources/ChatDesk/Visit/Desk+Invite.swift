/// Where a visitor stands after an answer.
public struct Standing: Sendable, Equatable {
    /// What he sees.
    public let widget: Widget.State
    /// How far he is on the way to a chat.
    public let stage: Visit.Stage
}

extension Desk {
    /// The visitor answers the invite with Yes: the form or the queue follows.
    public mutating func acceptInvite(by visit: Visit.ID, at now: Duration) -> Outcome<Standing> {
        visitorEvent(.acceptInvite(by: visit), of: visit, at: now) { (desk) throws(Refusal) in
            try desk.requireInvite(of: visit)
            if desk.sessions(of: visit).isEmpty {
                desk.startEntry(of: visit, on: .proactive, by: .visitor)
            } else {
                desk.resumeChat(of: visit)
            }
            return desk.standing(of: visit)
        }
    }

    /// The visitor answers the invite with No: the widget disappears or is minimised, as the settings say.
    public mutating func refuseInvite(by visit: Visit.ID, at now: Duration) -> Outcome<Standing> {
        visitorEvent(.refuseInvite(by: visit), of: visit, at: now) { (desk) throws(Refusal) in
            try desk.requireInvite(of: visit)
            desk.visits[visit].launch.state = .refused
            desk.showWidget(
                desk.visits[visit].settings.afterNo == .minimise ? .minimised : .hidden,
                to: visit,
                by: .visitor
            )
            if desk.conduct[.reinviteAfterRefusal] {
                desk.agenda.add(.reinvite(visit), at: desk.now + desk.visits[visit].settings.launchAfter)
            }
            return desk.standing(of: visit)
        }
    }

    /// A planted defect invited somebody who is in a chat already.
    private mutating func resumeChat(of visit: Visit.ID) {
        visits[visit].launch.state = .over
        showWidget(.open, to: visit, by: .visitor)
    }

    /// Puts the invite on the page.
    mutating func presentInvite(
        to visit: Visit.ID,
        due: Duration,
        again: Bool = false,
        by changer: VisitorEvent.Changer
    ) {
        visits[visit].launch.state = .invited
        tell(visit, .invitePresented(due: due, again: again))
        showWidget(.invited, to: visit, by: changer)
    }

    /// The second invite of a planted defect, unless the visitor came to a chat otherwise.
    mutating func reinvite(_ visit: Visit.ID) {
        guard visits.contains(visit), visits[visit].launch.state == .refused else { return }
        presentInvite(to: visit, due: now, again: true, by: .service)
    }

    private func requireInvite(of visit: Visit.ID) throws(Refusal) {
        guard visits[visit].launch.state == .invited else { throw .noInvite }
    }

    func standing(of visit: Visit.ID) -> Standing {
        Standing(widget: visits[visit].widget.state, stage: visits[visit].stage)
    }
}
