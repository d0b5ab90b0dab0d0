/// The settings of the chat service, as its administrator chose them: what the service has promised to do.
public struct PromisedSettings: Sendable, Equatable {
    public var activation: ActivationMode
    /// The launch criterion: how long a visitor stays before the invite, or the chat window, is presented.
    public var launchAfter: Duration
    /// Whether the launch criterion counts per page view or per visit to the site.
    public var launchScope: LaunchScope
    /// Whether the proactive chat launches as a minimised bar (with invite only; R22).
    public var launchMinimised: Bool
    /// What becomes of the window after No (R21).
    public var afterNo: AfterNo
    /// The data collection form; empty means that data collection is off.
    public var form: [FormField]

    /// The defaults are those of the scenario file.
    public init(
        activation: ActivationMode,
        launchAfter: Duration,
        launchScope: LaunchScope = .page,
        launchMinimised: Bool = false,
        afterNo: AfterNo = .minimise,
        form: [FormField] = []
    ) {
        self.activation = activation
        self.launchAfter = launchAfter
        self.launchScope = launchScope
        self.launchMinimised = launchMinimised
        self.afterNo = afterNo
        self.form = form
    }
}

/// The three activation modes (R1).
public enum ActivationMode: String, Sendable, CaseIterable {
    case reactiveOnly = "reactive-only"
    case withInvite = "reactive-and-proactive-with-invite"
    case withoutInvite = "reactive-and-proactive-without-invite"
}

/// What the launch criterion's seconds count over (R19).
public enum LaunchScope: String, Sendable, CaseIterable {
    case page
    case site
}

/// What becomes of the window when a visitor answers No (R21).
public enum AfterNo: String, Sendable, CaseIterable {
    case disappear
    case minimise
}

/// One field of the data collection form.
public struct FormField: Sendable, Equatable {
    /// The field's name as the service knows it.
    public var name: String
    /// The label that visitors read.
    public var label: String
    /// Whether the form may not be sent without it (the red asterisk).
    public var isRequired: Bool

    public init(name: String, label: String, isRequired: Bool) {
        self.name = name
        self.label = label
        self.isRequired = isRequired
    }
}
