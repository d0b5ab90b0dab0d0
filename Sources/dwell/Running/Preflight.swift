import Bindings
import EventLoop
import Population
import Scenarios

/// Whether this machine has the files, ports and addresses that a scenario's connections need: looked at before
/// anything is sent.
struct Preflight {
    let provision: Provision
    private let plan: Plan
    private let service: ServiceAddress

    init(of plan: Plan, at service: ServiceAddress) {
        self.plan = plan
        self.service = service
        let isLoopback = service.isThisMachine && !service.isIPv6
        provision = Provision(for: plan, on: .here(isLoopback: isLoopback), isLoopback: isLoopback)
    }

    /// What is near a limit, or done so that it is not; each in a sentence.
    var remarks: [String] { provision.remarks }

    /// Everything that makes the run impossible; none: it can be done.
    var complaints: [String] { [encryption, reach, strangers, provision.complaint].compactMap(\.self) }

    /// - Throws: a ``Complaint`` with all of them.
    func require() throws(Complaint) {
        guard !complaints.isEmpty else { return }
        throw Complaint(text: (complaints + ["Nothing was sent."]).joined(separator: "\n"), code: .usage)
    }

    /// How the client connects.
    var limits: HTTPLimits {
        HTTPLimits(inFlight: provision.inFlight, pooling: Pooling(plan.scenario.connections))
    }

    /// How the client of one of several loops connects.
    func limits(of portion: Portion) -> HTTPLimits {
        var limits = limits
        limits.inFlight = max(1, portion.of(limits.inFlight))
        return limits
    }

    /// What is watched while the run goes on.
    var stocks: MachineStocks { MachineStocks(provision.machine, addresses: provision.sources.count) }

    private var addresses: SourceAddresses { plan.scenario.addresses }

    private var encryption: String? {
        guard plan.scenario.connections == .http2, case .at(let url, _, _) = service, !url.hasPrefix("https:") else {
            return nil
        }
        return "`connections: http2` goes over TLS, and the service's address begins with http: it needs https."
    }

    private var reach: String? {
        guard !addresses.isEmpty else { return nil }
        if service.isIPv6 { return "`addresses` are of version 4, and the service's address is of version 6." }
        guard !service.isThisMachine, let loopback = addresses.all.first(where: \.isLoopback) else { return nil }
        return "`addresses`: from \(loopback) no connection leaves this machine, and the service is elsewhere."
    }

    private var strangers: String? {
        let strangers = addresses.all.filter { SourceAddress($0.description)?.isAtHand != true }
        guard let first = strangers.first else { return nil }
        let others = strangers.count > 1 ? ", nor are \(strangers.count - 1) others" : ""
        return
            "`addresses`: \(first) is not an address of this machine\(others); `ip addr add \(first)/32 dev …`, as root, "
            + "makes it one."
    }
}

extension Plan {
    /// The plan of a scenario, with what its binding says of how visitors talk to the service.
    init(_ scenario: Scenario, by file: BindingFile, receiver: String?) {
        let visitor = file.binding.visitor
        let together = visitor.steps.values.flatMap(\.groups).map(\.count).max() ?? 1
        self.init(
            scenario,
            receiving: Plan.Receiving(by: receiver.flatMap { visitor.receivers[$0] }),
            requestsAtOnce: max(1, together) + visitor.beside.count
        )
    }
}

extension Plan.Receiving {
    /// How visitors learn what happens, by that receiver.
    fileprivate init(by receiver: Receiver?) {
        guard let receiver else {
            self = .nothing
            return
        }
        self =
            switch receiver.kind {
            case .serverSentEvents: .stream
            case .webSocket: .socket
            case .poll: receiver.pace.isNothing ? .longPoll : .poll(every: receiver.pace.usual)
            }
    }
}

extension Pooling {
    init(_ connections: Connections) {
        self =
            switch connections {
            case .own: .perBrowser
            case .shared: .shared
            case .http2: .multiplexed
            }
    }
}

extension ServiceAddress {
    fileprivate var isThisMachine: Bool {
        switch self {
        case .embedded: true
        case .at(let url, _, _): Permit().isThisMachine(url)
        }
    }

    fileprivate var isIPv6: Bool {
        if case .at(let url, _, _) = self { HTTPRequest(url: url).place.hasPrefix("[") } else { false }
    }
}
