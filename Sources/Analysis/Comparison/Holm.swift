/// Holm's adjustment: among several chances of a false alarm, that of any stays what one of them is allowed alone.
enum Holm {
    /// The adjusted chances, in the order of the given ones.
    static func adjusted(_ chances: [Double]) -> [Double] {
        var adjusted = chances
        var largest = 0.0
        let order = chances.indices.sorted { chances[$0] < chances[$1] }
        for (step, index) in order.enumerated() {
            largest = max(largest, min(1, chances[index] * Double(chances.count - step)))
            adjusted[index] = largest
        }
        return adjusted
    }
}
