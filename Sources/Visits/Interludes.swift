import Population
import Scenarios

/// What a visitor still means to do beside, and when: pure, so that it can be told what time it is.
struct Interludes {
    struct Turn: Equatable {
        var at: Duration
        var deed: Itinerary.InterludeMoment.Deed
    }

    private var planned: [Itinerary.InterludeMoment]
    private var begun: [Interlude.Stage: Duration] = [:]
    private var stage = Interlude.Stage.browsing

    init(_ planned: [Itinerary.InterludeMoment]) {
        self.planned = planned.sorted { $0.after < $1.after }
    }

    /// He is at that stage from now on; coming back to one, it goes on where it began. Who plans nothing more is not
    /// followed.
    mutating func enter(_ stage: Interlude.Stage, at now: Duration) {
        guard !planned.isEmpty else { return }
        self.stage = stage
        begun[stage] = begun[stage] ?? now
    }

    /// What he does next if he stays at this stage.
    var next: Turn? {
        guard let moment = planned.first(where: { $0.stage == stage }), let start = begun[stage] else { return nil }
        return Turn(at: start + moment.after, deed: moment.deed)
    }

    /// Strikes off what ``next`` said.
    mutating func take() {
        guard let index = planned.firstIndex(where: { $0.stage == stage }) else { return }
        planned.remove(at: index)
    }

    /// Whether he has come to that stage, and something is left to do at it.
    func isExpected(_ stage: Interlude.Stage) -> Bool {
        begun[stage] != nil && planned.contains { $0.stage == stage }
    }
}
