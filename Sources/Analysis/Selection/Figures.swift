import Scenarios

/// The figures of a slice that expectations ask for, each made once.
final class Figures {
    let slice: Slice
    private(set) lazy var visits = VisitFigures(slice)
    private(set) lazy var invites = InviteFigures(slice)
    private(set) lazy var minimised = MinimisedFigures(slice)
    private(set) lazy var queue = QueueFigures(slice)
    private(set) lazy var agents = AgentFigures(slice)
    private(set) lazy var http = HTTPFigures(slice)
    private(set) lazy var findings = Rules.all
        .filter { !slice.scenario.waives($0.id) }
        .map { (rule: $0.id, count: slice.ruling($0.id).violations.count) }

    init(_ slice: Slice) { self.slice = slice }
}
