/// How many visitors come in each part of a day, as a customer's statistics tell it.
struct DayCurve: Sendable, Equatable {
    /// A part of the day: from when, since midnight, and how many come in it.
    struct Part: Sendable, Equatable {
        var from: Duration
        var visitors: Double
    }

    /// In the order of the day; the last is as long as the one before it.
    let parts: [Part]

    /// From the columns `time` (`08:30`) and `visitors`.
    init(_ table: Table) throws(Problems) {
        guard let time = table.header.firstIndex(of: "time"), let visitors = table.header.firstIndex(of: "visitors")
        else {
            throw table.problem(
                "the columns `time` and `visitors` are needed; these are \(table.header.joined(separator: ", "))"
            )
        }
        var parts: [Part] = []
        for (index, row) in table.rows.enumerated() {
            guard row.count > time, let from = ClockTime(row[time])?.sinceMidnight else {
                throw table.problem("the time must be one such as 08:30", row: index)
            }
            guard row.count > visitors, let count = Double(row[visitors]), count >= 0, count.isFinite else {
                throw table.problem("the number of visitors must be 0 or more", row: index)
            }
            if let last = parts.last, from <= last.from {
                throw table.problem("\(row[time]) does not come after the row before", row: index)
            }
            parts.append(Part(from: from, visitors: count))
        }
        guard parts.count > 1 else { throw table.problem("a curve needs two rows at least") }
        self.parts = parts
    }

    /// Phases of constant rate, with `scale` times as many visitors.
    func phases(scale: Double) -> [Arrivals.Phase] {
        parts.indices.map { index in
            let next = min(index + 1, parts.count - 1)
            let length = parts[next].from - parts[next - 1].from
            let rate = parts[index].visitors * scale / length.inSeconds
            return Arrivals.Phase(from: rate, to: rate, duration: length)
        }
    }
}
