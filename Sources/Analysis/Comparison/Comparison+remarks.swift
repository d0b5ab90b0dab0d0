extension Comparison {
    typealias Sides = (baseline: [MeasuredRun], candidate: [MeasuredRun])

    /// Runs that say nothing of each other are not compared.
    static func check(
        _ before: [MeasuredRun],
        _ after: [MeasuredRun],
        acrossScenarios: Bool
    ) throws(ComparisonProblem) {
        for (side, runs) in [("baseline", before), ("candidate", after)] where runs.isEmpty {
            throw ComparisonProblem(
                "The \(side) has no run that came to its end.",
                nextStep: "Play it again, and let it end by itself."
            )
        }
        guard !acrossScenarios, let odd = Self.oddScenario(before, after) else { return }
        throw ComparisonProblem(
            "The runs are not of the same scenario: \(odd)",
            nextStep: "Play both sides with one scenario, or compare them all the same with --across-scenarios."
        )
    }

    /// Why the scenarios can't be the same; nil when they can. Another version of Dwell may write the same scenario
    /// otherwise, so it is believed.
    private static func oddScenario(_ before: [MeasuredRun], _ after: [MeasuredRun]) -> String? {
        let prints = Dictionary(grouping: before + after) { $0.dwell }.mapValues {
            Set($0.map(\.fingerprint)).subtracting([""])
        }
        guard prints.contains(where: { $0.value.count > 1 }) else { return nil }
        let names = Set((before + after).map(\.scenario)).sorted()
        guard names.count > 1 else { return "\(names[0]) has been edited between them, or was changed by --set." }
        return names.joined(separator: ", ") + "."
    }

    static func remarks(_ pairing: Pairing, given: Sides, used: Sides) -> [String] {
        let cutOff = given.baseline.count + given.candidate.count - used.baseline.count - used.candidate.count
        return [
            cutOff > 0 ? "Left out, as they were interrupted: \(Notation.count(cutOff, "run"))." : nil,
            lonely(pairing, used), scenarios(used), versions(used), kinds(used), unknown(used), failures(used.baseline),
        ].compactMap(\.self)
    }

    /// How the runs were compared, where it is not seed by seed.
    private static func lonely(_ pairing: Pairing, _ used: Sides) -> String? {
        let left = used.baseline.count + used.candidate.count - 2 * pairing.pairs.count
        if pairing.suffice {
            return left > 0
                ? "Left out, as the other side has no run of the same seed: \(Notation.count(left, "run"))." : nil
        }
        if used.baseline.count == 1, used.candidate.count == 1 {
            return "One run a side does not tell what chance does: only what is the same can be judged. "
                + "Play five a side with dwell run --repeat 5."
        }
        return "There are no two pairs of one seed, so the runs are compared as they are, which sees much less: "
            + "play both sides with the same seeds."
    }

    private static func scenarios(_ used: Sides) -> String? {
        guard let odd = oddScenario(used.baseline, used.candidate) else { return nil }
        return "The scenarios differ: \(odd)"
    }

    private static func versions(_ used: Sides) -> String? {
        let versions = Set((used.baseline + used.candidate).map(\.dwell)).sorted()
        guard versions.count > 1 else { return nil }
        return "Measured by different versions of Dwell (\(versions.joined(separator: ", "))), which may measure "
            + "differently; that the scenario is still the same is taken for granted."
    }

    private static func kinds(_ used: Sides) -> String? {
        let runs = used.baseline + used.candidate
        if Set(runs.map(\.isVirtual)).count > 1 { return "Some runs are in virtual time and some are not." }
        guard Set(runs.map(\.receiveMode)).count > 1 else { return nil }
        let modes = Set(runs.map(\.receiveMode)).sorted().joined(separator: ", ")
        return "Visitors received events in different ways (\(modes)), which alone changes times."
    }

    /// What the baseline can't be asked for.
    private static func unknown(_ used: Sides) -> String? {
        let names = ComparedMetric.all.map(\.name).filter { name in
            !used.baseline.contains { $0.measures[name]?.value != nil }
                && used.candidate.contains { $0.measures[name]?.value != nil }
        }
        return names.isEmpty ? nil : "The baseline has no figure of \(names.joined(separator: ", "))."
    }

    private static func failures(_ baseline: [MeasuredRun]) -> String? {
        let failed = baseline.count { $0.verdict == .fail }
        return failed > 0 ? "Of the baseline, \(Notation.count(failed, "run")) did not pass by itself." : nil
    }
}
