import Reports

/// Where a run is shown while it goes on: drawn over on a terminal, one line every ten seconds elsewhere.
struct LiveScreen {
    private let isWatched: Bool
    /// Lines that stand on the terminal now.
    private var shown = 0
    private var nextSaid = 0.0

    /// Seconds.
    private static let pause = 10.0

    init(isWatched: Bool) {
        self.isWatched = isWatched
    }

    /// - Parameter instant: seconds since the run began.
    mutating func show(_ view: LiveView, at instant: Double) {
        if isWatched {
            // One column stays free: a terminal wraps a line that fills it.
            let lines = view.lines(width: Terminal.width - 1)
            Terminal.write(Self.erasing(shown) + lines.joined(separator: "\n") + "\n")
            shown = lines.count
        } else if instant >= nextSaid {
            nextSaid = instant + Self.pause
            Terminal.tell(view.line)
        }
    }

    mutating func clear() {
        Terminal.write(Self.erasing(shown))
        shown = 0
    }

    /// Back to the first of so many lines, and all from there on wiped.
    private static func erasing(_ lines: Int) -> String {
        lines == 0 ? "" : "\u{1B}[\(lines)A\r\u{1B}[J"
    }
}
