import Foundation

/// A first draft of a binding, made of what a browser recorded while somebody chatted: its requests, in order, with what
/// they seem to be. It reads as a binding; what it can't know it says.
public struct BindingDraft {
    public private(set) var binding: Binding
    /// What is left to do, a sentence each.
    public private(set) var notes: [String]

    /// Why nothing can be made of an archive.
    public enum Failure: Error, Equatable, Sendable {
        /// It is no HAR file: not JSON, or without `log.entries`.
        case notAnArchive
        /// No request in it is a script's talk with a service.
        case noTalk
    }

    /// - Parameter json: an HTTP archive (HAR 1.2), as browsers' developer tools save it.
    /// - Throws: ``Failure``.
    public init(har json: [UInt8]) throws(Failure) {
        guard let archive = try? JSONDecoder().decode(HAR.self, from: Data(json)) else { throw .notAnArchive }
        let exchanges = archive.log.entries.compactMap(RecordedExchange.init).sorted { $0.started < $1.started }
        let counts = Dictionary(grouping: exchanges.filter { $0.kind != .page }, by: \.origin).mapValues(\.count)
        guard let origin = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { throw .noTalk }
        let keepsCookies = archive.log.entries.contains { $0.response.headers != nil }
        var drafting = Drafting(exchanges.filter { $0.origin == origin }, keepsCookies: keepsCookies)
        let side = drafting.draft()
        binding = Binding(
            name: URLComponents(string: origin)?.host ?? origin,
            writtenFor: "\(origin), as a browser recorded it",
            verified: .documentation,
            facts: [],
            variables: [],
            probe: drafting.probe,
            lacks: [],
            clientTimed: [],
            visitor: side,
            agent: nil
        )
        let others = counts.keys.filter { $0 != origin }.sorted()
        notes =
            drafting.notes
            + (others.isEmpty ? [] : ["Left out, as they went elsewhere: \(others.joined(separator: ", "))."])
    }

    /// The binding file, with what is left to do on top of it.
    public var text: String {
        let head = ["A draft, made of a recorded session. What is left to do:"] + notes.map { "- " + $0 }
        return head.map { "# \($0)\n" }.joined() + "\n" + binding.yaml
    }
}
