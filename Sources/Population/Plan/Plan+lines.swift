import Scenarios

extension Plan {
    /// One line of a plan in words.
    public struct Line: Sendable, Equatable {
        /// What the line is about, in one word.
        public var subject: String
        public var sentence: String

        init(_ subject: String, _ sentence: String) {
            self.subject = subject
            self.sentence = sentence
        }
    }

    /// What will happen, in a few lines.
    public var summary: [Line] {
        [
            Line("service", scenario.service.inWords + (scenario.receive.map { "; visitors receive by \($0)" } ?? "")),
            Line("arrivals", arrivalsInWords),
            Line("length", "about \(length.text), longer where visitors wait"),
            Line("mix", scenario.visitors.mix.map { "\($0.name) \(Share.text($0.share))" }.joined(separator: ", ")),
            Line("launch", settings.inWords + invitedInWords),
            Line("asks", "\(Plan.number(pageViews)) page views, \(Plan.number(chats)) chats"),
            Line("agents", agentsInWords),
            Line("seed", "\(scenario.seed)"),
        ] + expected
    }

    /// What will happen, and what it rests on.
    public var explanation: [Line] {
        [
            Line("visits", visitsInWords),
            Line("pages", "\(Plan.number(pageViews)) page views"),
            Line("invites", invitesInWords),
            Line("chats", chatsInWords),
            Line("at once", atOnceInWords),
        ] + loadInWords + [
            Line("requests", requestsInWords),
            Line("length", "about \(length.text), longer where visitors wait"),
        ] + expected
    }

    /// Lines as text for a terminal: the scenario's name, then each behind its subject, none longer than the terminal
    /// is wide.
    public func text(_ lines: [Line], width: Int = 80) -> String {
        let indent = 14
        let rows = lines.flatMap { line in
            line.sentence.wrapped(at: max(20, width - indent)).enumerated().map { index, part in
                let subject = "  " + (index == 0 ? line.subject : "")
                return subject + String(repeating: " ", count: max(1, indent - subject.count)) + part
            }
        }
        return ([scenario.name] + rows).joined(separator: "\n") + "\n"
    }

    /// An expected number in whole ones, or with one digit where that says more.
    static func number(_ expected: Double) -> String {
        Number.plain(expected, digits: expected < 10 ? 1 : 0)
    }

    private var arrivals: Arrivals { scenario.visitors.arrivals }
    private var settings: PromisedSettings { scenario.settings }

    private var expected: [Line] {
        scenario.expectations.isEmpty
            ? [Line("expects", "nothing beside the rules")] : scenario.expectations.map { Line("expects", $0.text) }
    }

    private var invitedInWords: String {
        guard settings.activation != .reactiveOnly, visits > 0 else { return "" }
        return "; \(Plan.number(invites)) of \(Plan.number(visits)) stay longer"
    }

    private var arrivalsInWords: String {
        let estimate = if case .people = sample { "about " } else { "" }
        let basis = if case .people = sample { "; \(sample.inWords)" } else { "" }
        let number = "\(estimate)\(Plan.number(visits)) visitors"
        return "\(number) over \(arrivals.duration.text), \(arrivals.inWords)\(basis)\(dayInWords)"
    }

    /// Where days differ, what one seed makes is no usual day.
    private var dayInWords: String {
        guard arrivals.variation > 0 else { return "" }
        return
            "; the mean day has \(Plan.number(arrivals.expectedVisitors)) first visitors, and each seed is another day"
    }

    private var visitsInWords: String {
        let parts = [(returns, "returns"), (otherVisits, "on another site")].filter { $0.0 > 0 }
        let first = parts.isEmpty ? "" : ": \(Plan.number(visits - returns - otherVisits)) first ones"
        let rest = parts.map { ", \(Plan.number($0.0)) \($0.1)" }.joined()
        return
            "\(Plan.number(visits))\(first)\(rest)\(sample == .all ? "," : ";") \(sample.inWords), seed \(scenario.seed)"
            + dayInWords
    }

    private var invitesInWords: String {
        guard settings.activation != .reactiveOnly, visits > 0 else { return "none: visitors open the chat themselves" }
        let share = Share.text(invites / visits)
        let answers = [("accepted", Itinerary.InviteAnswer.accept), ("refused", .refuse), ("ignored", .ignore)]
            .map { "\(Plan.number(invites(answered: $0.1))) \($0.0)" }.joined(separator: ", ")
        return
            "\(Plan.number(invites)), as \(share) of the visits last longer than \(settings.launchAfter.text): \(answers)"
    }

    private var chatsInWords: String {
        guard let meanChat else { return "none" }
        let kinds = "\(Plan.number(proactiveChats)) proactive, \(Plan.number(reactiveChats)) reactive"
        return
            "\(Plan.number(chats)): \(kinds); each takes \(Duration.seconds(meanChat).text) from accept to end, in the mean"
    }

    private var atOnceInWords: String {
        let (mean, peak, at) = visitorsAtOnce
        return
            "\(Plan.number(mean)) visitors in the mean, \(Plan.number(peak)) at \(at.text); then \(connectionsInWords)"
    }

    private var loadInWords: [Line] {
        guard !scenario.teams.isEmpty else { return [Line("agents", "the service's own people")] }
        return [Line("agents", agentsInWords)]
            + stretches.filter { $0.chats > 0 }.map { stretch in
                let time = stretches.count > 1 ? "\(stretch.from.text) to \(stretch.until.text): " : ""
                let load =
                    "\(Plan.number(stretch.offered)) Erlangs in the mean, \(Plan.number(stretch.peak)) at the peak"
                let waits = stretch.peak > Double(stretch.slots) ? ": some will wait" : ""
                return Line("load", "\(time)\(load), for \(stretch.slots) slots\(waits)")
            }
    }

    private var requestsInWords: String {
        let (mean, peak) = requests
        let polls: String =
            switch receiving {
            case .nothing: ""
            case .stream: ", streams"
            case .socket: ", WebSockets"
            case .longPoll: ", long polls"
            case .poll(let pause): ", polls every \(pause.text)"
            }
        return
            "\(Plan.number(mean)) a second in the mean, \(Plan.number(peak)) at the peak: page views, actions\(polls)"
    }

    private var agentsInWords: String {
        guard !scenario.teams.isEmpty else { return "none of ours" }
        return scenario.teams.map { team in
            let name = scenario.teams.count > 1 ? "\(team.name) " : ""
            let slots = team.count * team.chatsAtOnce
            return "\(name)\(team.count), each with up to \(team.chatsAtOnce) chats at once: \(slots) slots"
        }.joined(separator: "; ")
    }
}

extension String {
    /// Its words in lines of at most so many characters, if no word is longer.
    fileprivate func wrapped(at width: Int) -> [String] {
        var lines = [""]
        for word in split(separator: " ") {
            let line = lines[lines.count - 1]
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] = line + (line.isEmpty ? "" : " ") + word
            }
        }
        return lines
    }
}
