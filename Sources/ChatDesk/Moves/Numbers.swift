/// How many ids of each kind were given. A desk that begins with them gives none twice.
public struct Numbers: Sendable, Equatable, Codable {
    /// Of visits.
    public var visits = 0
    /// Of agents' shifts.
    public var agents = 0
    /// Of chats.
    public var chats = 0
    /// Of messages.
    public var messages = 0

    /// None was given yet.
    public init() {}
}

extension Desk {
    /// How many ids were given, those before this desk's beginning included.
    public var numbers: Numbers {
        var numbers = Numbers()
        numbers.visits = visits.last.number
        numbers.agents = roster.last.number
        numbers.chats = chats.last.number
        numbers.messages = lastMessage.number
        return numbers
    }

    /// Whether nobody is there: then a new desk with the same ``numbers`` is as good as this one.
    public var isQuiet: Bool { visits.count == 0 && roster.count == 0 && chats.count == 0 }

    /// Everybody who may read events: the running visits and the signed-in agents.
    public var readers: [Reader] { visits.ids.map(Reader.visit) + agents.map { .agent($0.id) } }
}
