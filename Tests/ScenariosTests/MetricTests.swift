import Scenarios
import Testing

@Suite("The table of metrics")
struct MetricTests {
    @Test("names every metric once, with what it is")
    func names() {
        #expect(Set(Metric.all.map(\.name)).count == Metric.all.count)
        #expect(Metric.all.allSatisfy { !$0.meaning.isEmpty && !$0.meaning.hasSuffix(".") })
    }

    @Test("is the one that the documentation shows, row by row")
    func documented() throws {
        let rows = try Fixtures.page("expectations.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
            .map(String.init)
        var families: [Metric] = []
        for metric in Metric.all where families.last?.family != metric.family { families.append(metric) }
        for metric in families {
            #expect(rows.contains { $0.hasPrefix(metric.row) }, "docs/expectations.md lacks: \(metric.row)")
        }
        #expect(rows.count { $0.contains(#/` \| (duration|count|share) \|/#) } == families.count)
    }
}

extension Metric {
    /// As the documentation's table begins its row.
    fileprivate var row: String {
        let name = family + (statistic == nil ? needsGoal ? "(T, FORMULA)" : "" : ".STAT")
        return "| `\(name)` | \(unit) | \(meaning) |"
    }
}
