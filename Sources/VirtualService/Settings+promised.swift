public import ChatDesk
public import Scenarios

extension Settings {
    /// The reference product's settings that keep what a scenario promises.
    public init(promised: PromisedSettings) {
        self.init()
        activation =
            switch promised.activation {
            case .reactiveOnly: .reactiveOnly
            case .withInvite: .withInvite
            case .withoutInvite: .withoutInvite
            }
        launchAfter = promised.launchAfter
        launchScope =
            switch promised.launchScope {
            case .page: .page
            case .site: .site
            }
        launchMinimised = promised.launchMinimised
        afterNo =
            switch promised.afterNo {
            case .disappear: .disappear
            case .minimise: .minimise
            }
        form = promised.form.map(ChatDesk.FormField.init)
        if !promised.queues.isEmpty { queues = promised.queues.map(QueueSettings.init) }
        wrapUp = promised.wrapUp
        agentAlertTimeout = promised.alertTimeout
        inactivityTimeout = promised.inactivityTimeout
        absenceTimeout = promised.absenceTimeout
    }
}

extension ChatDesk.FormField {
    fileprivate init(_ promised: Scenarios.FormField) {
        let kind: Kind =
            switch promised.kind {
            case .text: .text
            case .email: .email
            case .phone: .phone
            case .paragraph: .paragraph
            }
        self.init(name: promised.name, label: promised.label, kind: kind, required: promised.isRequired)
    }
}
