extension YAMLFields {
    /// Notes each page and each transfer that names a queue which the service does not have.
    func checkQueues(of scenario: Scenario) {
        let queues = scenario.settings.queues.map(\.id)
        for kind in self["visitors"]?.fields?["mix"]?.list() ?? [] {
            let pages = kind.fields?["pages"]?.list() ?? []
            for page in pages { page.fields?["queue"]?.requireOne(of: queues) }
        }
        for team in self["agents"]?.oneOrMore ?? [] {
            team.fields?["transfers"]?.fields?["queue"]?.requireOne(of: queues)
        }
    }
}

extension YAMLField {
    fileprivate func requireOne(of queues: [String]) {
        guard let name = text(), !queues.contains(name) else { return }
        let known = queues.isEmpty ? "`settings.queues` names none" : "the queues are \(queues.joined(separator: ", "))"
        problem("there is no queue \"\(name.shortened)\": \(known)", hint: Spelling.nearest(to: name, among: queues))
    }
}
