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
    var page = 0
    var tabs = Tabs()
    var interludes: Interludes
    var willMaximise = false
    /// Whether the first page that he loads shows the open window of a chat from an earlier visit in this browser.
    var findsChat = false
    /// How many of his planned pages he has come to.
    var stays = 0
    /// When he said No.
    var refusedAt: Duration?
    var opensChatAt: Duration?
    /// The queue that the page before was bound to.
    var queue: String?
    /// When he had last done answering: what he meant to do meanwhile is not late, it is put off.
    var busyUntil: Duration = .zero

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
        interludes = Interludes(itinerary.interludes)
        opensChatAt = itinerary.opensChatAfter.map { itinerary.arrival + $0 }
    }

    /// The whole story, from arrival to whichever end it takes.
    func run() async {
        note(.arrived(kind: itinerary.kind, intended: itinerary.arrival.inSeconds))
        if itinerary.browser != itinerary.visitor { note(.sameBrowser(as: itinerary.browser)) }
        interludes.enter(.browsing, at: loop.now)
        do {
            try await stay()
            await depart(Ending(itinerary.leaving))
        } catch is ServiceFailure {
            await depart(.failed)
        } catch {
            await depart(.interrupted)
        }
    }

    /// How long he has been on the site.
    var stayed: Duration { loop.now - itinerary.arrival }

    func note(_ fact: Fact) {
        record(Observation(at: loop.now.inSeconds, subject: .visitor(itinerary.visitor), fact: fact))
    }
}
