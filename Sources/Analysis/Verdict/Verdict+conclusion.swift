import Observations

extension Judgement {
    /// Fail if a rule was broken or an expectation failed; else undecided if anything is; else pass. What a slow
    /// generator can break on the service's behalf fails no run that can't be trusted.
    var concluded: (Verdict, reasons: [String]) {
        let failures = brokenRules.map(\.sentence) + expectations.filter { $0.verdict == .fail }.map(\.sentence)
        let doubts = doubts
        let waived = waivedSentence.map { [$0] } ?? []
        if !failures.isEmpty { return (.fail, failures + doubts + waived) }
        if !doubts.isEmpty { return (.undecided, doubts + waived) }
        let held = rules.count { $0.outcome == .held }
        let met = Notation.count(expectations.count, "expectation")
        let rest = waived.isEmpty ? "none was broken" : "no other was broken"
        return (.pass, ["\(met) met; \(Notation.count(held, "rule")) held, \(rest)."] + waived)
    }

    private func isCertain(_ rule: String) -> Bool { trust.makesCertain(rule, of: run) }

    private var brokenRules: [JudgedRule] {
        rules.filter { $0.isBroken && isCertain($0.id) }
    }

    /// That rules were broken which the scenario waives.
    private var waivedSentence: String? {
        let waived = rules.filter { $0.outcome == .broken && $0.waiver != nil }.map(\.id)
        guard !waived.isEmpty else { return nil }
        return "Broken and waived, so not held against the service: \(waived.joined(separator: ", "))."
    }

    private var doubts: [String] {
        var doubts: [String] = []
        if visits.started == 0 {
            let when = margins.visits == 0 ? "" : " in the time that is judged"
            doubts.append("No visitor came\(when): there is nothing to judge.")
        }
        if let caution = run.ending.caution { doubts.append(caution) }
        if run.duration == nil { doubts.append("The run was cut off before its end was written.") }
        if !trust.isTrusted {
            doubts.append("The generator did not keep its own promises, so figures may not be the service's.")
            doubts += rules.filter { $0.isBroken && !isCertain($0.id) }.map(\.sentence)
        }
        return doubts + expectations.filter { $0.verdict == .undecided }.map(\.sentence)
    }
}

extension Trust {
    /// Whether a finding of this rule is the service's doing for certain. What was never written down, or never sent, may
    /// be all that is missing; a slow generator spoils only what is about time.
    func makesCertain(_ rule: String, of run: RunRecord) -> Bool {
        isTrusted || (run.loss == nil && !wasShort && Rules.named(rule)?.isAboutTime == false)
    }
}

extension JudgedRule {
    /// `I3, no second invite after No: broken 2 times in 14 cases.`
    fileprivate var sentence: String {
        "\(id), \(name): broken \(Notation.count(violations, "time")) in \(Notation.count(cases, "case"))."
    }
}

extension RunEnding {
    /// What to know of a run that did not end as planned; nil for a whole one.
    fileprivate var caution: String? {
        switch self {
        case .whole: nil
        case .interrupted: "The run was interrupted; what was observed until then is judged."
        case .hopeless: "The run was ended early: an expectation that asks for that could no longer be met."
        case .overstayed:
            "Visitors were still there 10 minutes after the last page was to be left, and were sent home; "
                + "what was observed until then is judged."
        }
    }
}
