/// An address that an agent's screen opens with a chat. The administrator writes it; a visitor can name its id (R17).
public struct ScreenPop: Sendable, Equatable, Identifiable {
    /// What the chat's URL names it by.
    public var id: String
    /// An `http` or `https` address; `{visit}` and `{chat}` stand for ids.
    public var url: String

    /// An address with an id.
    public init(id: String, url: String) {
        self.id = id
        self.url = url
    }

    /// The address for one chat.
    public func address(visit: Visit.ID, chat: Chat.ID) -> String {
        url.replacing("{visit}", with: "\(visit)").replacing("{chat}", with: "\(chat)")
    }
}
