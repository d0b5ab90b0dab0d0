import ArgumentParser
import Foundation
import Measuring
import Population
import Scenarios

/// The itineraries of a scenario's visitors, made one after the other: what the draws cost.
@main
struct DrawsOfVisitors: ParsableCommand {
    @Option var visitors = 10_000
    @Argument(help: "The scenario file.")
    var scenario: String

    func run() throws {
        let scenario = try Scenario.read(path: scenario, in: .machine()).value
        let cpu = ResourceUse.processorSeconds
        var pages = 0
        for itinerary in Population(scenario).prefix(visitors) { pages += itinerary.pages.count }
        let used = ResourceUse.processorSeconds - cpu
        printFigures([
            ("visitors", Double(visitors)), ("pages", Double(pages)), ("cpu_s", used),
            ("cpu_us_each", used / Double(visitors) * 1e6),
        ])
    }
}
