import Bindings
import EventLoop
import Observations
import Population
import Scenarios

/// One chat of an agent's, from the alert to the time after its end.
final class AgentConversation {
    let chat: String
    private(set) var isAccepted = false
    /// Whether he has said No to it, or has talked to the end: what the service says of the chat now begins anew,
    /// though its answer to his No may not have come yet, or his wrap-up goes on.
    private(set) var isDone = false
    /// Which of his alerts began it, from 1.
    private let ordinal: Int
    private unowned let shift: AgentShift
    private let heard: Mailbox<Fact>
    private var messages = 0
    /// Whether he knows that it is over, though he may not have come to it yet.
    private var isOver = false

    init(in chat: String, ordinal: Int, of shift: AgentShift) {
        self.chat = chat
        self.ordinal = ordinal
        self.shift = shift
        heard = Mailbox(on: shift.loop)
    }

    private var loop: EventLoop { shift.loop }
    private var draws: AgentDraws { shift.draws }

    /// A message; whatever else is said of the chat ends it for him, at once.
    func hear(_ fact: Fact) {
        if case .messageReceived = fact {} else { isOver = true }
        heard.send(fact)
    }

    /// The least that an agent takes to reject a chat: who is offered it again at once would else do it for ever in one
    /// instant.
    private static let quickestRejection: Duration = .milliseconds(1)

    /// Accepts or rejects; talks; wraps up.
    func run() async throws {
        try await loop.sleep(until: loop.now + draws.answerTime(chat: ordinal))
        guard draws.response(alert: ordinal) == .accept else {
            try await loop.sleep(until: loop.now + Self.quickestRejection)
            isDone = true
            try await shift.does(.reject(chat: chat))
            return
        }
        guard try await shift.does(.accept(chat: chat)) else { return }
        isAccepted = true
        try await converse()
        isDone = true
        guard let pause = draws.wrapUp(chat: ordinal) else { return }
        try await loop.sleep(until: loop.now + pause)
        try await shift.does(.wrapUp(chat: chat))
    }

    /// Writes first, and answers, until the visitor or the time ends the chat, or it is sent on.
    private func converse() async throws {
        let accepted = loop.now
        let end = draws.handleTime(chat: ordinal).map { accepted + $0 }
        var sendsOn = draws.transferTime(chat: ordinal).map { accepted + $0 }
        try await write()
        while true {
            // An answer begun in time may end after it.
            let deadline = [end, sendsOn].compactMap(\.self).min().map { max($0, loop.now) }
            if let fact = try await heard.next(until: deadline) {
                guard case .messageReceived = fact else { return }
                try await write()
            } else if let instant = sendsOn, instant <= loop.now, end.map({ instant < $0 }) ?? true {
                sendsOn = nil
                if try await isSentOn() { return }
            } else {
                try await shift.does(.end(chat: chat))
                return
            }
        }
    }

    private func isSentOn() async throws -> Bool {
        guard let queue = draws.team.transfers?.queue else { return false }
        return try await shift.does(.transfer(chat: chat, queue: queue))
    }

    /// Thinks, types, and writes; who has no typing speed types all the time that he thinks. He breaks off when the
    /// chat is over.
    private func write() async throws {
        guard !isOver else { return }
        messages += 1
        let utterance = draws.utterance(chat: ordinal, message: messages)
        let isQuick = utterance.types == .zero
        if !isQuick { try await loop.sleep(until: loop.now + utterance.thinks) }
        guard !isOver else { return }
        try await shift.does(.type(chat: chat))
        try await loop.sleep(until: loop.now + (isQuick ? utterance.thinks : utterance.types))
        guard !isOver else { return }
        try await shift.does(.write(utterance.text, mark: shift.nextMark(), chat: chat))
    }
}
