import Analysis
import EventLoop
import Observations
import Reports
import Scenarios
import Visits

/// Follows a live run from beside it: shows how it stands, and ends it when an expectation that asks for that can no
/// longer be met. Used on the run's loop only; what takes long is done on another thread.
final class RunWatch {
    private let run: Run
    private let record: RunRecord
    private let scenario: Scenario
    private let loop: EventLoop
    private let judge: InterimBench
    private var screen: LiveScreen?
    private var tally = RunTally()
    /// What the judge has not heard yet.
    private var news: [Observation] = []
    private var finding: InterimFinding?
    private var looking: Task<Void, Never>?

    /// - Parameter showsProgress: whether anything is shown.
    init(_ run: Run, _ record: RunRecord, _ scenario: Scenario, loop: EventLoop, showsProgress: Bool) {
        self.run = run
        self.record = record
        self.scenario = scenario
        self.loop = loop
        judge = InterimBench(InterimJudge(record, scenario))
        screen = showsProgress ? LiveScreen(isWatched: Terminal.isWatched) : nil
    }

    func note(_ observation: Observation) {
        tally.note(observation)
        news.append(observation)
    }

    /// Once a second: the generator's condition is known.
    func look(_ condition: GeneratorCondition?) {
        if looking == nil { judgeBeside() }
        let instant = loop.now.inSeconds
        let length = max(scenario.visitors.arrivals.duration, run.progress.pagesSeen).inSeconds
        let view = LiveView(
            scenario: scenario.name,
            at: instant,
            length: length,
            planned: record.visitsPlanned,
            tally: tally,
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

    private func judgeBeside() {
        let heard = news
        news = []
        let visits = run.visitsToCome
        looking = loop.start { [self] in
            if let seen = await judge.look(heard, visitsToCome: visits) {
                finding = seen
                if let expectation = seen.hopeless { stop(expectation) }
            }
            looking = nil
        }
    }

    private func stop(_ expectation: Expectation) {
        screen?.clear()
        Terminal.tell("Ended early, as it can no longer be met: \(expectation.text)")
        run.end(as: .hopeless)
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
