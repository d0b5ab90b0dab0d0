import Bindings
import EventLoop
import Observations
import Population
import Scenarios

/// One stay on the website: a visitor looks at his pages, meets the chat on the way, and leaves.
final class Visit {
    let itinerary: Itinerary
    let settings: PromisedSettings
    let chat: any ChatSide
    let loop: EventLoop
    let record: (Observation) -> Void
    /// Page views so far, so that it is also the number of the page that he is on.
    private(set) var page = 0
    private var opensChatAt: Duration?
    var willMaximise = false
    /// When he had last done answering: what he meant to do meanwhile is not late, it is put off.
    private var busyUntil: Duration = .zero

    init(
        _ itinerary: Itinerary,
        settings: PromisedSettings,
        chat: any ChatSide,
        loop: EventLoop,
        record: @escaping (Observation) -> Void
    ) {
        self.itinerary = itinerary
        self.settings = settings
        self.chat = chat
        self.loop = loop
        self.record = record
        opensChatAt = itinerary.opensChatAfter.map { itinerary.arrival + $0 }
    }

    /// The whole story, from arrival to whichever end it takes.
    func run() async {
        note(.arrived(kind: itinerary.kind, intended: itinerary.arrival.inSeconds))
        do {
            try await stay()
            await depart(itinerary.leaving == .said ? .said : .silently)
        } catch is ServiceFailure {
            await depart(.failed)
        } catch {
            await depart(.interrupted)
        }
    }

    /// Page after page, until all are seen or a chat has taken their place.
    private func stay() async throws {
        var due = itinerary.arrival
        for stay in itinerary.pages {
            try await open(stay.path, due: due)
            let leaving = loop.now + stay.dwell
            if try await talks(before: leaving) { return }
            due = max(leaving, busyUntil)
        }
    }

    /// Loads a page; the one before it is left.
    func open(_ path: String, due: Duration) async throws {
        if page > 0 { note(.pageLeft(page: page)) }
        page += 1
        try await does(.viewPage(path: path, number: page, requested: loop.now), due: due)
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
            willMaximise && page >= itinerary.pages.count
            ? Idea.maximise(at: loaded + itinerary.reaction) : nil
        return [opensChat, maximises].compactMap(\.self).filter { $0.at < leaving }.min { $0.at < $1.at }
    }

    private func carriesOut(_ idea: Idea) async throws -> Bool {
        let due = max(idea.at, busyUntil)
        switch idea {
        case .openChat:
            opensChatAt = nil
            guard try await does(.openChat, due: due) else { return false }
            try await enterChat()
            return true
        case .maximise:
            willMaximise = false
            try await does(.maximise, due: due)
            return false
        }
    }

    /// False when the service said no, or knows no such thing.
    @discardableResult
    func does(_ action: ChatAction, due: Duration? = nil) async throws -> Bool {
        try await chat.perform(action, due: due ?? loop.now) == .done
    }

    /// The next thing that the service tells; nil when the deadline comes first.
    /// - Throws: ``ServiceFailure`` when the connection is lost for good.
    func see(until deadline: Duration?) async throws -> Fact? {
        let deadline = deadline.map { max($0, loop.now) }
        guard let sighting = try await chat.sightings.next(until: deadline) else { return nil }
        if case .failed(let operation, let reason) = sighting.fact {
            throw ServiceFailure(operation: operation, reason: reason)
        }
        return sighting.fact
    }

    func note(_ fact: Fact) {
        record(Observation(at: loop.now.inSeconds, subject: .visitor(itinerary.visitor), fact: fact))
    }
}
