/// What the chat's address, or the page that embeds it, says about the visitor (R5).
public struct Introduction: Sendable, Equatable, Codable {
    /// The parts of ``contact`` that there are.
    public static let contactNames = ["first_name", "last_name", "email", "phone", "inquiry"]

    /// The language that the visitor is spoken to in.
    public var language: Language
    /// What is known of him, by ``contactNames``: agents read it, and the form is filled in with it.
    public var contact: [String: String]
    /// A word that the settings may give a priority to.
    public var tag: String?
    /// The id of the address that the agent's screen opens. Only the settings say which address that is (R17).
    public var screenPop: String?

    /// A visitor of whom at most this is known.
    public init(
        language: Language = .fallback,
        contact: [String: String] = [:],
        tag: String? = nil,
        screenPop: String? = nil
    ) {
        self.language = language
        self.contact = contact
        self.tag = tag
        self.screenPop = screenPop
    }
}
