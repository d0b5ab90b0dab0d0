/// Which of the visitor's actions a request probably is, by the words of its path.
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
        let parts = group.words
        // Whatever only asks, and changes nothing, belongs to what a page loads.
        if group.first.method == .get { return "view-page" }
        return words.first { $0.words.contains(where: parts.contains) }?.step
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
