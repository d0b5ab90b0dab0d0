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

    // MARK: The launch

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

    // MARK: Data collection and queues

    /// The data collection form; empty when data collection is off.
    public var form: [FormField] = []
    /// The queues, at least one; the first is the one for who names none.
    public var queues = [QueueSettings()]
    /// What visitors who wait read, one after the other and then from the first again (R12).
    public var waitingMessages = LocalTexts.waiting
    /// How long each waiting message stands. More than zero.
    public var waitingMessageEvery = Duration.seconds(20)
    /// What a visitor reads outside a queue's opening hours.
    public var closedMessage = LocalText.closed
    /// What a visitor reads when nobody attends the queue.
    public var unattendedMessage = LocalText.unattended
    /// What a visitor reads whom nobody answered in time.
    public var dequeuedMessage = LocalText.dequeued
    /// The addresses that can be opened on an agent's screen, by id.
    public var screenPops: [ScreenPop] = []

    // MARK: Agents

    /// How many chats an agent can take at once.
    public static let chatsAtOnceRange = 1...100
    /// The chats that an agent takes at once who says no other number; in ``chatsAtOnceRange``.
    public var chatsAtOnce = 3
    /// How long an agent's slot stays taken after a chat, from zero.
    public var wrapUp = Duration.zero
    /// How long an alert stays with one agent before it goes to the next. More than zero.
    public var agentAlertTimeout = Duration.seconds(15)
    /// The wait that counts as soon enough in the service level. More than zero.
    public var serviceLevelTarget = Duration.seconds(20)

    // MARK: Silence

    /// How long a visitor in a chat may say nothing before it ends; he is warned at half. More than zero.
    public var inactivityTimeout = Duration.seconds(600)
    /// How long nothing may be heard of a browser, or an agent's screen, before it counts as gone. More than zero.
    public var absenceTimeout = Duration.seconds(60)

    // MARK: Languages and sites

    /// The languages that visitors are offered, at least one.
    public var languages = Language.allCases
    /// The account's id in the URLs (R5).
    public var account = "demo"
    /// The sites that may embed the chat, each an ``Origin``.
    public var sites: [String] = []

    /// The defaults, to be changed one by one.
    public init() {}

    /// The queue of who names none.
    public var defaultQueue: QueueSettings { queues.first ?? QueueSettings() }
}
