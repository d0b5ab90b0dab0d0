extension YAMLField {
    /// The agents that Dwell plays: `{ count:, chats_at_once:, … }`.
    func agents() -> Agents? {
        guard let fields = map("count", "chats_at_once", "answer", "thinks", "handle_time") else { return nil }
        // The count that stands in for a missing one only lets the other fields be read.
        var agents = Agents(count: fields.required("count")?.whole(in: 1...10_000) ?? 1)
        agents.chatsAtOnce = fields["chats_at_once"]?.whole(in: 1...100) ?? agents.chatsAtOnce
        agents.answer = fields["answer"]?.distribution() ?? agents.answer
        agents.thinks = fields["thinks"]?.distribution() ?? agents.thinks
        agents.handleTime = fields["handle_time"]?.distribution() ?? agents.handleTime
        return agents
    }
}
