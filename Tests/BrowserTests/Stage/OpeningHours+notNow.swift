import ChatDesk
import Foundation

extension OpeningHours {
    /// Hours on the day after tomorrow alone, wherever the service's clock is.
    static var notNow: OpeningHours {
        // Foundation's weeks begin with Sunday as 1.
        let today = Calendar(identifier: .gregorian).component(.weekday, from: Date())
        let day = Weekday.allCases[(today + 5 + 2) % 7]
        guard let noon = ClockTime("12:00"), let one = ClockTime("13:00") else { return OpeningHours() }
        return OpeningHours([Interval(days: [day], from: noon, to: one)])
    }
}
