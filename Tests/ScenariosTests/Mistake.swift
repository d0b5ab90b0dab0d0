import Testing

/// A piece of a right file, what stands there instead, and the problem that it must give.
struct Mistake: Sendable, CustomTestStringConvertible {
    let right: String
    let wrong: String
    /// The problem's line and column, or the keys that lead to it.
    let spot: String
    /// A part of the problem's sentence.
    let sentence: String

    init(_ right: String, _ wrong: String, _ spot: String, _ sentence: String) {
        (self.right, self.wrong, self.spot, self.sentence) = (right, wrong, spot, sentence)
    }

    var testDescription: String { wrong }
}
