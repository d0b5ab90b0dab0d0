/// Why something can't be compared: what is wrong, and what to do.
public struct ComparisonProblem: Error, Equatable, CustomStringConvertible {
    public var sentence: String
    public var nextStep: String

    init(_ sentence: String, nextStep: String) {
        self.sentence = sentence
        self.nextStep = nextStep
    }

    public var description: String { "\(sentence) \(nextStep)" }
}
