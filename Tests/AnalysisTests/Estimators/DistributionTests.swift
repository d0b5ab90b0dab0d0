import Testing

@testable import Analysis

/// What scipy says; `make_distributions.py` made the file.
private struct Distributions: Decodable {
    struct Normal: Decodable { var share, point: Double }
    struct Student: Decodable { var degrees, share, point: Double }
    struct Beta: Decodable { var alpha, beta, point, share: Double }
    struct Binomial: Decodable {
        var count: Int
        var chance, share: Double
        var number: Int
    }

    var normal: [Normal]
    var student: [Student]
    var beta: [Beta]
    var binomial: [Binomial]
}

@Suite("The distributions")
struct DistributionTests {
    private let known: Distributions

    init() throws { known = try Vectors.read("distributions") }

    @Test("agree with scipy: the normal's points and shares")
    func normal() {
        let strays = known.normal.filter {
            !Vectors.agree(NormalDistribution.quantile($0.share), $0.point)
                || !Vectors.agree(NormalDistribution.cumulative($0.point), $0.share)
        }
        #expect(known.normal.count == 15 && strays.isEmpty)
    }

    @Test("agree with scipy: Student's points and shares, from one degree of freedom to many")
    func student() {
        let strays = known.student.filter {
            let distribution = StudentDistribution(degrees: $0.degrees)
            return !Vectors.agree(distribution.quantile($0.share), $0.point)
                || !Vectors.agree(distribution.cumulative($0.point), $0.share)
        }
        #expect(known.student.count == 150 && strays.isEmpty, "\(strays)")
    }

    @Test("agree with scipy: the beta's shares")
    func beta() {
        let strays = known.beta.filter {
            !Vectors.agree(BetaDistribution(alpha: $0.alpha, beta: $0.beta).cumulative($0.point), $0.share)
        }
        #expect(known.beta.count == 56 && strays.isEmpty, "\(strays)")
    }

    @Test("agree with scipy: the binomial's numbers")
    func binomial() {
        let strays = known.binomial.filter {
            BinomialDistribution(count: $0.count, chance: $0.chance).quantile($0.share) != $0.number
        }
        #expect(known.binomial.count == 224 && strays.isEmpty, "\(strays)")
    }

    @Test("have no point below nothing or above all")
    func ends() {
        #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
        let student = StudentDistribution(degrees: 3)
        #expect(student.quantile(0) == -.infinity && student.quantile(1) == .infinity && student.quantile(0.5) == 0)
    }
}
