import Observations
import Reports
import Testing

@testable import Analysis

@Suite("The live view")
struct LiveViewTests {
    private func condition(files: Int, shortages: Int = 0) -> GeneratorCondition {
        GeneratorCondition(
            timersFired: 10,
            timerLatenessMean: 0.001,
            timerLatenessMax: 0.01,
            longestStall: 0.02,
            visitorsPresent: 1,
            peakRequestsInFlight: 1,
            openConnections: 5,
            peakResidentBytes: 1,
            cpuSeconds: 1,
            descriptors: .init(used: files, of: 200),
            ports: .init(used: 5, of: 1_000),
            shortages: shortages
        )
    }

    private func view(
        at instant: Double = 12,
        condition: GeneratorCondition? = nil,
        finding: InterimFinding? = nil
    ) -> LiveView {
        var tally = RunTally()
        tally.note(Observation(at: 0, subject: .visitor(1), fact: .arrived(kind: "a", intended: 0)))
        tally.note(Observation(at: 2, subject: .visitor(2), fact: .arrived(kind: "a", intended: 2)))
        tally.note(
            Observation(at: 9, subject: .visitor(1), fact: .queueEntered(chat: "c", position: 1, happened: nil))
        )
        return LiveView(
            scenario: "A shop",
            at: instant,
            length: 48,
            planned: 95,
            tally: tally,
            condition: condition,
            finding: finding
        )
    }

    @Test("tells time, visitors, queue, invites, findings and the generator")
    func lines() {
        #expect(
            view().lines(width: 80) == [
                "A shop: 12 s gone, about 36 s left",
                "░░░░░░░░░░░░░░░░░░░░ 2 of 95 visitors arrived, 2 on the site",
                "visitors   1 reading, 0 invited, 0 at the form, 1 waiting, 0 chatting; 0 minimi…",
                "queue      1 waiting, the longest for 3 s",
                "invites    0 presented",
                "findings   not judged yet",
                "generator  not measured yet",
            ]
        )
    }

    @Test("no line is longer than the terminal is wide", arguments: [20, 40, 80])
    func width(columns: Int) {
        #expect(view().lines(width: columns).allSatisfy { $0.count <= columns })
    }

    @Test("says how far its findings reach")
    func findings() {
        let finding = InterimFinding(
            at: 10,
            findings: 2,
            lateness: .around(0.2, count: 9),
            isTrusted: true,
            hopeless: nil
        )
        #expect(view(finding: finding).lines(width: 80).contains("findings   2 until 10 s"))
        #expect(view(finding: finding).line == "12 s: 2 of 95 visitors arrived, 2 on the site, 1 waiting, 2 findings")
    }

    @Test("shows how much there is of files and ports, and says it elsewhere when it is tight")
    func stocks() {
        let row =
            "generator  timers up to 10 ms late, longest stall 20 ms, 5 connections, files 50 %, ports 0.5 %"
        #expect(view(condition: condition(files: 100)).lines(width: 100).last == row)
        let line = "12 s: 2 of 95 visitors arrived, 2 on the site, 1 waiting"
        #expect(view(condition: condition(files: 100)).line == line)
        #expect(view(condition: condition(files: 170)).line == line + ", files 85 %, ports 0.5 %")
        let short = view(condition: condition(files: 100, shortages: 3)).line
        #expect(short == line + ", files 50 %, ports 0.5 %, none left for 3 requests")
    }

    @Test("after the last planned visit it waits for those who are there")
    func over() {
        #expect(view(at: 50).lines(width: 80)[0] == "A shop: 50 s gone, the last visitors are leaving")
    }
}
