import ArgumentParser
import Bindings
import EventLoop
import Foundation
import Scenarios

/// The hosts that may be sent to: named on the command line, or in a file of the user's own.
struct Permission: ParsableArguments {
    /// Names another file of allowed hosts.
    private static let variable = "DWELL_ALLOWED"

    @Option(
        name: .customLong("allow"),
        help: "A host other than this machine that may be sent to. May be given more than once."
    )
    var hosts: [String] = []

    @Option(help: "How fast hosts that --allow names may be asked, such as 50/s.")
    var atMost: String?

    @Option(name: .customLong("for"), help: "How long they may be asked, such as 2h.")
    var duration: String?

    /// - Throws: a ``Complaint`` about the command line or the file.
    func allowed() throws(Complaint) -> [AllowedHost] {
        try fileHosts() + named()
    }

    /// Refuses a place before anything is made or sent.
    func require(_ url: String, among hosts: [AllowedHost]) throws(Complaint) {
        let place = HTTPRequest(url: url).place
        guard let refusal = Permit(hosts).refusal(of: place) else { return }
        let host = place.prefix { $0 != ":" }
        throw Complaint(
            text: """
                Nothing was sent: \(refusal).
                If it is yours to test, say so with `--allow \(host)`: at most 10 requests a second, for an hour; `--at-most` \
                and `--for` allow more. A file says it for good: docs/other-servers.md.
                """,
            code: .usage
        )
    }

    private func named() throws(Complaint) -> [AllowedHost] {
        let rate = try read("--at-most", atMost, Rate.read) ?? AllowedHost.usualRate
        let length = try read("--for", duration, Duration.read) ?? .seconds(3600)
        let end = Date().addingTimeInterval(length.inSeconds)
        return hosts.map { AllowedHost(host: $0, rate: rate, until: end) }
    }

    private func read<Value>(
        _ option: String,
        _ text: String?,
        _ read: (String) throws(UnitError) -> Value
    ) throws(Complaint) -> Value? {
        guard let text else { return nil }
        do throws(UnitError) {
            return try read(text)
        } catch {
            let hint = error.hint.map { "; did you mean \($0)?" } ?? ""
            throw Complaint(text: "\(option): \(error.sentence)\(hint)", code: .usage)
        }
    }

    private func fileHosts() throws(Complaint) -> [AllowedHost] {
        let environment = ProcessInfo.processInfo.environment
        let usual = "\(environment["HOME"] ?? "")/.config/dwell/allowed.yaml"
        let path = environment[Self.variable] ?? usual
        guard environment[Self.variable] != nil || FileManager.default.fileExists(atPath: path) else { return [] }
        do throws(Problems) {
            return try AllowedHost.read(path: path)
        } catch {
            throw Complaint(problems: error)
        }
    }
}
