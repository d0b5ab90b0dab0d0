/// What is concluded of an expectation, or of the whole run.
public enum Verdict: String, Sendable, Codable {
    case pass
    case fail
    case undecided
}
