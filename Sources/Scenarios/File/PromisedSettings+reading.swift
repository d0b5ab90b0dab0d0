extension YAMLField {
    /// The settings of the service: `{ activation:, launch_after:, … }`.
    func promisedSettings() -> PromisedSettings? {
        guard
            let fields = map("activation", "launch_after", "launch_scope", "launch_minimised", "after_no", "form")
        else { return nil }
        let activation = fields.required("activation")?.choice(of: ActivationMode.self)
        let launchAfter = fields.launchAfter(in: activation)
        let launchScope = fields["launch_scope"]?.choice(of: LaunchScope.self) ?? .page
        let launchMinimised = fields["launch_minimised"]?.flag() ?? false
        let afterNo = fields["after_no"]?.choice(of: AfterNo.self) ?? .minimise
        let form = fields["form"]?.dataCollectionForm() ?? []
        guard let activation, let launchAfter else { return nil }
        return PromisedSettings(
            activation: activation,
            launchAfter: launchAfter,
            launchScope: launchScope,
            launchMinimised: launchMinimised,
            afterNo: afterNo,
            form: form
        )
    }

    private func dataCollectionForm() -> [FormField]? {
        guard let list = list() else { return nil }
        var names: Set<String> = []
        let form = list.compactMap { element -> FormField? in
            guard let field = element.formField() else { return nil }
            guard names.insert(field.name).inserted else {
                element.problem("the form already has a field \"\(field.name.shortened)\"")
                return nil
            }
            return field
        }
        return form.count == list.count ? form : nil
    }

    private func formField() -> FormField? {
        guard let fields = map("field", "label", "required") else { return nil }
        let name = fields.required("field")?.text()
        let label = fields["label"]?.text()
        let isRequired = fields["required"]?.flag() ?? false
        return name.map { FormField(name: $0, label: label ?? $0, isRequired: isRequired) }
    }
}

extension YAMLFields {
    /// Every proactive mode needs the launch criterion; without one it means nothing.
    fileprivate func launchAfter(in activation: ActivationMode?) -> Duration? {
        if let field = self["launch_after"] { return field.duration() }
        guard activation != .withInvite, activation != .withoutInvite else {
            return required("launch_after")?.duration()
        }
        return .zero
    }
}
