public import Observations
import Scenarios

/// Something that a visitor or an agent asks of the chat service.
public enum ChatAction: Sendable, Equatable {
    // The visitor's.

    case viewPage(PageRequest)
    case acceptInvite
    case refuseInvite
    case openChat
    /// Sends the form; `missing` names the required fields that the answers leave out.
    case sendForm(answers: [String: String], missing: [String])
    case minimise
    case maximise
    case leave

    // Both sides'; the agent names the chat.

    case type(chat: String?)
    case write(String, mark: Mark, chat: String?)

    // The agent's.

    case signIn(AgentIdentity)
    case ready(Bool)
    case accept(chat: String)
    case reject(chat: String)
    /// Sends the chat on to a queue.
    case transfer(chat: String, queue: String)
    /// Is done with a chat that has ended.
    case wrapUp(chat: String)
    case end(chat: String)
    case signOut
}

/// A page of the site that is loaded.
public struct PageRequest: Sendable, Equatable {
    public var path: String
    /// Counts the visit's page views, from 1.
    public var number: Int
    /// When, on the loop's clock.
    public var requested: Duration
    /// The queue that the page is bound to; nil: the service's usual one.
    public var queue: String?
    /// Whether he came back to a tab that shows the page already, and it was not loaded again.
    public var isReturn: Bool

    public init(path: String, number: Int, requested: Duration, queue: String? = nil, isReturn: Bool = false) {
        self.path = path
        self.number = number
        self.requested = requested
        self.queue = queue
        self.isReturn = isReturn
    }
}

extension ChatAction {
    /// The name of the step in a binding file.
    public var step: String {
        switch self {
        case .viewPage: "view-page"
        case .acceptInvite: "accept-invite"
        case .refuseInvite: "refuse-invite"
        case .openChat: "open-chat"
        case .sendForm: "send-form"
        case .minimise: "minimise"
        case .maximise: "maximise"
        case .leave: "leave"
        case .type: "typing"
        case .write: "write"
        case .signIn: "sign-in"
        case .ready: "ready"
        case .accept: "accept"
        case .reject: "reject"
        case .transfer: "transfer"
        case .wrapUp: "wrap-up"
        case .end: "end"
        case .signOut: "sign-out"
        }
    }

    /// What the step's templates may use.
    var parameters: [String: JSONValue] {
        switch self {
        case .viewPage(let page):
            [
                "page": .string(page.path), "page_number": .integer(page.number), "returned": .boolean(page.isReturn),
                "queue": .string(page.queue ?? ""),
            ]
        case .sendForm(let answers, _): ChatAction.giving(answers)
        case .type(let chat): ChatAction.naming(chat)
        case .write(let sentence, let mark, let chat):
            ChatAction.naming(chat).merging(["text": .string(mark.marking(sentence))]) { _, text in text }
        case .signIn(let agent):
            ["name": .string(agent.name), "chats_at_once": .integer(agent.chatsAtOnce)]
        case .ready(let isReady): ["ready": .boolean(isReady)]
        case .accept(let chat), .reject(let chat), .wrapUp(let chat), .end(let chat): ["chat": .string(chat)]
        case .transfer(let chat, let queue): ["chat": .string(chat), "queue": .string(queue)]
        case .acceptInvite, .refuseInvite, .openChat, .minimise, .maximise, .leave, .signOut: [:]
        }
    }

    /// All answers at once, `answers`, and each by its field's name, such as `answers.email`.
    private static func giving(_ answers: [String: String]) -> [String: JSONValue] {
        let each = answers.map { ("answers.\($0.key)", JSONValue.string($0.value)) }
        let all = ("answers", JSONValue.object(answers.mapValues(JSONValue.string)))
        return Dictionary(uniqueKeysWithValues: each + [all])
    }

    /// A visitor names no chat: his binding may know it from a reply.
    private static func naming(_ chat: String?) -> [String: JSONValue] {
        chat.map { ["chat": .string($0)] } ?? [:]
    }

    /// What has happened once the service has acknowledged it; nil when that says nothing of its own.
    public var fact: Fact? {
        switch self {
        case .viewPage(let page):
            .pageLoaded(
                page: page.number,
                path: page.path,
                requested: page.requested.inSeconds,
                queue: page.queue
            )
        case .acceptInvite: .inviteAccepted
        case .refuseInvite: .inviteRefused
        case .openChat: .chatOpened
        case .sendForm(_, let missing): .formSent(missing: missing)
        case .minimise: .minimised
        case .maximise: .maximised
        case .write(_, let mark, let chat): .messageSent(mark: mark.text, chat: chat)
        case .signIn(let agent): .signedIn(chatsAtOnce: agent.chatsAtOnce)
        case .accept(let chat): .accepted(chat: chat)
        case .reject(let chat): .rejected(chat: chat)
        case .transfer(let chat, let queue): .transferred(chat: chat, queue: queue)
        case .ready(let isReady): .ready(isReady)
        case .end(let chat): .ended(chat: chat)
        case .signOut: .signedOut
        case .type, .leave, .wrapUp: nil
        }
    }

    /// Whether it is the last thing that this side asks.
    var isGoodbye: Bool { self == .leave || self == .signOut }

    /// Whether a page is looked at again that is there already.
    var isReturn: Bool {
        if case .viewPage(let page) = self { page.isReturn } else { false }
    }

    /// The page view that the action makes; nil for every other action.
    var page: Int? {
        if case .viewPage(let page) = self { page.number } else { nil }
    }
}
