extension YAMLFields {
    /// Remarks on what is allowed in a scenario, and has no effect as it stands.
    ///
    /// A default that is written out, as in the file that a run keeps, gives no remark: it promises nothing.
    func remark(on scenario: Scenario) {
        if let settings = self["settings"]?.fields { settings.remark(on: scenario.settings) }
        if scenario.teams.isEmpty, scenario.service == .embedded {
            map.remark("the embedded service has no agents but those of `agents`: nobody will answer")
        }
        if scenario.localStart == .zero, scenario.begins == nil,
            scenario.settings.queues.contains(where: { !$0.hours.isEmpty })
        {
            map.remark("`opening_hours` go by mon 00:00, as `begins` is left out: say when the run begins")
        }
        let fields = self["visitors"]?.fields?["mix"]?.list() ?? []
        for (kind, field) in zip(scenario.visitors.mix, fields) {
            field.fields?.remark(on: kind, under: scenario.settings)
        }
        for (team, field) in zip(scenario.teams, self["agents"]?.oneOrMore ?? []) {
            field.fields?.remark(on: team, under: scenario.settings)
        }
    }

    private func remark(on team: Team, under settings: PromisedSettings) {
        guard case .constant(let answer) = team.answer, answer >= settings.alertTimeout else { return }
        self["answer"]?.remark(
            "an alert stays with an agent for \(settings.alertTimeout.text) (`alert_timeout`): nobody is ever answered"
        )
    }

    private func remark(on settings: PromisedSettings) {
        let mode = settings.activation
        let usual = PromisedSettings(activation: mode, launchAfter: .zero)
        if mode != .withInvite, settings.launchMinimised != usual.launchMinimised {
            self["launch_minimised"]?.remark("\(mode.noEffect), only with invite")
        }
        if mode != .withInvite, settings.afterNo != usual.afterNo {
            self["after_no"]?.remark("\(mode.noEffect), which has no invite to refuse")
        }
        if mode == .reactiveOnly, settings.launchAfter != usual.launchAfter {
            self["launch_after"]?.remark("\(mode.noEffect), which launches nothing")
        }
        for (queue, field) in zip(settings.queues, self["queues"]?.list() ?? [])
        where queue.dequeueAfter == nil && queue.afterDequeue != .end {
            field.fields?["after_dequeue"]?.remark("this has no effect without `dequeue_after`")
        }
        if mode == .reactiveOnly, settings.launchScope != usual.launchScope {
            self["launch_scope"]?.remark("\(mode.noEffect), which launches nothing")
        }
    }

    private func remark(on kind: VisitorKind, under settings: PromisedSettings) {
        if settings.activation == .reactiveOnly, kind.onInvite != InviteResponse() {
            self["on_invite"]?.remark("\(settings.activation.noEffect): neither an invite nor a window comes by itself")
        }
        if !kind.patience.whenTold.isEmpty, !settings.queues.contains(where: \.announcesEstimatedWait) {
            self["patience_when_told"]?.remark("this has no effect: no queue has `announces_estimated_wait`")
        }
        let tags = settings.queues.flatMap(\.priorities.tags).map(\.name)
        if let tag = kind.tag, !tags.isEmpty, !tags.contains(tag) {
            self["tag"]?.remark("this has no effect: the priorities are of \(tags.joined(separator: ", "))")
        }
        if settings.form.isEmpty, kind.form != FormFilling() {
            self["form"]?.remark("this has no effect: `settings.form` is left out, so there is no form to fill in")
        }
    }
}

extension ActivationMode {
    /// The start of a remark's sentence.
    fileprivate var noEffect: String { "this has no effect in the mode \(rawValue)" }
}
