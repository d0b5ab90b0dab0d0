import Analysis
import ArgumentParser
import Observations

/// What `dwell` says to the shell. This is the one place where the codes are given out; `docs/exit-codes.md` lists
/// them.
extension ExitCode {
    /// 0: every expectation and rule held.
    static let passed = ExitCode(0)
    /// 1: an expectation or a rule did not hold.
    static let failed = ExitCode(1)
    /// 2: the run can't tell, or the generator could not be trusted.
    static let undecided = ExitCode(2)
    /// 64: wrong usage, as swift-argument-parser has it.
    static let usage = ExitCode(64)
    /// 65: a file is invalid.
    static let invalidFile = ExitCode(65)
    /// 69: the service can't be reached.
    static let unreachable = ExitCode(69)
    /// 70: a bug of ours, or a machine that lets us down.
    static let bug = ExitCode(70)
    /// 130: interrupted; what was observed is kept and reported.
    static let interrupted = ExitCode(130)

    init(_ judgement: Judgement) {
        self =
            switch judgement.verdict {
            case _ where judgement.run.wasInterrupted: .interrupted
            case let verdict: ExitCode(verdict)
            }
    }

    /// Of a run that ended as planned, or of a comparison.
    init(_ verdict: Verdict) {
        self =
            switch verdict {
            case .pass: .passed
            case .fail: .failed
            case .undecided: .undecided
            }
    }

    /// Of several: interrupted before failed before undecided before passed.
    static func worst(of codes: [ExitCode]) -> ExitCode {
        [.interrupted, .failed, .undecided].first(where: codes.contains) ?? .passed
    }
}
