extension Settings {
    /// Everything in the settings that can't be so: none in settings that a desk can work by.
    public var problems: [SettingsProblem] { Notation.settings.check(self, SettingPath()) + relations }

    /// What is wrong between settings of which each by itself is right.
    private var relations: [SettingsProblem] {
        repeated(form.map(\.name), at: SettingPath()["form"], "name") + missingChoices
            + repeated(queues.map(\.id), at: SettingPath()["queues"], "id") + lostChats
            + repeated(screenPops.map(\.id), at: SettingPath()["screen_pops"], "id")
            + missingParts
    }

    private var missingParts: [SettingsProblem] {
        var problems: [SettingsProblem] = []
        if queues.isEmpty {
            problems.append(SettingsProblem("There is no queue: add one.", at: SettingPath()["queues"]))
        }
        if !languages.contains(.fallback) {
            let sentence = "\(Language.fallback.rawValue) stands in for languages that are not offered: add it."
            problems.append(SettingsProblem(sentence, at: SettingPath()["languages"]))
        }
        return problems
    }

    private var missingChoices: [SettingsProblem] {
        form.enumerated().compactMap { index, field in
            guard field.kind == .choice, field.choices.isEmpty else { return nil }
            return SettingsProblem(
                "There is nothing to choose: add a choice.",
                at: SettingPath()["form"][index]["choices"]
            )
        }
    }

    private func repeated(_ names: [String], at path: SettingPath, _ key: String) -> [SettingsProblem] {
        names.enumerated().compactMap { index, name in
            guard !name.isEmpty, names.prefix(index).contains(name) else { return nil }
            return SettingsProblem("\"\(name)\" is taken already: choose another.", at: path[index][key])
        }
    }

    /// Queues that hand on to no queue, or around in a circle.
    private var lostChats: [SettingsProblem] {
        queues.enumerated().compactMap { index, queue in
            guard case .queue(let next) = queue.afterDequeue else { return nil }
            let path = SettingPath()["queues"][index]["after_dequeue"]
            guard queues.contains(where: { $0.id == next }) else {
                return SettingsProblem("There is no queue \"\(next)\": name one of the queues.", at: path)
            }
            return circles(from: queue.id, by: next)
                ? SettingsProblem(
                    "A chat would come back to this queue again and again: let it end somewhere.",
                    at: path
                )
                : nil
        }
    }

    /// Whether chats come back to a queue that hands them on.
    private func circles(from start: String, by next: String) -> Bool {
        var next = next
        for _ in queues {
            if next == start { return true }
            guard case .queue(let further) = queues.first(where: { $0.id == next })?.afterDequeue else { return false }
            next = further
        }
        return false
    }
}
