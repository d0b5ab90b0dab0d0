public import Analysis
import Observations

/// One of several runs in a line, and their verdict in another.
public struct RunLine {
    public let text: String

    /// - Parameter reportPath: where its `report.html` is.
    public init(_ judgement: Judgement, isColoured: Bool, reportPath: String) {
        let visits = Notation.count(judgement.visits.started, "visit")
        text =
            Sign(judgement.verdict).painted(isColoured)
            + "  seed \(judgement.run.seed): \(visits)  \(reportPath)\n"
    }

    /// The verdict of all: that of the worst.
    public init(ofAll judgements: [Judgement], isColoured: Bool) {
        let verdicts = judgements.map(\.verdict)
        let worst = [Verdict.fail, .undecided].first(where: verdicts.contains) ?? .pass
        let tally = [Verdict.pass, .fail, .undecided].compactMap { verdict in
            let count = verdicts.count { $0 == verdict }
            return count > 0 ? "\(count) \(Sign(verdict).word)" : nil
        }
        let name = (judgements.first?.run.scenario ?? "").oneLine(40)
        text =
            Sign(worst).painted(isColoured)
            + "  \(name): \(Notation.count(judgements.count, "run")), \(tally.joined(separator: ", "))\n"
    }
}

extension Sign {
    fileprivate func painted(_ isColoured: Bool) -> String {
        tone.painting("\(symbol) \(word.uppercased())".padded(to: 11), isColoured)
    }
}
