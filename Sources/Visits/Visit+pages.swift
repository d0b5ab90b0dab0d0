import Bindings
import EventLoop
import Observations
import Population
import Scenarios

extension Visit {
    /// Page after page, until all are seen or a chat has taken their place.
    func stay() async throws {
        var due = itinerary.arrival
        for stay in itinerary.pages {
            stays += 1
            try await look(at: stay, due: due)
            let leaving = loop.now + stay.dwell
            if try await talks(before: leaving) { return }
            due = max(leaving, busyUntil)
        }
    }

    /// Loads a page in a tab, or comes back to what the tab shows.
    private func look(at stay: Itinerary.PageStay, due: Duration) async throws {
        if let path = stay.path { tabs.show(path, of: stay.queue, in: stay.tab) } else { tabs.comeBack(to: stay.tab) }
        try await load(isReturn: stay.path == nil, due: due)
    }

    /// Opens another page in the same tab; nil loads the one that it shows again.
    func open(_ path: String?, due: Duration) async throws {
        if let path { tabs.show(path, of: tabs.front.queue, in: tabs.current) }
        try await load(isReturn: false, due: due)
    }

    /// The page before it is left.
    private func load(isReturn: Bool, due: Duration) async throws {
        if page > 0 { note(.pageLeft(page: page)) }
        page += 1
        let front = tabs.front
        meetQueue(front.queue ?? settings.queues.first?.id)
        let request = PageRequest(
            path: front.path,
            number: page,
            requested: loop.now,
            queue: front.queue,
            isReturn: isReturn
        )
        try await does(.viewPage(request), due: due)
    }

    /// On a page of another queue everything begins anew (R27): there is nothing left to maximise.
    private func meetQueue(_ id: String?) {
        if id != queue { willMaximise = false }
        queue = id
    }

    /// Dwells on the page and meets whatever the chat presents. True when that ended in a chat, or in a wait for one.
    private func talks(before leaving: Duration) async throws -> Bool {
        let loaded = loop.now
        while true {
            let idea = nextIdea(since: loaded, before: leaving)
            if let fact = try await see(until: idea?.at ?? leaving) {
                if try await answers(fact) { return true }
            } else if let idea {
                if try await carriesOut(idea) { return true }
            } else {
                return false
            }
            interludes.enter(.browsing, at: loop.now)
            busyUntil = loop.now
        }
    }

    /// Something that the visitor does of his own accord while he dwells.
    private enum Idea {
        case openChat(at: Duration)
        case maximise(at: Duration)

        var at: Duration {
            switch self {
            case .openChat(let at), .maximise(let at): at
            }
        }
    }

    private func nextIdea(since loaded: Duration, before leaving: Duration) -> Idea? {
        let opensChat = opensChatAt.map { Idea.openChat(at: $0) }
        // On the last page, so that the pages before it show whether No lasts.
        let maximises =
            willMaximise && stays == itinerary.pages.count
            ? Idea.maximise(at: max(loaded, refusedAt ?? loaded) + itinerary.reaction) : nil
        return [opensChat, maximises].compactMap(\.self).filter { $0.at < leaving }.min { $0.at < $1.at }
    }

    private func carriesOut(_ idea: Idea) async throws -> Bool {
        let due = max(idea.at, busyUntil)
        switch idea {
        case .openChat:
            opensChatAt = nil
            guard !findsChat else { return false }
            guard try await does(.openChat, due: due) else { return false }
            try await enterChat()
            return true
        case .maximise:
            willMaximise = false
            try await does(.maximise, due: due)
            return false
        }
    }
}
