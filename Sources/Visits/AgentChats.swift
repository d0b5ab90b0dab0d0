import EventLoop
import Observations

/// The chats that an agent has, each from its alert on.
final class AgentChats {
    private struct Entry {
        var conversation: AgentConversation
        var task: Task<Void, Never>?
    }

    private let loop: EventLoop
    private var entries: [String: Entry] = [:]
    /// Told each time that no chat is left.
    private let idle: Mailbox<Void>
    /// Asked each time that a chat is over for him.
    var whenOneIsOver: () -> Void = {}

    init(on loop: EventLoop) {
        self.loop = loop
        idle = Mailbox(on: loop)
    }

    /// How many he has to do with, from the alert to the end of the time after.
    var count: Int { entries.count }

    /// Whether he still has to do with the chat.
    func hold(_ chat: String) -> Bool { entries[chat].map { !$0.conversation.isDone } ?? false }

    func begin(_ conversation: AgentConversation) {
        let chat = conversation.chat
        // He may still be wrapping up what he is offered again.
        entries[chat]?.task?.cancel()
        entries[chat] = Entry(conversation: conversation)
        let task = loop.start { [self] in
            // A failure is on record: this chat is lost, the shift goes on.
            try? await conversation.run()
            if entries[chat]?.conversation === conversation { forget(chat) }
        }
        entries[chat]?.task = task
    }

    func hear(_ fact: Fact, in chat: String) {
        entries[chat]?.conversation.hear(fact)
    }

    /// The alert is withdrawn; a chat that he has accepted goes on.
    func withdraw(_ chat: String) async {
        if entries[chat]?.conversation.isAccepted == false { await drop(chat) }
    }

    /// Ends every conversation without a word.
    func dropAll() async {
        for chat in entries.keys.sorted() { await drop(chat) }
    }

    /// Waits until no chat is left. False when the deadline comes first; a cancelled task waits no longer.
    func areOver(by deadline: Duration?) async -> Bool {
        while !entries.isEmpty {
            do {
                guard try await idle.next(until: deadline) != nil else { return false }
            } catch {
                return true
            }
        }
        return true
    }

    private func drop(_ chat: String) async {
        let task = entries[chat]?.task
        forget(chat)
        task?.cancel()
        await task?.value
    }

    private func forget(_ chat: String) {
        entries[chat] = nil
        whenOneIsOver()
        if entries.isEmpty { idle.send(()) }
    }
}
