/// The numbers from 0 to below a count, each once, so ordered that the first few, however many, lie evenly among all.
struct Scattering: Sequence {
    private let count: Int
    private let stride: Int

    init(of count: Int) {
        self.count = count
        // Steps of the golden section leave no large gap (Knuth: *The Art of Computer Programming*, 6.4).
        let golden = Swift.max(1, Int(Double(count) * 0.618_033_988_75))
        stride = (golden...golden + count).first { Scattering.haveNoCommonDivisor($0, count) } ?? 1
    }

    func makeIterator() -> AnyIterator<Int> {
        var step = 0
        return AnyIterator {
            guard step < count else { return nil }
            defer { step += 1 }
            return step * stride % count
        }
    }

    private static func haveNoCommonDivisor(_ one: Int, _ other: Int) -> Bool {
        var (larger, smaller) = (one, other)
        while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger == 1
    }
}
