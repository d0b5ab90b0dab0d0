/// The running visits, found by id, by token, or by browser and site.
struct Visits: Sendable {
    private var running: Register<Visit>
    private var byToken: [String: Visit.ID] = [:]
    private var byPlace: [Place: Visit.ID] = [:]

    init(after last: Visit.ID = Visit.ID(0)) { running = Register(after: last) }

    var count: Int { running.count }
    var last: Visit.ID { running.last }
    var ids: [Visit.ID] { running.all.map(\.id) }

    func contains(_ id: Visit.ID) -> Bool { running.contains(id) }

    subscript(id: Visit.ID) -> Visit {
        get { running[id] }
        _modify { yield &running[id] }
    }

    func find(token: String) -> Visit.ID? { byToken[token] }

    /// The visit that a page view continues: the token's, if it is on that site, or else the browser's.
    func find(continuedBy view: PageView) -> Visit.ID? {
        if let token = view.token, let id = byToken[token], running[id].place.site == view.site { return id }
        return byPlace[Place(browser: view.browser, site: view.site)]
    }

    mutating func begin(
        _ view: PageView,
        in queue: String,
        token: String,
        under edition: SettingsEdition,
        at now: Duration
    ) -> Visit.ID {
        let id = running.add { Visit(id: $0, token: token, view: view, in: queue, under: edition, at: now) }
        byToken[token] = id
        byPlace[running[id].place] = id
        return id
    }

    mutating func remove(_ id: Visit.ID) {
        guard let visit = running.remove(id) else { return }
        byToken[visit.token] = nil
        if byPlace[visit.place] == id { byPlace[visit.place] = nil }
    }
}
