public import Observations
import Scenarios

/// Something that a visitor or an agent asks of the chat service.
public enum ChatAction: Sendable, Equatable {
    // The visitor's.

    /// Loads a page of the site. `number` counts the visit's page views from 1; `requested` is when, on the loop's clock.
    case viewPage(path: String, number: Int, requested: Duration)
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
    case ready
    case accept(chat: String)
    case end(chat: String)
    case signOut
}

extension ChatAction {
    /// The steps that a binding's visitor may have.
    static let visitorSteps = [
        "view-page", "accept-invite", "refuse-invite", "open-chat", "send-form", "typing", "write", "minimise",
        "maximise", "leave",
    ]

    /// The steps that a binding's agent may have.
    static let agentSteps = ["sign-in", "ready", "accept", "typing", "write", "end", "sign-out"]

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
        case .end: "end"
        case .signOut: "sign-out"
        }
    }

    /// What the step's templates may use.
    var parameters: [String: JSONValue] {
        switch self {
        case .viewPage(let path, let number, _):
            ["page": .string(path), "page_number": .integer(number)]
        case .sendForm(let answers, _): ["answers": .object(answers.mapValues(JSONValue.string))]
        case .type(let chat): ChatAction.naming(chat)
        case .write(let sentence, let mark, let chat):
            ChatAction.naming(chat).merging(["text": .string(mark.marking(sentence))]) { _, text in text }
        case .signIn(let agent):
            ["name": .string(agent.name), "chats_at_once": .integer(agent.chatsAtOnce)]
        case .accept(let chat), .end(let chat): ["chat": .string(chat)]
        case .acceptInvite, .refuseInvite, .openChat, .minimise, .maximise, .leave, .ready, .signOut: [:]
        }
    }

    /// A visitor names no chat: his binding may know it from a reply.
    private static func naming(_ chat: String?) -> [String: JSONValue] {
        chat.map { ["chat": .string($0)] } ?? [:]
    }

    /// What has happened once the service has acknowledged it; nil when that says nothing of its own.
    public var fact: Fact? {
        switch self {
        case .viewPage(let path, let number, let requested):
            .pageLoaded(page: number, path: path, requested: requested.inSeconds)
        case .acceptInvite: .inviteAccepted
        case .refuseInvite: .inviteRefused
        case .openChat: .chatOpened
        case .sendForm(_, let missing): .formSent(missing: missing)
        case .minimise: .minimised
        case .maximise: .maximised
        case .write(_, let mark, let chat): .messageSent(mark: mark.text, chat: chat)
        case .signIn(let agent): .signedIn(chatsAtOnce: agent.chatsAtOnce)
        case .accept(let chat): .accepted(chat: chat)
        case .end(let chat): .ended(chat: chat)
        case .signOut: .signedOut
        case .type, .leave, .ready: nil
        }
    }

    /// Whether it is the last thing that this side asks.
    var isGoodbye: Bool { self == .leave || self == .signOut }

    /// The page view that the action makes; nil for every other action.
    var page: Int? {
        if case .viewPage(_, let number, _) = self { number } else { nil }
    }
}
