import ChatDesk
import Testing

@Suite("Opening hours")
struct OpeningHoursTests {
    /// Monday to Wednesday in office hours, and the night from Friday to Saturday.
    private let hours = OpeningHours([
        .init(days: [.mon, .tue, .wed], from: ClockTime("09:00")!, to: ClockTime("17:30")!),
        .init(days: [.fri], from: ClockTime("22:00")!, to: ClockTime("24:00")!),
        .init(days: [.sat], from: ClockTime("00:00")!, to: ClockTime("06:00")!),
    ])

    private func time(_ day: Int, _ hour: Int, _ minute: Int = 0, _ second: Int = 0) -> Duration {
        .seconds(((day * 24 + hour) * 60 + minute) * 60 + second)
    }

    @Test(
        "are open from the first minute to just before the last",
        arguments: [
            (0, 8, 59, 59, false), (0, 9, 0, 0, true), (0, 17, 29, 59, true), (0, 17, 30, 0, false),
            (2, 12, 0, 0, true), (3, 12, 0, 0, false), (4, 23, 59, 59, true), (5, 0, 0, 0, true), (5, 6, 0, 0, false),
            (6, 12, 0, 0, false), (7, 9, 0, 0, true), (-7, 9, 0, 0, true), (7 * 3_000 + 3, 12, 0, 0, false),
        ]
    )
    func isOpen(day: Int, hour: Int, minute: Int, second: Int, isOpen: Bool) {
        #expect(hours.isOpen(at: time(day, hour, minute, second)) == isOpen)
    }

    @Test("change next where they open or close, over midnight and into the next week")
    func nextChange() {
        #expect(hours.nextChange(after: time(0, 8)) == time(0, 9))
        #expect(hours.nextChange(after: time(0, 9)) == time(0, 17, 30))
        #expect(hours.nextChange(after: time(0, 17, 30)) == time(1, 9))
        #expect(hours.nextChange(after: time(4, 22)) == time(5, 6))
        #expect(hours.nextChange(after: time(5, 6)) == time(7, 9))
        #expect(hours.nextChange(after: time(70, 8)) == time(70, 9))
    }

    @Test("never change while there are none, or when they cover the week")
    func always() {
        let allDay = OpeningHours([.init(days: Weekday.allCases, from: ClockTime("00:00")!, to: ClockTime("24:00")!)])
        for hours in [OpeningHours(), allDay] {
            #expect(hours.isOpen(at: time(6, 23, 59, 59)))
            #expect(hours.nextChange(after: time(3, 12)) == nil)
        }
    }

    @Test("may overlap")
    func overlapping() {
        let hours = OpeningHours([
            .init(days: [.mon], from: ClockTime("09:00")!, to: ClockTime("12:00")!),
            .init(days: [.mon], from: ClockTime("11:00")!, to: ClockTime("13:00")!),
        ])
        #expect(hours.nextChange(after: time(0, 9)) == time(0, 13))
    }

    @Test(
        "have times of a clock",
        arguments: [("00:00", 0), ("09:05", 32_700), ("17:59:30", 64_770), ("23:59", 86_340), ("24:00", 86_400)]
    )
    func clock(text: String, seconds: Int) {
        #expect(ClockTime(text)?.seconds == seconds)
        #expect(ClockTime(text)?.description == text)
    }

    @Test(
        "have no other times",
        arguments: ["", "9:00", "24:01", "25:00", "12:60", "12.30", "12:3", "+1:00", "１２:00", "12:00:60", "24:00:01"]
    )
    func noClock(text: String) { #expect(ClockTime(text) == nil) }
}
