/// What a visitor left for when somebody is there again.
public struct LeftMessage: Sendable, Equatable {
    /// What the visitor filled in; only the text must be there.
    public struct Draft: Sendable, Equatable, Codable {
        /// What he has to say.
        public let text: String
        /// What he is called.
        public let name: String?
        /// Where he can be written to.
        public let email: String?
        /// Where he can be called.
        public let phone: String?

        /// A message from somebody who says this much about himself.
        public init(text: String, name: String? = nil, email: String? = nil, phone: String? = nil) {
            self.text = text
            self.name = name
            self.email = email
            self.phone = phone
        }
    }

    /// What the visitor filled in.
    public let draft: Draft
    /// Whose it is.
    public let visit: Visit.ID
    /// The id of the queue that was closed to him.
    public let queue: String
    /// Why there was no chat.
    public let reason: Unavailable.Reason
    /// When the desk received it.
    public let at: Duration
}

extension Desk {
    /// The visitor leaves a message where there is no chat to be had (R15, R16): one.
    public mutating func leaveMessage(
        _ draft: LeftMessage.Draft,
        by visit: Visit.ID,
        at now: Duration
    ) -> Outcome<VisitorView> {
        visitorEvent(.leaveMessage(draft, by: visit), of: visit, at: now) { (desk) throws(Refusal) in
            guard case .unavailable(var notice)? = desk.visits[visit].conclusion, notice.takesMessage,
                !notice.hasMessage
            else { throw .noMessageTaken }
            guard draft.text.contains(where: { !$0.isWhitespace }) else { throw .emptyMessage }
            notice.hasMessage = true
            desk.visits[visit].conclusion = .unavailable(notice)
            desk.keepMessage(draft, of: visit, notice)
            desk.tell(visit, .messageLeft)
            return desk.view(of: desk.visits[visit])
        }
    }

    private mutating func keepMessage(_ draft: LeftMessage.Draft, of visit: Visit.ID, _ notice: Unavailable) {
        let (queue, reason) = (notice.queue, notice.reason)
        keep(.leftMessage(LeftMessage(draft: draft, visit: visit, queue: queue, reason: reason, at: now)))
    }
}
