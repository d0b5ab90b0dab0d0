import Observations

extension Judgement {
    /// Fail if a rule was broken or an expectation failed; else undecided if anything is; else pass. What a slow
    /// generator can break on the service's behalf fails no run that can't be trusted.
    var concluded: (Verdict, reasons: [String]) {
        let failures = brokenRules.map(\.sentence) + expectations.filter { $0.verdict == .fail }.map(\.sentence)
        let doubts = doubts
        if !failures.isEmpty { return (.fail, failures + doubts) }
        if !doubts.isEmpty { return (.undecided, doubts) }
        let held = rules.count { $0.outcome == .held }
        return (.pass, ["\(expectations.count.of("expectation")) met; \(held.of("rule")) held, none was broken."])
    }

    /// The rules whose breaking is the service's doing for certain.
    private var brokenRules: [JudgedRule] {
        rules.filter { $0.outcome == .broken && (trust.isTrusted || Rules.named($0.id)?.isAboutTime == false) }
    }

    private var doubts: [String] {
        var doubts: [String] = []
        if visits.started == 0 { doubts.append("No visitor came: there is nothing to judge.") }
        if run.wasInterrupted { doubts.append("The run was interrupted; what was observed until then is judged.") }
        if run.duration == nil { doubts.append("The run was cut off before its end was written.") }
        if !trust.isTrusted {
            doubts.append("The generator did not keep up, so figures of time may not be the service's.")
            doubts += rules.filter { $0.outcome == .broken && Rules.named($0.id)?.isAboutTime == true }.map(\.sentence)
        }
        return doubts + expectations.filter { $0.verdict == .undecided }.map(\.sentence)
    }
}

extension JudgedRule {
    /// `I3, no second invite after No: broken 2 times in 14 cases.`
    fileprivate var sentence: String {
        "\(id), \(name): broken \(violations.of("time")) in \(cases.of("case"))."
    }
}
