extension YAMLFields {
    /// Remarks on what is allowed in a scenario, and has no effect as it stands.
    ///
    /// A default that is written out, as in the file that a run keeps, gives no remark: it promises nothing.
    func remark(on scenario: Scenario) {
        if let settings = self["settings"]?.fields { settings.remark(on: scenario.settings) }
        if scenario.teams.isEmpty, scenario.service == .embedded {
            map.remark("the embedded service has no agents but those of `agents`: nobody will answer")
        }
        let fields = self["visitors"]?.fields?["mix"]?.list() ?? []
        for (kind, field) in zip(scenario.visitors.mix, fields) {
            field.fields?.remark(on: kind, under: scenario.settings)
        }
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
        if mode == .reactiveOnly, settings.launchScope != usual.launchScope {
            self["launch_scope"]?.remark("\(mode.noEffect), which launches nothing")
        }
    }

    private func remark(on kind: VisitorKind, under settings: PromisedSettings) {
        if settings.activation == .reactiveOnly, kind.onInvite != InviteResponse() {
            self["on_invite"]?.remark("\(settings.activation.noEffect): neither an invite nor a window comes by itself")
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
