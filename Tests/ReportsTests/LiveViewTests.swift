import Observations
import Reports
import Testing

@testable import Analysis

@Suite("The live view")
struct LiveViewTests {
    private func view(at instant: Double = 12, finding: InterimFinding? = nil) -> LiveView {
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
            condition: nil,
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

    @Test("after the last planned visit it waits for those who are there")
    func over() {
        #expect(view(at: 50).lines(width: 80)[0] == "A shop: 50 s gone, the last visitors are leaving")
    }
}
