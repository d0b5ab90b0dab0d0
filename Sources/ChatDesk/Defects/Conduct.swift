/// How the desk decides where a planted defect can make it decide wrongly. Without defects it does what it should.
///
/// The decisions are in the files beside this one, by what they are about.
struct Conduct: Sendable {
    private let values: [Mistake: Duration]

    /// The conduct that these defects make together.
    init(_ defects: [Defect]) {
        values = Dictionary(defects.map { ($0.kind.mistake, $0.value) }) { first, _ in first }
    }

    /// Whether a mistake is made.
    subscript(mistake: Mistake) -> Bool { values[mistake] != nil }

    /// By how much it is made; zero if it isn't.
    func extent(of mistake: Mistake) -> Duration { values[mistake] ?? .zero }
}
