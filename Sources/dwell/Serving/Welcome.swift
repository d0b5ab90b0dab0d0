import ReferenceService

/// What `dwell serve` says when it is ready: where everything is, and the passwords if they are new.
struct Welcome {
    private let url: String
    private let passwords: Passwords?
    private let path: String?

    /// - Parameters:
    ///   - passwords: New ones, to be told this once.
    ///   - path: The file that keeps everything; nil: nothing is kept.
    init(_ address: ReferenceService.Address, _ passwords: Passwords?, keptIn path: String?) {
        url = address.url
        self.passwords = passwords
        self.path = path
    }

    var text: String {
        ([greeting] + places + [""] + keeping + ["Ctrl-C stops it."]).joined(separator: "\n")
    }

    private var greeting: String { "Dwell's reference chat service: \(url)\n" }

    private var places: [String] {
        [
            row("a shop with the chat on its pages", "/shop/"),
            row("the chat in a window of its own", "/chat?account=demo&queue=general"),
            row("agents", "/agent", .agent),
            row("supervisors", "/supervisor", .supervisor),
            row("General Settings", "/admin", .admin),
        ]
    }

    private func row(_ what: String, _ path: String, _ role: Role? = nil) -> String {
        let place = padded(what, to: 35) + url + path
        guard let role, let passwords else { return "  " + place }
        return "  " + padded(place, to: 35 + url.count + 12) + " password  \(passwords[role])"
    }

    private var keeping: [String] {
        let file = path.map { "Settings, chats and messages are kept in \($0)." } ?? "Nothing is kept."
        guard passwords != nil else { return [file + " --new-passwords makes new passwords, if they are lost."] }
        return [path == nil ? file : file + " The passwords are told this once."]
    }

    private func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
