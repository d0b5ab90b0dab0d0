import Bindings
import Foundation
import Scenarios

/// The way to a service that a binding is walked on.
struct WalkWay: Sendable {
    let url: String
    let binding: Binding
    /// The binding's file, by name and as text.
    let file: String
    let text: String
    let receiver: String?
    let allowed: [AllowedHost]
    let secrets: [String: String]
    /// Whether the binding has an agent, and all is known that he must know.
    let playsAgent: Bool

    /// - Parameter target: with a URL and a binding.
    /// - Throws: a ``Complaint`` about the file, the receiver, the host, or a secret of the visitor's that isn't set.
    init(_ target: Target) throws(Complaint) {
        let source = try BindingSource(target.binding ?? "")
        binding = try source.read()
        (file, text) = (source.file, source.text ?? "")
        receiver = try binding.receiver(named: target.receive)
        url = target.url ?? ""
        allowed = try target.permission.allowed()
        try target.permission.require(url, among: allowed)
        let agents = binding.agent?.secrets ?? []
        let missing = Secrets.missing(agents)
        playsAgent = binding.agent != nil && missing.isEmpty
        secrets = try Secrets.read(Array(Set(binding.visitor.secrets + (playsAgent ? agents : []))))
        if !missing.isEmpty {
            Terminal.tell("No agent is played: set \(missing.joined(separator: " and ")) in the environment for one.")
        }
    }
}
