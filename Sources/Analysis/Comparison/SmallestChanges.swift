import Scenarios

/// The smallest changes that matter, metric by metric: the table's own, and what was asked for instead.
public struct SmallestChanges: Sendable {
    private var wishes: [Wish] = []

    /// The table's own.
    public init() {}

    /// Reads what was asked for; the last one that fits a metric wins.
    ///
    /// - Parameter texts: `5%` for every duration; for one metric or family `queue.wait.p90=2s`, `queue.wait=5%`,
    ///   `queue.abandoned=2%`. A percentage is a part of the baseline for a duration, and points for a share.
    /// - Throws: a sentence about the first text that can't be read, and what could be.
    public init(_ texts: [String]) throws(ComparisonProblem) {
        for text in texts { wishes.append(try Wish(text)) }
    }

    /// What matters for a metric.
    public func of(_ metric: ComparedMetric) -> SmallestChange {
        guard let wish = wishes.last(where: { $0.fits(metric) }) else { return metric.matters }
        return switch (wish.amount, metric.unit) {
        case (.seconds(let seconds), _): SmallestChange(atLeast: seconds)
        case (.percent(let part), .share): SmallestChange(atLeast: part)
        case (.percent(let part), .duration):
            SmallestChange(ofBaseline: part, atLeast: wish.name == nil ? metric.matters.atLeast : 0)
        }
    }
}

/// One wish: of which metrics, and how much.
private struct Wish {
    /// A metric or a family; nil: every duration.
    var name: String?
    var amount: Amount

    enum Amount {
        case seconds(Double)
        /// 0...1.
        case percent(Double)
    }

    init(_ text: String) throws(ComparisonProblem) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        name = parts.count == 2 ? parts[0] : nil
        guard let amount = Self.amount(parts[parts.count - 1]) else {
            throw ComparisonProblem(
                "\"\(text)\" is no smallest change that matters.",
                nextStep: "Write 5% for every duration, or for one metric queue.wait.p90=2s or queue.abandoned=2%."
            )
        }
        self.amount = amount
        guard let name else { return }
        try Self.check(name, amount)
    }

    func fits(_ metric: ComparedMetric) -> Bool {
        name.map(metric.isNamed) ?? (metric.unit == .duration)
    }

    private static func amount(_ text: String) -> Amount? {
        if let share = Share.part(written: text) { return .percent(share) }
        return Duration(written: text).map { .seconds($0.inSeconds) }
    }

    private static func check(_ name: String, _ amount: Amount) throws(ComparisonProblem) {
        let named = ComparedMetric.all.filter { $0.isNamed(name) }
        guard !named.isEmpty else {
            let names = ComparedMetric.all.map(\.name)
            let nearest = Spelling.nearest(to: name, among: names).map { "Do you mean \($0)? " } ?? ""
            throw ComparisonProblem(
                "No metric that is compared is called \"\(name)\".",
                nextStep: nearest + "There are \(names.joined(separator: ", "))."
            )
        }
        guard case .seconds = amount, named.contains(where: { $0.unit == .share }) else { return }
        throw ComparisonProblem("\(name) is a share.", nextStep: "Write its points in percent: \(name)=2%.")
    }
}

extension ComparedMetric {
    /// By its own name, or its family's: `queue.wait` is `queue.wait.p90`, too.
    fileprivate func isNamed(_ text: String) -> Bool {
        name == text || name.hasPrefix(text + ".") || name.hasPrefix(text + "(")
    }
}
