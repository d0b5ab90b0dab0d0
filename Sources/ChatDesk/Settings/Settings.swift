/// The product's General Settings.
public struct Settings: Sendable, Equatable {
    /// Whether the chat may open by itself, and how.
    public enum Activation: String, Sendable, Codable, CaseIterable {
        case reactiveOnly = "reactive-only"
        case withInvite = "reactive-and-proactive-with-invite"
        case withoutInvite = "reactive-and-proactive-without-invite"
    }

    /// What the launch criterion's seconds count.
    public enum LaunchScope: String, Sendable, Codable, CaseIterable {
        /// The time on one page: the next page view begins anew.
        case page
        /// The time since the visit's first page view.
        case site
    }

    /// What becomes of the widget when the visitor answers the invite with No.
    public enum AfterNo: String, Sendable, Codable, CaseIterable {
        case disappear, minimise
    }

    /// What somebody meets who wants to chat while no agent is signed in.
    public enum Unattended: String, Sendable, Codable, CaseIterable {
        /// The closed screen; whoever waits when the last agent signs out meets it too.
        case closed
        /// The queue, until an agent comes.
        case queue
    }

    /// Which chats there are; proactive ones are off by default.
    public var activation = Activation.reactiveOnly
    /// The launch criterion, from zero.
    public var launchAfter = Duration.seconds(30)
    /// What the launch criterion counts.
    public var launchScope = LaunchScope.page
    /// The proactive chat launches as a minimised bar. Without invite this has no effect.
    public var launchMinimised = false
    /// The widget after a No.
    public var afterNo = AfterNo.minimise
    /// The data collection form; empty when data collection is off.
    public var form: [FormField] = []
    /// The name of the one queue.
    public var queueName = "general"
    /// How long an alert stays with one agent before it goes to the next. More than zero.
    public var agentAlertTimeout = Duration.seconds(15)
    /// How long a chat may wait in the queue; `nil` for ever.
    public var dequeueAfter: Duration?
    /// How long a visitor or an agent may be silent before he counts as gone. More than zero.
    public var inactivityTimeout = Duration.seconds(600)
    /// The queue while no agent is signed in.
    public var whenUnattended = Unattended.closed

    /// The defaults, to be changed one by one.
    public init() {}
}

/// One field of the data collection form.
public struct FormField: Sendable, Equatable, Codable {
    /// Its name among the answers.
    public let name: String
    /// What the visitor reads.
    public let label: String
    /// Whether the form is refused without it (the red asterisk).
    public let required: Bool

    /// A field; without a label the visitor reads its name.
    public init(name: String, label: String? = nil, required: Bool) {
        self.name = name
        self.label = label ?? name
        self.required = required
    }
}
