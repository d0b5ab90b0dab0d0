import Foundation

/// The terminal that the command was started from.
enum Terminal {
    /// Whether colours are welcome: a terminal reads the output, and `NO_COLOR` (no-color.org) is not set.
    static var isColoured: Bool {
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }

    /// How many columns it has; 120 where the output is no terminal.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 120 }
        return Int(size.ws_col)
    }

    /// Whether somebody watches, so that a line may be drawn over.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether somebody can type something in.
    static var isTypedInto: Bool { isatty(STDIN_FILENO) == 1 }

    /// A line beside the output proper.
    static func tell(_ line: String) {
        write(line + "\n")
    }

    /// Text beside the output proper.
    static func write(_ text: String) {
        // Nobody may be listening any more, which is no reason to end a run.
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
