import Scenarios
import Testing

@Suite("Names that are nearly right")
struct SpellingTests {
    private let names = ["launch_after", "launch_scope", "form", "rate", "for"]

    @Test(
        "a slip, a swap, another case and another separator are understood",
        arguments: [
            ("lanch_after", "launch_after"), ("luanch_after", "launch_after"), ("launchAfter", "launch_after"),
            ("launch-scope", "launch_scope"), ("fro", "for"), ("rates", "rate"),
        ]
    )
    func near(written: String, meant: String) {
        #expect(Spelling.nearest(to: written, among: names) == meant)
    }

    @Test(
        "what is like nothing gets no suggestion",
        arguments: ["colour", "x", "", String(repeating: "launch", count: 40)]
    )
    func far(written: String) {
        #expect(Spelling.nearest(to: written, among: names) == nil)
    }
}
