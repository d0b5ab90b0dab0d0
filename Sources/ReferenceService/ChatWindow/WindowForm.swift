/// What a browser without scripts sends from the chat window.
struct WindowForm: Sendable {
    /// What the pressed button stands for.
    enum Act: String, Sendable {
        /// Send, below the data collection form.
        case form
        /// Send, in the chat.
        case message
        /// Show what is new; what is typed stays.
        case news
        case end
        /// Leave this message.
        case letter
        /// Start a new chat.
        case new
    }

    let act: Act?
    /// The visit's token: it isn't in the address, so a page of another site can't send it.
    let token: String
    /// What was typed, by the fields' names.
    let typed: [String: String]

    /// Fields' names have no dots, so the page's own values are told from what was typed.
    init(_ body: [UInt8]) {
        let sent = URLEncoded.form(String(decoding: body, as: UTF8.self)[...])
        act = sent["chat.act"].flatMap(Act.init)
        token = sent["chat.visit"] ?? ""
        // Browsers send line breaks as CR LF; scripts, and everybody who reads, mean LF.
        typed = sent.filter { !$0.key.contains(".") }.mapValues { $0.replacing("\r\n", with: "\n") }
    }
}
