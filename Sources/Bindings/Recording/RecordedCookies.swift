/// The cookies of a recorded session, by who made them.
struct RecordedCookies {
    /// Those that no reply has set: the page's script has, or an earlier visit.
    let made: [(name: String, value: String)]
    /// The names of those that only pages have set, and requests of the script sent.
    private let ofPages: Set<String>

    /// - Parameter areKept: whether the archive says which cookies replies have set.
    init(_ exchanges: [RecordedExchange], areKept: Bool) {
        guard areKept else {
            (made, ofPages) = ([], [])
            return
        }
        let talk = exchanges.filter { $0.kind != .page }
        let sent = talk.flatMap(\.cookies)
        let set = Set(exchanges.flatMap(\.setCookies).map(\.name))
        let setInTalk = Set(talk.flatMap(\.setCookies).map(\.name))
        var names: Set<String> = []
        made = sent.filter { !set.contains($0.name) && names.insert($0.name).inserted }
        ofPages = set.subtracting(setInTalk).intersection(sent.map(\.name))
    }

    /// Whether a page must be loaded for a cookie that it sets.
    func need(page: RecordedExchange) -> Bool {
        page.setCookies.contains { ofPages.contains($0.name) }
    }
}
