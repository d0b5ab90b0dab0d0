public import Scenarios

extension Itinerary {
    /// One page and how long he stays on it.
    public struct PageStay: Sendable, Equatable {
        /// Nil: he comes back to a tab, and sees what it shows.
        public var path: String?
        public var dwell: Duration
        /// The tab, from 1.
        public var tab = 1
        /// The queue that the page is bound to; nil: the service's usual one.
        public var queue: String?

        public init(path: String?, dwell: Duration) {
            self.path = path
            self.dwell = dwell
        }
    }

    /// What he does with the invite, or with the window that opens without one (R23).
    public enum InviteAnswer: String, Sendable {
        /// Yes; without invite, he chats in the window.
        case accept
        /// No; without invite, he minimises the window.
        case refuse
        /// Neither: he lets it stand.
        case ignore
    }

    /// How he answers the invite, whenever it comes.
    public struct InviteTemper: Sendable, Equatable {
        /// Between 0 and 1: below the share who accept, he accepts; below that and the share who refuse, he refuses.
        public var mood = 0.5
        public var accept = ByStay(0)
        public var refuse = ByStay(0)
        /// Whether he clicks Maximise some time after his No.
        public var maximisesAfterNo = false

        /// Ignores it.
        public init() {}

        /// - Parameter stay: How long he has been on the site.
        public func answer(after stay: Duration) -> InviteAnswer {
            let accepting = accept.share(at: stay)
            if mood < accepting { return .accept }
            return mood < accepting + refuse.share(at: stay) ? .refuse : .ignore
        }
    }

    /// How he fills in the form.
    public struct FormCourse: Sendable, Equatable {
        public var takes: Duration
        /// One answer a field.
        public var answers: [String: String]
        /// Whether he first sends the form without a required field.
        public var forgetsRequired = false
        /// What he first writes into a field by mistake; nil: he makes none.
        public var mistake: Mistake?
        /// Whether he leaves at the form without sending it.
        public var givesUp = false

        public init(takes: Duration, answers: [String: String]) {
            self.takes = takes
            self.answers = answers
        }
    }

    /// An answer that can't be right.
    public struct Mistake: Sendable, Equatable {
        public var field: String
        public var answer: String

        public init(field: String, answer: String) {
            self.field = field
            self.answer = answer
        }
    }

    /// A patience that an announced wait makes.
    public struct ToldPatience: Sendable, Equatable {
        /// The announced wait that is at least so long.
        public var wait: Duration
        /// From the queue entry.
        public var patience: Duration

        public init(wait: Duration, patience: Duration) {
            self.wait = wait
            self.patience = patience
        }
    }

    /// What he does in the chat.
    public struct Talk: Sendable, Equatable {
        /// What he writes, in order.
        public var messages: [Utterance] = []
        /// How long he waits for the agent's word; nil: as long as it takes.
        public var patience: Duration?
        /// How long he stays, saying nothing, once he has said all and had his answer.
        public var lingers = Duration.zero

        /// Says nothing, and leaves at the agent's first word.
        public init() {}
    }

    /// Something that he writes.
    public struct Utterance: Sendable, Equatable {
        public var text: String
        /// Before he begins to type.
        public var thinks: Duration
        /// How long he types.
        public var types: Duration

        public init(_ text: String, thinks: Duration, types: Duration = .zero) {
            self.text = text
            self.thinks = thinks
            self.types = types
        }
    }

    /// Something that he does beside, once.
    public struct InterludeMoment: Sendable, Equatable {
        public enum Deed: Sendable, Equatable {
            /// Minimises the window for a time; perhaps opens another page meanwhile.
            case minimise(stays: Duration, opensPage: String?)
            case openPage(String)
            case reload
            /// His network is gone for a time.
            case loseConnection(Duration)
        }

        public var stage: Interlude.Stage
        /// From the beginning of the stage.
        public var after: Duration
        public var deed: Deed

        public init(_ deed: Deed, while stage: Interlude.Stage = .chatting, after: Duration) {
            self.stage = stage
            self.after = after
            self.deed = deed
        }
    }
}
