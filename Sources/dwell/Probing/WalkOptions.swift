import ArgumentParser
import Bindings
import Scenarios

/// How a binding is walked: options of `dwell probe` without a scenario.
struct WalkOptions: ParsableArguments {
    static let names = "--step, --page, --patience and --refuse"

    @Flag(help: "Walking a binding: wait for Enter before each step, on a terminal.")
    var step = false

    @Option(help: "Walking a binding: the page that the visitor loads. (default: /)")
    var page: String?

    @Option(help: "Walking a binding: how long anybody waits for what the service tells. (default: 30s)")
    var patience: String?

    @Flag(help: "Walking a binding: say No to the invite, and open the chat without it.")
    var refuse = false

    var isAsked: Bool { step || refuse || page != nil || patience != nil }

    /// - Throws: a ``Complaint`` about a patience that is no duration.
    func terms(playingAgent: Bool) throws(Complaint) -> WalkTerms {
        do throws(UnitError) {
            let patience = try patience.map(Duration.read) ?? .seconds(30)
            return WalkTerms(page: page ?? "/", patience: patience, refusesInvite: refuse, playsAgent: playingAgent)
        } catch {
            throw Complaint(text: "--patience: \(error.sentence)", code: .usage)
        }
    }
}
