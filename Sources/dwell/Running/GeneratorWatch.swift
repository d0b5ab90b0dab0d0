import EventLoop
import Observations
import Scenarios

/// Watches one loop of the generator itself while a run goes on: how late its timers fire, how long it stalls, what it
/// uses. Real time only: in virtual time there is nothing to be late.
final class GeneratorWatch {
    /// How often the generator's condition is put on record.
    static let interval: Duration = .seconds(1)

    private let loop: EventLoop
    private let client: HTTPClient
    private var timersFired = 0
    private var latenessSum = 0.0
    private var latenessMax = 0.0

    init(loop: EventLoop, client: HTTPClient) {
        self.loop = loop
        self.client = client
    }

    /// A timer of the loop fired so much after its deadline.
    func timerFired(late: Duration) {
        let seconds = late.inSeconds
        timersFired += 1
        latenessSum += seconds
        latenessMax = max(latenessMax, seconds)
    }

    /// The loop's condition now, and what has happened since it was asked last.
    func condition(visitorsPresent: Int) -> LoopCondition {
        defer { (timersFired, latenessSum, latenessMax) = (0, 0, 0) }
        var condition = LoopCondition(at: loop.now.inSeconds)
        condition.timersFired = timersFired
        condition.timerLatenessSum = latenessSum
        condition.timerLatenessMax = latenessMax
        condition.longestStall = loop.health.longestStall.inSeconds
        condition.processorSeconds = ResourceUse.thread.seconds
        condition.visitorsPresent = visitorsPresent
        condition.peakRequestsInFlight = client.peakInFlight
        condition.openConnections = client.openConnections
        condition.shortages = client.shortages
        condition.longestWait = client.longestWait.inSeconds
        return condition
    }
}

extension GeneratorCondition {
    /// That of the whole process: of so many loops, which are as one, and of what all its threads use.
    init(_ loops: LoopCondition, count: Int, machine: MachineStocks) {
        let process = ResourceUse.process
        self.init(
            timersFired: loops.timersFired,
            timerLatenessMean: loops.timerLatenessMean,
            timerLatenessMax: loops.timerLatenessMax,
            longestStall: loops.longestStall,
            visitorsPresent: loops.visitorsPresent,
            peakRequestsInFlight: loops.peakRequestsInFlight,
            openConnections: loops.openConnections,
            peakResidentBytes: process.peakBytes,
            cpuSeconds: process.seconds,
            loopSeconds: loops.processorSeconds,
            descriptors: machine.descriptors(connections: loops.openConnections),
            ports: machine.ports(connections: loops.openConnections),
            shortages: loops.shortages,
            longestWait: loops.longestWait,
            loops: count > 1 ? count : nil
        )
    }
}
