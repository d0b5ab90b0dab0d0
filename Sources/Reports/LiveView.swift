public import Analysis
public import Observations

/// A run while it goes on, for people who watch it: a few lines on a terminal, one line elsewhere.
public struct LiveView {
    private let scenario: String
    /// Seconds since the run began.
    private let instant: Double
    /// About how many seconds it will take in all.
    private let length: Double
    private let planned: Int
    private let tally: RunTally
    private let condition: GeneratorCondition?
    private let finding: InterimFinding?

    /// - Parameters:
    ///   - instant: seconds since the run began.
    ///   - length: about how many seconds it will take in all.
    ///   - planned: how many first visits there will be.
    ///   - condition: the generator's last one; nil before the first.
    ///   - finding: of the last look at the run; nil before the first.
    public init(
        scenario: String,
        at instant: Double,
        length: Double,
        planned: Int,
        tally: RunTally,
        condition: GeneratorCondition?,
        finding: InterimFinding?
    ) {
        self.scenario = scenario
        self.instant = instant
        self.length = length
        self.planned = planned
        self.tally = tally
        self.condition = condition
        self.finding = finding
    }

    /// - Parameter width: how many columns there are.
    public func lines(width: Int) -> [String] {
        let rows = [
            ("visitors", visitors), ("queue", queue), ("invites", invites), ("findings", findings),
            ("generator", generator),
        ]
        let all = ["\(scenario): \(time)", bar] + rows.map { $0.0.padded(to: 11) + $0.1 }
        return all.map { $0.oneLine(max(width, Self.leastWidth)) }
    }

    /// The same where nobody watches, and lines pile up.
    public var line: String {
        let found = finding.map { $0.findings > 0 ? ", \(Notation.count($0.findings, "finding"))" : "" } ?? ""
        return "\(Int(instant)) s: \(came), \(Notation.count(tally.count(.waiting))) waiting\(found)\(tight)"
    }

    /// Said where nobody watches, too.
    private var tight: String {
        let stocks = [condition?.descriptors, condition?.ports].compactMap { $0?.share }
        let isTight = !short.isEmpty || stocks.contains { $0 >= Self.tightShare }
        return isTight ? used.map { ", \($0)" }.joined() : ""
    }

    private static let tightShare = 0.8
    private static let leastWidth = 20
    private static let barWidth = 20

    // MARK: Words

    private var time: String {
        let left = length - instant
        let rest = left >= 1 ? "about \(Int(left.rounded())) s left" : "the last visitors are leaving"
        return "\(Int(instant)) s gone, \(rest)"
    }

    /// Those who come back were not planned one by one.
    private var most: Int { max(planned, tally.arrived) }

    private var came: String {
        "\(Notation.count(tally.arrived)) of \(Notation.count(most, "visitor")) arrived, "
            + "\(Notation.count(tally.present)) on the site"
    }

    private var bar: String {
        let gone = tally.arrived - tally.present
        let filled = most == 0 ? Self.barWidth : Self.barWidth * gone / most
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
        return "\(bar) \(came)"
    }

    private var visitors: String {
        let stages = RunTally.Stage.allCases.map { "\(Notation.count(tally.count($0))) \($0.words)" }
        return stages.joined(separator: ", ") + "; \(Notation.count(tally.minimisedWindows)) minimised"
    }

    private var queue: String {
        let longest = tally.longestWait(at: instant).map { ", the longest for \(Notation.seconds($0))" } ?? ""
        let agents = tally.agents
        let staff =
            agents.signedIn == 0
            ? "" : "; \(Notation.count(agents.busy)) of \(Notation.count(agents.signedIn, "agent")) busy"
        return "\(Notation.count(tally.count(.waiting))) waiting\(longest)\(staff)"
    }

    private var invites: String {
        let presented = "\(Notation.count(tally.invited)) presented"
        guard let lateness = finding?.lateness, lateness.count > 0 else { return presented }
        return "\(presented); late p50 \(Notation.seconds(lateness.p50)), p99 \(Notation.seconds(lateness.p99))"
    }

    private var findings: String {
        guard let finding else { return "not judged yet" }
        let count = finding.findings == 0 ? "none" : Notation.count(finding.findings)
        return "\(count) until \(Notation.seconds(finding.at))"
    }

    private var generator: String {
        guard let condition else { return "not measured yet" }
        let trust = finding?.isTrusted == false ? "past its budget: " : ""
        return "\(trust)timers up to \(Notation.seconds(condition.timerLatenessMax)) late, longest stall "
            + "\(Notation.seconds(condition.longestStall)), \(Notation.count(condition.openConnections, "connection"))"
            + used.map { ", \($0)" }.joined()
    }

    /// How much of its files and ports the generator uses.
    private var used: [String] {
        [("files", condition?.descriptors), ("ports", condition?.ports)].compactMap { what, stock in
            stock.map { "\(what) \(Notation.share($0.share))" }
        } + short
    }

    private var short: [String] {
        guard let shortages = condition?.shortages, shortages > 0 else { return [] }
        return ["none left for \(Notation.count(shortages, "request"))"]
    }
}

extension RunTally.Stage {
    fileprivate var words: String {
        self == .form ? "at the form" : rawValue
    }
}
