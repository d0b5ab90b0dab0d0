import Analysis
import EventLoop
import Observations
import Population
import Reports
import Scenarios

/// Follows a live run from beside it: shows how it stands, and has it ended when an expectation that asks for that can no
/// longer be met. Used on the first loop only; what takes long is done on other threads.
final class RunWatch {
    private let record: RunRecord
    private let scenario: Scenario
    private let population: Population
    private let loop: EventLoop
    private let newsroom: Newsroom
    private let loops: LoopNews
    private let bench: InterimBench
    private var screen: LiveScreen?
    private var finding: InterimFinding?
    private var looking: Task<Void, Never>?
    /// The task doesn't tell: it may be over before it could be kept.
    private var isLooking = false

    /// - Parameters:
    ///   - newsroom: hears of every observation.
    ///   - loops: hears of every loop, and that the run is to end.
    ///   - showsProgress: whether anything is shown.
    init(
        _ record: RunRecord,
        _ scenario: Scenario,
        _ newsroom: Newsroom,
        _ loops: LoopNews,
        loop: EventLoop,
        showsProgress: Bool
    ) {
        self.record = record
        self.scenario = scenario
        self.newsroom = newsroom
        self.loops = loops
        self.loop = loop
        population = Population(scenario)
        bench = InterimBench(InterimJudge(record, scenario))
        screen = showsProgress ? LiveScreen(isWatched: Terminal.isWatched) : nil
    }

    /// Once a second: the generator's condition is known.
    func look(_ condition: GeneratorCondition) {
        if !isLooking { judgeBeside() }
        let instant = loop.now.inSeconds
        let view = LiveView(
            scenario: scenario.name,
            at: instant,
            length: max(scenario.visitors.arrivals.duration, loops.pagesSeen).inSeconds,
            planned: record.visitsPlanned,
            tally: newsroom.tally,
            condition: condition,
            finding: finding
        )
        screen?.show(view, at: instant)
    }

    /// The run is over: what was shown is wiped, and what is under way ends.
    func end() async {
        screen?.clear()
        await looking?.value
    }

    /// What came after what was heard counts as still to come, so that nothing is given up too early.
    private func judgeBeside() {
        let heard = newsroom.take()
        let visits = population.visitsToCome(after: heard.tally.arrived - heard.tally.present)
        // An actor works where its caller's task does: without a task of its own, on the loop.
        let look = Task.detached { [bench] in await bench.look(heard.news, visitsToCome: visits) }
        isLooking = true
        looking = loop.start { [self] in
            if let seen = await look.value {
                finding = seen
                if let expectation = seen.hopeless { stop(expectation) }
            }
            isLooking = false
        }
    }

    private func stop(_ expectation: Expectation) {
        guard !loops.isHopeless else { return }
        loops.giveUp()
        screen?.clear()
        Terminal.tell("Ended early, as it can no longer be met: \(expectation.text)")
    }
}

/// Where the interim judge sits: off the loop.
private actor InterimBench {
    private var judge: InterimJudge

    init(_ judge: InterimJudge) {
        self.judge = judge
    }

    /// - Returns: nil when too little has come since the last look.
    func look(_ news: [Observation], visitsToCome visits: Int?) -> InterimFinding? {
        judge.take(news)
        return judge.isDue ? judge.look(visitsToCome: visits) : nil
    }
}
