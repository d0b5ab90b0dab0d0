/// Why a run's file can't be read or written.
public struct RunStoreError: Error, Equatable, CustomStringConvertible {
    /// The file.
    public var path: String
    /// What is wrong, in a plain sentence.
    public var problem: String
    /// What to do about it.
    public var nextStep: String

    public init(path: String, problem: String, nextStep: String) {
        self.path = path
        self.problem = problem
        self.nextStep = nextStep
    }

    public var description: String {
        "\(path): \(problem) \(nextStep)"
    }
}
