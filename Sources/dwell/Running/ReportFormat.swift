import ArgumentParser

/// How the verdict is told on the standard output; the run's folder has every report whatever it is.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people, on a terminal.
    case text
    /// As `summary.md` has it.
    case markdown
    /// As `summary.json` has it.
    case json
    /// For people, and then GitHub's workflow commands. The Markdown goes to the job's summary where there is one.
    case github
}
