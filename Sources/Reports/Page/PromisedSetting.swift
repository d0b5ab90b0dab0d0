import Analysis
import Scenarios

/// One setting that the service promised, what was seen of it, and the rules that hold the service to it.
struct PromisedSetting {
    /// As the scenario file calls it.
    let name: String
    let promised: String
    /// With figures; empty where no figure is about it.
    let seen: String
    /// The rules by their ids, in the order of the report.
    let rules: [String]

    /// Every setting of which a run can see something.
    static func all(of judgement: Judgement) -> [PromisedSetting] {
        let settings = judgement.scenario.settings
        return launch(settings, judgement) + form(settings, judgement.visits.forms)
            + settings.queues.flatMap { queue($0, judgement.queue, isOnly: settings.queues.count == 1) }
    }

    // MARK: The invite and the widget

    private static func launch(_ settings: PromisedSettings, _ judgement: Judgement) -> [PromisedSetting] {
        let invites = judgement.invites
        let activation = PromisedSetting(
            name: "activation",
            promised: settings.activation.rawValue,
            seen: settings.activation == .withoutInvite
                ? ""
                : "\(counted(invites.presented, "invite")) presented, \(Notation.count(invites.unwanted)) unwanted",
            rules: ["I1", "I5", "I17"]
        )
        guard settings.activation != .reactiveOnly else { return [activation] }
        let criterion = PromisedSetting(
            name: "launch_after",
            promised: "\(settings.launchAfter.text) \(settings.launchScope.words)",
            seen: settings.activation == .withInvite ? lateness(invites) : "",
            rules: ["I2", "R18"]
        )
        guard settings.activation == .withInvite else { return [activation, criterion] }
        return [
            activation, criterion,
            PromisedSetting(
                name: "launch_minimised",
                promised: settings.launchMinimised ? "yes: the bar comes before the invite" : "no",
                seen: "",
                rules: settings.launchMinimised ? ["R22"] : []
            ),
            PromisedSetting(
                name: "after_no",
                promised: settings.afterNo == .minimise ? "the window is minimised" : "the window disappears",
                seen:
                    "\(counted(invites.refused, "visitor")) said No, \(Notation.count(invites.duplicate)) invited again",
                rules: ["I3", "R21"]
            ),
        ]
    }

    private static func lateness(_ invites: InviteFigures) -> String {
        let faults =
            "\(Notation.count(invites.early)) early, \(Notation.count(invites.late)) late, "
            + "\(Notation.count(invites.missing)) missing"
        guard invites.lateness.count > 0 else { return "of \(Notation.count(invites.due)) due: \(faults)" }
        return "late by \(Notation.seconds(invites.lateness.p50)) in the median, "
            + "\(Notation.seconds(invites.lateness.p99)) at p99, n = \(Notation.count(invites.lateness.count)); \(faults)"
    }

    // MARK: The form and the queues

    private static func form(_ settings: PromisedSettings, _ forms: VisitFigures.FormFigures) -> [PromisedSetting] {
        let fields = settings.form.map { $0.isRequired ? "\($0.name) (required)" : $0.name }
        return [
            PromisedSetting(
                name: "form",
                promised: fields.isEmpty ? "off" : fields.joined(separator: ", "),
                seen: "\(Notation.count(forms.presented)) presented, \(Notation.count(forms.sent)) sent complete, "
                    + "\(Notation.count(forms.abandoned)) given up",
                rules: fields.isEmpty ? [] : ["I6"]
            )
        ]
    }

    private static func queue(_ queue: PromisedQueue, _ figures: QueueFigures, isOnly: Bool) -> [PromisedSetting] {
        // Figures are of all queues together; they speak for one only where there is one.
        func seen(_ text: @autoclosure () -> String) -> String { isOnly ? text() : "" }
        func named(_ key: String) -> String { isOnly ? key : "\(queue.id): \(key)" }
        let told = figures.estimates.count
        return [
            PromisedSetting(
                name: named("opening_hours"),
                promised: queue.hours.isEmpty ? "always open" : queue.hours.map(\.words).joined(separator: "; "),
                seen: seen(
                    "\(Notation.count(figures.entered)) entered, \(Notation.count(figures.closed)) met its closing"
                ),
                rules: ["I8"]
            ),
            queue.dequeueAfter.map { after in
                PromisedSetting(
                    name: named("dequeue_after"),
                    promised: "\(after.text), then \(queue.afterDequeue.words)",
                    seen: seen("\(Notation.count(figures.dequeued)) dequeued"),
                    rules: ["I9"]
                )
            },
            PromisedSetting(
                name: named("announces_position"),
                promised: queue.announcesPosition ? "yes" : "no",
                seen: "",
                rules: ["I13"]
            ),
            queue.announcesEstimatedWait
                ? PromisedSetting(
                    name: named("announces_estimated_wait"),
                    promised: "yes",
                    seen: seen(
                        told == 0
                            ? "no answered visitor was told one"
                            : "off by \(Notation.seconds(figures.estimateMiss.p50)) in the median, n = "
                                + Notation.count(told)
                    ),
                    rules: ["I13"]
                ) : nil,
        ].compactMap(\.self)
    }

    private static func counted(_ count: Int, _ what: String) -> String { Notation.count(count, what) }
}

extension LaunchScope {
    fileprivate var words: String {
        switch self {
        case .page: "on one page"
        case .site: "on the site"
        }
    }
}

extension PromisedQueue.AfterDequeue {
    fileprivate var words: String {
        switch self {
        case .end: "the end"
        case .leaveMessage: "a message may be left"
        case .queue(let id): "on to queue \(id)"
        }
    }
}

extension OpenHours {
    fileprivate var words: String {
        "\(days.map(\.rawValue).joined(separator: ", ")) \(from.written) to \(to.written)"
    }
}
