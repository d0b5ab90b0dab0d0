@testable import Scenarios

extension Scenario {
    /// A shop whose visitors are invited after five seconds.
    static let shop = Scenario(
        name: "Proactive invite",
        service: .embedded,
        settings: PromisedSettings(
            activation: .withInvite,
            launchAfter: .seconds(5),
            launchScope: .site,
            launchMinimised: false,
            afterNo: .minimise,
            form: []
        ),
        visitors: Visitors(
            arrivals: Arrivals(rate: 4, duration: .seconds(25), spacing: .poisson),
            mix: []
        ),
        seed: 2026,
        tolerances: Tolerances(),
        expectations: []
    )
}

extension Expectation {
    /// An expectation of a metric that there is.
    static func fixture(_ text: String, _ metric: Metric, _ comparison: Comparison, _ threshold: Double) -> Expectation
    {
        Expectation(text: text, claim: .figure(Figure(metric, comparison, threshold)))
    }
}
