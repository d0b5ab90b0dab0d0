extension Plan {
    /// One line of a plan in words.
    public struct Line: Sendable, Equatable {
        /// What the line is about, in one word.
        public var subject: String
        public var sentence: String
    }

    /// The plan in words, a line for each thing that will happen.
    public var lines: [Line] {
        let (settings, seed) = (scenario.settings, scenario.seed)
        let expectations = scenario.expectations.map { Line(subject: "expects", sentence: $0.text) }
        let none = Line(subject: "expects", sentence: "nothing beside the rules")
        return [
            Line(subject: "service", sentence: scenario.service.inWords + receivingInWords),
            Line(subject: "arrivals", sentence: arrivalsInWords),
            Line(subject: "length", sentence: "about \(length.text), longer where chats outlast the pages"),
            Line(subject: "mix", sentence: mixInWords),
            Line(subject: "launch", sentence: settings.inWords + stayingInWords),
            Line(subject: "asks", sentence: asksInWords),
            Line(subject: "agents", sentence: agentsInWords),
            Line(subject: "seed", sentence: "\(seed)"),
        ] + (expectations.isEmpty ? [none] : expectations)
    }

    /// The plan as text for a terminal: the scenario's name, then its lines.
    public var text: String {
        let lines = lines.map { line in
            "  \(line.subject)\(String(repeating: " ", count: max(1, 10 - line.subject.count)))\(line.sentence)\n"
        }
        return "\(scenario.name)\n" + lines.joined()
    }

    private var receivingInWords: String {
        scenario.receive.map { "; visitors receive by \($0)" } ?? ""
    }

    private var arrivalsInWords: String {
        let stream = scenario.visitors.arrivals
        return "\(Self.count(visitors)) visitors over \(stream.duration.text), \(stream.inWords); "
            + "about \(Self.count(visitorsAtOnce)) on the site at once"
    }

    private var mixInWords: String {
        scenario.visitors.mix.map { "\($0.name) \(Share.text($0.share))" }.joined(separator: ", ")
    }

    private var stayingInWords: String {
        guard scenario.settings.activation != .reactiveOnly, let shareStaying else { return "" }
        return "; \(Share.text(shareStaying)) of the visitors stay longer"
    }

    private var asksInWords: String {
        let opened = chatsOpened > 0 ? ", and \(Self.count(chatsOpened)) chats opened by visitors themselves" : ""
        return "\(Self.count(pageViews)) page views\(opened)"
    }

    private var agentsInWords: String {
        guard let agents = scenario.agents, let slots else { return "none of ours" }
        return "\(agents.count), each with up to \(agents.chatsAtOnce) chats at once: \(slots) slots"
    }

    /// An expected number in whole ones, or with one digit where that says more.
    private static func count(_ expected: Double) -> String {
        Number.plain(expected, digits: expected < 10 ? 1 : 0)
    }
}

extension Arrivals {
    fileprivate var inWords: String {
        let spacing = spacing == .poisson ? "at random (Poisson)" : "evenly spaced"
        switch course {
        case .times: return "at given instants"
        case .phases(let phases) where phases.count == 1 && phases[0].from == phases[0].to:
            return "\(Rate.text(peakRate)), \(spacing)"
        case .phases(let phases):
            let phases = phases.count == 1 ? "one phase" : "\(phases.count) phases"
            return "in \(phases) up to \(Rate.text(peakRate)), \(spacing)"
        }
    }
}

extension ServiceAddress {
    fileprivate var inWords: String {
        switch self {
        case .embedded: "the reference service, started for the run"
        case .at(let url, let binding, _): url + (binding.map { ", spoken to by \($0)" } ?? "")
        }
    }
}

extension PromisedSettings {
    fileprivate var inWords: String {
        let whole = launchScope == .page ? "on one page" : "on the site"
        return switch activation {
        case .reactiveOnly: "nothing: visitors open the chat themselves"
        case .withInvite where launchMinimised: "a minimised bar after \(launchAfter.text) \(whole)"
        case .withInvite: "an invite after \(launchAfter.text) \(whole)"
        case .withoutInvite: "an agent is alerted after \(launchAfter.text) \(whole)"
        }
    }
}
