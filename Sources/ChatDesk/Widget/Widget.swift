/// The chat on the customer's page: the same on every page and in every tab of the site.
public struct Widget: Sendable, Equatable {
    /// What the visitor sees of it. A page of another queue makes it `hidden`, whatever it was.
    public enum State: String, Sendable {
        /// Nothing. Valid transitions are to: `invited`, `minimised` (launched as a bar), `open`.
        case hidden
        /// The invite. Valid transitions are to: `open` (Yes), `hidden` or `minimised` (No), `minimised`.
        case invited
        /// A bar. Valid transitions are to: `invited` or `open` (Maximise, or Yes and opening from another tab).
        case minimised
        /// The chat window. Valid transitions are to: `minimised`, `hidden` (closed).
        case open
    }

    /// What the visitor sees.
    public internal(set) var state = State.hidden
    /// The messages that arrived unseen.
    public internal(set) var unread = 0
}
