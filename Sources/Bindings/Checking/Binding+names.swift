import Scenarios

extension Binding {
    /// Names that a side uses and nothing sets, and those that it sets and never uses.
    func doubts(aboutNamesOf side: SideBinding, _ kind: Side) -> [Doubt] {
        let mentions = side.mentions(at: kind.trail)
        let drawn = variables.map(\.name)
        let known = Set(mentions.filter { $0.role == .set }.map(\.variable) + kind.given + drawn)
        let used = Set(mentions.filter { $0.role != .set }.map(\.variable))
        return mentions.compactMap { mention in
            if mention.role == .set { return used.contains(mention.variable) ? nil : mention.idle }
            guard !known.contains(mention.variable) else { return nil }
            let givers = kind.steps.filter { $0.gives(mention.variable) }.map(\.name)
            return givers.contains { $0 == mention.step } ? nil : mention.unset(among: known, givers: givers)
        }
    }

    /// What is drawn for all, and neither side uses.
    var idleVariables: [Doubt] {
        let sides = visitor.mentions(at: "visitor") + (agent?.mentions(at: "agent") ?? [])
        let own = variables.mentions(at: "variables") + probe.mentions(at: "probe")
        let used = Set((sides + own).filter { $0.role != .set }.map(\.variable))
        return variables.filter { !used.contains($0.name) }.map {
            Mention(variable: $0.name, trail: Trail("variables") / $0.name, role: .set).idle
        }
    }
}

extension Mention {
    fileprivate var idle: Doubt {
        Doubt(trail: trail, sentence: "`\(variable)` is set and never used: leave it out, or use {\(variable)}")
    }

    /// - Parameters:
    ///   - known: the names that are set.
    ///   - givers: the steps whose actions bring one of this name along.
    fileprivate func unset(among known: Set<String>, givers: [String]) -> Doubt {
        let effect = role == .condition ? "holds nothing, ever" : "is never set"
        let advice: String =
            if !givers.isEmpty {
                "only the step \(givers.joined(separator: ", ")) knows it"
            } else if variable.hasPrefix("secret.") {
                "name \(variable.dropFirst("secret.".count)) under `secrets`"
            } else if let nearest = Spelling.nearest(to: variable, among: known.sorted()) {
                "is {\(nearest)} meant?"
            } else {
                "take it from a reply with `extract`, or declare it under `variables`"
            }
        return Doubt(trail: trail, sentence: "`\(variable)` \(effect): \(advice)")
    }
}
