import ChatDesk
import Foundation
import Testing

@Suite("The settings")
struct SettingsTests {
    @Test("are the same after being written and read")
    func roundTrip() throws {
        var settings = Settings()
        settings.activation = .withoutInvite
        settings.launchAfter = .milliseconds(1_500)
        settings.dequeueAfter = .seconds(90)
        settings.form = [FormField(name: "email", label: "E-mail", required: true)]
        let written = try JSONEncoder().encode(settings)
        #expect(try JSONDecoder().decode(Settings.self, from: written) == settings)
    }

    @Test("keep their defaults where nothing is said")
    func defaults() throws {
        let settings = try JSONDecoder().decode(Settings.self, from: Data(#"{"launch_after_s": 2.5}"#.utf8))
        var expected = Settings()
        expected.launchAfter = .milliseconds(2_500)
        #expect(settings == expected)
    }

    @Test(
        "are refused with durations out of range",
        arguments: [
            #"{"launch_after_s": -1}"#, #"{"agent_alert_timeout_s": 0}"#, #"{"dequeue_after_s": 1e99}"#,
        ]
    )
    func outOfRange(text: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Settings.self, from: Data(text.utf8)) }
    }
}
