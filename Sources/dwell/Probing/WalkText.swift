import Bindings
import Scenarios

/// A walk as people read it: a heading for each step, what was said below it, and at the end where it stopped.
struct WalkText {
    var traffic: TrafficText
    /// When the walk began, on the loop's clock.
    var start: Duration

    /// Nil for what is not to be told.
    func text(_ news: WalkNews) -> String? {
        switch news {
        case .step(let number, let who, let name): "\n\(number)  \(who): \(name)"
        case .waits(let who, let events, let time):
            "      \(who) waits for \(events.joined(separator: " or ")), \(time.text) at most"
        case .heard(let traffic): self.traffic.text(traffic, since: start)
        case .seen(let observation): traffic.text(observation, since: start)
        }
    }

    /// - Parameters:
    ///   - unwalked: the binding's steps that were not walked, and whose they are.
    ///   - file: the binding file's name.
    ///   - text: what it says.
    func text(
        _ ending: WalkEnding,
        unwalked: [(who: String, steps: [String])],
        file: String,
        of text: String
    ) -> String {
        let rest = unwalked.map { "Not walked by the \($0.who): \($0.steps.joined(separator: ", "))." }
        let lines: [String] =
            switch ending {
            case .whole: ["All that was walked makes sense."] + rest
            case .cut(let reasons):
                ["It makes sense as far as it went:"] + reasons.map { "  \(traffic.shown($0))" } + rest
            case .interrupted: ["Interrupted."]
            case .stopped(let stop): self.lines(of: stop, file: file, text)
            }
        return "\n" + lines.joined(separator: "\n")
    }

    private func lines(of stop: WalkStop, file: String, _ text: String) -> [String] {
        [
            "It stopped making sense at step \(stop.number), \(stop.step):",
            "  expected   \(stop.expected)",
            "  there was  \(traffic.shown(stop.found))",
            "  look at    \(stop.place(in: text, of: file))",
            "             \(stop.advice)",
        ]
    }
}
