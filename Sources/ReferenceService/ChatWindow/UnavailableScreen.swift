import ChatDesk

/// The closed or unavailable screen.
struct UnavailableScreen {
    let reason: String
    let explanation: String
    let letter: AskedForm?
    let isThanked: Bool

    init(_ unavailable: Unavailable, from contact: [String: String], _ unsent: Unsent, in texts: Texts) {
        reason = texts.say("unavailable.\(unavailable.reason.rawValue)")
        explanation = unavailable.text
        isThanked = unavailable.hasMessage
        letter =
            unavailable.takesMessage && !unavailable.hasMessage ? .letter(from: contact, unsent, in: texts) : nil
    }
}
