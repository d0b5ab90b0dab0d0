import Testing

@testable import Analysis

@Suite("Student's t")
struct StudentTests {
    @Test(
        "agrees with scipy.stats.t.sf",
        arguments: [
            (0.5, 1, 0.35241638235), (2.0, 1, 0.14758361765), (2.132, 4, 0.0499913863696), (-1.3, 4, 0.868274201764),
            (4.6, 9, 0.000645262094989), (12, 3.7, 0.000213393699691), (0.1, 30, 0.460504805895),
        ]
    )
    func tail(t: Double, freedom: Double, expected: Double) {
        #expect(abs(Student.upperTail(t, freedom: freedom) / expected - 1) < 1e-9)
    }

    @Test(
        "agrees with scipy.stats.t.isf",
        arguments: [
            (0.05, 1, 6.31375151468), (0.05, 4, 2.13184678633), (0.0025, 9, 3.6896623923), (0.001, 2, 22.3271247701),
        ]
    )
    func quantile(probability: Double, freedom: Double, expected: Double) {
        #expect(abs(Student.quantile(upperTail: probability, freedom: freedom) / expected - 1) < 1e-9)
    }
}

@Suite("Holm")
struct HolmTests {
    @Test("multiplies the smallest by all, the next by the rest, and never falls behind")
    func steps() {
        let adjusted = Holm.adjusted([0.03, 0.01, 0.04, 0.5])
        let expected = [0.09, 0.04, 0.09, 0.5]
        #expect(zip(adjusted, expected).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(Holm.adjusted([]).isEmpty && Holm.adjusted([0.9, 0.8]) == [1, 1])
    }
}
