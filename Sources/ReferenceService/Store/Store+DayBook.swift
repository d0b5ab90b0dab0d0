import ChatDesk

extension Store {
    /// The book of a day, from the chats that are kept of it.
    ///
    /// - Parameters:
    ///   - day: The day, in the desk's time.
    ///   - epoch: The wall time of the desk's zero, since the Unix epoch.
    func dayBook(of day: Range<Duration>, epoch: Duration) throws(StoreError) -> DayBook {
        var book = DayBook(of: day)
        let span = (day.lowerBound + epoch)..<(day.upperBound + epoch)
        for chat in try chats(began: span, after: 0, atMost: Int.max) {
            for record in chat.records(epoch: epoch) { book.note(record) }
        }
        return book
    }
}

extension KeptChat {
    /// What happened to the chat, as the desk told it.
    fileprivate func records(epoch: Duration) -> [ChatDesk.Record] {
        let chat = Chat.ID(id)
        let time = { (label: Double) in Duration.milliseconds(label) - epoch }
        guard let kind = Chat.Kind(rawValue: kind), let visit = Visit.ID(visit) else { return [] }
        var records = [Record.began(chat, visit: visit, site: site, queue: queue, kind: kind, at: time(began))]
        if let answered { records.append(.answered(chat, by: Agent.ID(1), name: agent ?? "", at: time(answered))) }
        if let ended, let ending = ending.flatMap(Chat.Ending.init) {
            records.append(.ended(chat, ending, at: time(ended)))
        }
        return records
    }
}
