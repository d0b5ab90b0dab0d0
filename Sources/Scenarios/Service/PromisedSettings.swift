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
    /// The queues; the first is the one of pages that name none. Empty: one that is always open, and announces a
    /// visitor's position.
    public var queues: [PromisedQueue] = []
    /// How long an agent's slot stays taken after a chat.
    public var wrapUp = Duration.zero
    /// How long an alert stays with one agent before it goes to the next.
    public var alertTimeout = Duration.seconds(15)
    /// How long a visitor in a chat may say nothing before it ends.
    public var inactivityTimeout = Duration.seconds(600)
    /// How long nothing may be heard of a browser, or an agent's screen, before it counts as gone.
    public var absenceTimeout = Duration.seconds(60)

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
