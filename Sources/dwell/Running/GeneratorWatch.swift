import EventLoop
import Observations
import Scenarios

/// Watches the generator itself while a run goes on: how late its timers fire, how long its loop stalls, what it uses.
/// Real time only: in virtual time there is nothing to be late.
final class GeneratorWatch {
    /// How often the generator's condition is put on record.
    static let interval: Duration = .seconds(1)

    private let loop: EventLoop
    private let client: HTTPClient
    private let machine: MachineStocks
    private var timersFired = 0
    private var latenessSum = 0.0
    private var latenessMax = 0.0

    init(loop: EventLoop, client: HTTPClient, machine: MachineStocks) {
        self.loop = loop
        self.client = client
        self.machine = machine
    }

    /// A timer of the loop fired so much after its deadline.
    func timerFired(late: Duration) {
        let seconds = late.inSeconds
        timersFired += 1
        latenessSum += seconds
        latenessMax = max(latenessMax, seconds)
    }

    /// The generator's condition now, and what has happened since it was asked last.
    func condition(visitorsPresent: Int) -> GeneratorCondition {
        defer {
            timersFired = 0
            latenessSum = 0
            latenessMax = 0
        }
        let process = ResourceUse.process
        return GeneratorCondition(
            timersFired: timersFired,
            timerLatenessMean: timersFired == 0 ? 0 : latenessSum / Double(timersFired),
            timerLatenessMax: latenessMax,
            longestStall: loop.health.longestStall.inSeconds,
            visitorsPresent: visitorsPresent,
            peakRequestsInFlight: client.peakInFlight,
            openConnections: client.openConnections,
            peakResidentBytes: process.peakBytes,
            cpuSeconds: process.seconds,
            loopSeconds: ResourceUse.thread.seconds,
            descriptors: machine.descriptors(connections: client.openConnections),
            ports: machine.ports(connections: client.openConnections),
            shortages: client.shortages,
            longestWait: client.longestWait.inSeconds
        )
    }
}
