import Foundation

/// The terminal that the command was started from.
enum Terminal {
    /// Whether colours are welcome: a terminal reads the output, and `NO_COLOR` (no-color.org) is not set.
    static var isColoured: Bool {
        isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }

    /// Whether somebody watches, so that a line may be drawn over.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

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
