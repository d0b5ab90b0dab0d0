import Analysis
import Foundation
import Observations

/// The top of the page: the verdict, its reasons, and the figures that most readers came for.
struct Headline {
    let scenario: String
    let sign: String
    let word: String
    let tone: String
    let sentence: String
    let reasons: [String]
    let isUntrusted: Bool
    let distrust: [String]
    /// What else to know before believing any figure; how the run ended is among the reasons.
    let cautions: [String]
    let tiles: [Tile]

    init(_ judgement: Judgement) {
        let verdict = Sign(judgement.verdict)
        scenario = judgement.run.scenario
        sign = verdict.symbol
        word = verdict.word.capitalized
        tone = verdict.tone.rawValue
        sentence = Self.sentence(judgement)
        reasons = judgement.reasons
        isUntrusted = !judgement.trust.isTrusted
        distrust = judgement.trust.reasons
        cautions = Self.cautions(judgement)
        tiles = Tile.all(for: judgement)
    }

    private static func sentence(_ judgement: Judgement) -> String {
        let visits = judgement.visits
        let failed = visits.failed == 0 ? "none failed" : "\(Notation.count(visits.failed)) failed"
        return "\(began(judgement)), \(Notation.count(visits.finished)) finished, \(failed)."
    }

    private static func began(_ judgement: Judgement) -> String {
        let (visits, margins) = (judgement.visits, judgement.margins)
        guard margins.isEmpty else {
            let all = Notation.count(visits.started + margins.visits, "visit")
            return "\(Notation.count(visits.started)) of \(all) judged"
        }
        let first = Notation.count(visits.started - visits.following)
        let more = visits.following == 0 ? "" : " and \(Notation.count(visits.following)) followed"
        return "\(first) of \(Notation.count(visits.planned, "planned visit")) started\(more)"
    }

    private static func cautions(_ judgement: Judgement) -> [String] {
        let isVirtual = judgement.run.isVirtual
        let virtual = isVirtual ? ["The run was on virtual time: its latencies say nothing of a real service."] : []
        return virtual + [judgement.margins.sentence].compactMap(\.self)
    }
}
