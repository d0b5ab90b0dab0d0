/// The agents who are signed in.
struct Roster: Sendable {
    private var signedIn: Register<Agent>
    private var byToken: [String: Agent.ID] = [:]

    init(after last: Agent.ID = Agent.ID(0)) { signedIn = Register(after: last) }

    var count: Int { signedIn.count }
    var last: Agent.ID { signedIn.last }

    /// In the order of signing in.
    var all: [Agent] { signedIn.all.sorted { $0.id < $1.id } }

    /// The chats that those who take some can have at once. O(agents).
    var slots: Int { signedIn.all.reduce(0) { $1.isReady ? $0 + $1.chatsAtOnce : $0 } }

    func contains(_ id: Agent.ID) -> Bool { signedIn.contains(id) }

    subscript(id: Agent.ID) -> Agent {
        get { signedIn[id] }
        _modify { yield &signedIn[id] }
    }

    func find(token: String) -> Agent.ID? { byToken[token] }

    mutating func signIn(name: String, token: String, chatsAtOnce: Int, at now: Duration) -> Agent.ID {
        byToken[token] = signedIn.last.next
        return signedIn.add { Agent(id: $0, name: name, token: token, chatsAtOnce: chatsAtOnce, at: now) }
    }

    mutating func remove(_ id: Agent.ID) {
        guard let agent = signedIn.remove(id) else { return }
        byToken[agent.token] = nil
    }

    /// The agent to alert next: ready, with a free slot, asked first. O(agents).
    func firstAvailable(besides tried: Set<Agent.ID>, slots: (Agent) -> Int) -> Agent.ID? {
        var first: Agent?
        for agent in signedIn.all where agent.isReady && agent.busySlots < slots(agent) && !tried.contains(agent.id) {
            if first.map({ agent.precedes($0) }) ?? true { first = agent }
        }
        return first?.id
    }
}
