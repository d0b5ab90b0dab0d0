import Scenarios
import Visits

/// How the run stands, in one line: drawn over on a terminal, said every ten seconds elsewhere.
struct ProgressLine {
    let planned: Int
    private let isWatched: Bool
    private var nextSaid: Duration = .zero

    private static let pause: Duration = .seconds(10)

    init(planned: Int, isWatched: Bool) {
        self.planned = planned
        self.isWatched = isWatched
    }

    mutating func show(_ progress: RunProgress, at now: Duration) {
        let line = text(progress, at: now)
        if isWatched {
            Terminal.write("\r\u{1B}[K\(line)")
        } else if now >= nextSaid {
            nextSaid = now + ProgressLine.pause
            Terminal.tell(line)
        }
    }

    func clear() {
        if isWatched { Terminal.write("\r\u{1B}[K") }
    }

    private func text(_ progress: RunProgress, at now: Duration) -> String {
        let seconds = Int(now.inSeconds)
        let width = 20
        // Those who come back were not planned one by one.
        let planned = max(planned, progress.started)
        let filled = planned == 0 ? width : width * progress.finished / planned
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        return
            "\(seconds) s  \(bar)  \(progress.started) of \(planned) visitors arrived, \(progress.present) on the site"
    }
}
