import ChatDesk
import Scenarios

extension Settings {
    /// The reference service's settings that keep what a scenario promises.
    init(promised: PromisedSettings) {
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
        form = promised.form.map {
            ChatDesk.FormField(name: $0.name, label: $0.label, required: $0.isRequired)
        }
    }
}
