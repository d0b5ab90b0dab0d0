/// How the desk decides where a planted defect can make it decide wrongly. Without defects it does what it should.
struct Conduct: Sendable {
    var inviteShift = Duration.zero
    var invitesInReactiveOnly = false
    var skipsEveryFifthVisit = false
    var reinvites = false
    var forgetsMinimised = false
    var asksFormWithoutInvite = false
    var everyThirdJumpsQueue = false
    var losesPlaceOnMinimise = false
    var acceptsEmptyFields = false
    var joinsBeforeAccept = false
    var extraSlots = 0
    var losesUnseen = false
    var repeatsEveryThird = false

    /// The conduct that these defects make together.
    init(_ defects: [Defect]) {
        for defect in defects { defect.kind.alter(&self, defect.value) }
    }

    /// Whether the proactive chat may launch in this visit.
    func launches(_ visit: Visit.ID, _ activation: Settings.Activation) -> Bool {
        if skipsEveryFifthVisit && visit.number.isMultiple(of: 5) { return false }
        return activation != .reactiveOnly || invitesInReactiveOnly
    }

    /// When that is presented which is due then.
    func presentation(ofDue due: Duration) -> Duration { due + inviteShift }

    /// The widget on the next page, which should be that of the last one.
    func widgetOnNextPage(_ visit: Visit) -> Widget.State {
        let refused = visit.launch.state == .refused
        return forgetsMinimised && refused ? .hidden : visit.widget.state
    }

    /// What is wrong with a form's answers, in the form's order.
    func flaws(in answers: [String: String], of form: [FormField]) -> [FormFlaw] {
        acceptsEmptyFields ? [] : form.compactMap { $0.flaw(of: answers[$0.name]) }
    }

    /// The index in the queue for an entry, by its number from 1: the fair one.
    func place(ofEntry number: Int, fairly index: Int) -> Int {
        everyThirdJumpsQueue && number.isMultiple(of: 3) ? 0 : index
    }

    /// Whether a queue is open, at a local time since Monday 00:00.
    func isOpen(_ queue: QueueSettings, at time: Duration) -> Bool { queue.openingHours.isOpen(at: time) }

    /// Whether a page of a queue belongs to a running visit: it does, whatever the queue.
    func continues(_ visit: Visit, in queue: String) -> Bool { true }

    /// The chats and alerts that an agent may have at once.
    func slots(of agent: Agent) -> Int { agent.chatsAtOnce + extraSlots }

    /// How often an agent's message reaches the visitor: once.
    func copies(of message: Message, seen: Bool) -> Int {
        if losesUnseen && !seen { return 0 }
        return repeatsEveryThird && message.sequence.isMultiple(of: 3) ? 2 : 1
    }
}
