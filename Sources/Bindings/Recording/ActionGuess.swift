/// Which of the visitor's actions a request or a message probably is, by its words.
enum ActionGuess {
    /// The first that fits; words that say more stand before those that say less.
    private static let words: [(step: String, words: [String])] = [
        ("accept-invite", ["invite/accept", "accept"]),
        ("refuse-invite", ["refuse", "decline", "dismiss"]),
        ("typing", ["typing", "keystroke", "composing"]),
        ("write", ["message", "send", "say", "post-activity"]),
        ("send-form", ["form", "survey", "pre-chat", "prechat"]),
        ("minimise", ["minimi"]),
        ("maximise", ["maximi", "restore"]),
        ("leave", ["leave", "close", "end", "bye", "disconnect"]),
        ("view-page", ["page", "visit", "track", "config", "settings", "bootstrap", "init"]),
        ("open-chat", ["chat", "conversation", "session", "start", "queue"]),
    ]

    static func step(of group: RecordedGroup) -> String? {
        // Whatever only asks, and changes nothing, belongs to what a page loads.
        group.first.method == .get ? "view-page" : step(by: group.words)
    }

    /// Of what was said over a WebSocket: by the word that it calls itself by, or by all of it.
    static func step(saying message: JSONValue) -> String? {
        let names = ["/type", "/event", "/action", "/kind"].compactMap(JSONPointer.init)
        let name = names.lazy.compactMap { $0.value(in: message)?.text }.first
        return step(by: (name ?? message.text).lowercased())
    }

    private static func step(by text: String) -> String? {
        words.first { $0.words.contains(where: text.contains) }?.step
    }

    /// What an event of that type probably means.
    static func event(ofType type: String) -> EventName? {
        let type = type.lowercased()
        return events.first { $0.words.contains(where: type.contains) }?.event
    }

    private static let events: [(event: EventName, words: [String])] = [
        (.invitePresented, ["invite"]),
        (.formPresented, ["form", "survey"]),
        (.position, ["position"]),
        (.queueClosed, ["closed", "unavailable", "offline"]),
        (.queueEntered, ["queue"]),
        (.typing, ["typing", "composing"]),
        (.agentJoined, ["join", "accept", "assign"]),
        (.chatEnded, ["ended", "close", "finish"]),
        (.message, ["message"]),
    ]
}
