import Bindings
import EventLoop
import Observations
import Population
import Scenarios

/// The agents that Dwell plays, at work when their shifts say so.
final class Staff {
    private struct Member {
        var desk: AgentShift
        var shifts: [Shift]
    }

    private let members: [Member]
    private let loop: EventLoop
    private var keeping: [Task<Void, Never>] = []

    init(
        _ scenario: Scenario,
        service: any ChatService,
        loop: EventLoop,
        record: @escaping (Observation) -> Void
    ) {
        self.loop = loop
        let teams = scenario.teams.flatMap { Array(repeating: $0, count: $0.count) }
        members = zip(1..., teams).map { number, team in
            let identity = AgentIdentity(number: number, name: "Agent \(number)", chatsAtOnce: team.chatsAtOnce)
            let draws = AgentDraws(team: team, seed: scenario.seed, agent: number)
            let desk = AgentShift(identity, draws: draws, loop: loop, record: record) {
                service.agent(identity, record: record)
            }
            return Member(desk: desk, shifts: team.shifts.isEmpty ? [Shift(from: .zero, until: nil)] : team.shifts)
        }
    }

    /// Who works from the start signs in.
    func begin() async {
        for member in members where member.shifts.contains(where: { $0.from == .zero }) {
            await member.desk.begin()
        }
    }

    /// Everybody comes and goes by his shifts from now on.
    func keepShifts(since start: Duration) {
        keeping = members.map { member in
            loop.start { [loop] in
                let shifts = member.shifts.sorted { $0.from < $1.from }
                for (shift, next) in zip(shifts, shifts.dropFirst().map { start + $0.from } + [nil]) {
                    let kept: ()? = try? await Staff.keep(shift, of: member.desk, since: start, before: next, on: loop)
                    guard kept != nil else { return }
                }
            }
        }
    }

    /// Who is still there signs out.
    func end() async {
        for task in keeping {
            task.cancel()
            await task.value
        }
        for member in members { await member.desk.end() }
    }

    private static func keep(
        _ shift: Shift,
        of desk: AgentShift,
        since start: Duration,
        before next: Duration?,
        on loop: EventLoop
    ) async throws {
        if shift.from > .zero {
            try await loop.sleep(until: max(start + shift.from, loop.now))
            await desk.begin()
        }
        guard let until = shift.until else { return }
        try await loop.sleep(until: max(start + until, loop.now))
        switch shift.end {
        case .whenDone: await desk.finish(before: next)
        case .atOnce: await desk.end()
        }
    }
}
