import Observations
import Scenarios

extension Series {
    /// How many points a curve has at most.
    static let most = 600

    init(_ slice: Slice) {
        let (journal, scenario) = (slice.journal, slice.scenario)
        let waits = journal.queueEntries
        let chats = waits.filter { $0.end == .answered }.compactMap { entry in
            journal.visit(entry.visitor).map { (entry.ended, min($0.end, $0.end(of: entry.chat ?? ""))) }
        }
        self.init(
            lateness: scenario.settings.activation == .withInvite ? Self.lateness(slice) : [],
            visitors: Self.present(journal.visits.compactMap { visit in visit.arrived.map { ($0, visit.end) } }),
            waiting: Self.present(waits.map { ($0.entered.to, $0.ended) }),
            chats: Self.present(chats),
            signedIn: Self.present(journal.agents.flatMap(\.shifts).map { ($0.from, $0.to) }),
            busy: Self.present(journal.agents.flatMap(\.busyStretches)),
            generator: GeneratorCourse(journal)
        )
    }

    private static func lateness(_ slice: Slice) -> [LatenessPoint] {
        slice.timings.compactMap { visit, timing in
            guard let due = timing.due, let lateness = timing.lateness else { return nil }
            return LatenessPoint(visitor: visit.number, kind: visit.kind, due: due.at, lateness: lateness)
        }
    }

    /// How many of these stays are running at each change.
    static func present(_ stays: [(from: Double, to: Double)]) -> [Point] {
        let changes = (stays.map { ($0.from, 1.0) } + stays.map { (max($0.from, $0.to), -1.0) }).sorted { $0.0 < $1.0 }
        var count = 0.0
        var points: [Point] = []
        for (at, change) in changes {
            count += change
            if points.last?.at == at { points.removeLast() }
            points.append(Point(at: at, value: count))
        }
        return thinned(points)
    }

    /// Of each stretch of a long curve, its highest point: a short peak stays in sight. The last point is kept.
    static func thinned(_ points: [Point]) -> [Point] {
        guard points.count > most, let last = points.last else { return points }
        let size = (points.count + most - 2) / (most - 1)
        let peaks = stride(from: 0, to: points.count, by: size).compactMap { start in
            points[start..<min(start + size, points.count)].max { $0.value < $1.value }
        }
        return peaks.last == last ? peaks : peaks + [last]
    }
}

extension Series.GeneratorCourse {
    fileprivate init(_ journal: Journal) {
        func course(of figure: (GeneratorCondition) -> Double) -> [Series.Point] {
            Series.thinned(journal.conditions.map { Series.Point(at: $0.at, value: figure($0.condition)) })
        }
        self.init(
            timerLateness: course(of: \.timerLatenessMax),
            longestStall: course(of: \.longestStall),
            connections: course { Double($0.openConnections) }
        )
    }
}
