extension YAMLFields {
    /// Remarks on what is allowed in a scenario, and has no effect as it stands.
    func remark(on scenario: Scenario) {
        if let settings = self["settings"]?.fields { settings.remark(on: scenario.settings) }
        if scenario.agents == nil, scenario.service == .embedded {
            map.remark("the embedded service has no agents but those of `agents`: nobody will answer")
        }
        for kind in self["visitors"]?.fields?["mix"]?.list() ?? [] {
            kind.fields?.remark(onKindUnder: scenario.settings)
        }
    }

    private func remark(on settings: PromisedSettings) {
        let mode = settings.activation.rawValue
        if settings.launchMinimised, settings.activation != .withInvite {
            self["launch_minimised"]?.remark("this has no effect in the mode \(mode), only with invite")
        }
        if settings.activation != .withInvite {
            self["after_no"]?.remark("this has no effect in the mode \(mode), which has no invite to refuse")
        }
        if settings.activation == .reactiveOnly {
            self["launch_after"]?.remark("this has no effect in the mode \(mode), which launches nothing")
            self["launch_scope"]?.remark("this has no effect in the mode \(mode), which launches nothing")
        }
    }

    private func remark(onKindUnder settings: PromisedSettings) {
        if settings.activation != .withInvite {
            self["on_invite"]?.remark("this has no effect in the mode \(settings.activation.rawValue): no invite comes")
        }
        if settings.form.isEmpty {
            self["form"]?.remark("this has no effect: `settings.form` is left out, so there is no form to fill in")
        }
    }
}

extension YAMLField {
    /// The fields of a map that has been read already.
    fileprivate var fields: YAMLFields? {
        guard case .map(let entries) = value.content else { return nil }
        return YAMLFields(field: self, entries: entries)
    }
}
