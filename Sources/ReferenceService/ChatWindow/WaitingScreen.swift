import ChatDesk

/// The waiting screen: the place in the queue, as far as it is announced, and what passes the time.
struct WaitingScreen {
    struct Figure {
        let term: String
        let figure: String
    }

    let figures: [Figure]
    let pastime: String?
    /// How soon a browser without scripts looks again.
    let refresh_s = 5

    init(_ waiting: VisitorView.Waiting, in texts: Texts) {
        let position = waiting.place.position.map { Figure(term: texts.say("waiting.position"), figure: String($0)) }
        let estimate = waiting.place.estimatedWait.map {
            Figure(term: texts.say("waiting.estimate"), figure: Self.sentence(of: $0, in: texts))
        }
        figures = [position, estimate].compactMap(\.self)
        pastime = waiting.message
    }

    private static func sentence(of wait: Duration, in texts: Texts) -> String {
        let minutes = Int((wait / .seconds(60)).rounded())
        guard minutes >= 1 else { return texts.say("waiting.soon") }
        return texts.say(minutes == 1 ? "waiting.minute" : "waiting.minutes", ["count": String(minutes)])
    }
}
