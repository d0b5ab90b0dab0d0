import Scenarios

extension Provision {
    /// What there is too little of, and what to do; nil: there is enough of everything.
    public var complaint: String? {
        guard !isEnough else { return nil }
        let lacks = [lacksFiles ? fileLack : nil, lacksPorts ? portLack : nil].compactMap(\.self)
        let lines = ["This machine can't hold the run's connections: \(needInWords)."] + lacks + ["What helps:"]
        return (lines + remedies.map { "- " + $0 }).joined(separator: "\n")
    }

    /// What there is hardly enough of, and what is done so that it is enough; each in a sentence.
    public var remarks: [String] {
        guard isEnough else { return [] }
        var remarks: [String] = []
        if isSpread, let last = sources.all.last {
            remarks.append(
                "connections come from \(Provision.firstLoopback) to \(last), as they want "
                    + "\(Plan.number(need.ports)) ports and one address has \(machine.ports)"
            )
        }
        if isNearFiles {
            remarks.append(
                "\(Plan.number(need.atOnce)) connections are near the limit of \(filesLeft) files: a few more "
                    + "visitors at once would find none"
            )
        }
        if isNearPorts {
            remarks.append("\(Plan.number(need.ports)) ports are near the limit of \(portsLeft): name more `addresses`")
        }
        return remarks
    }

    /// Need and provision, in a line.
    public var line: Plan.Line {
        let ports = portsLeft > 0 ? "; \(Plan.number(need.ports)) of \(portsLeft) ports" : ""
        let addresses = sources.count > 1 ? ", from \(sources.count) addresses" : ""
        return Plan.Line(
            "limits",
            "\(Plan.number(need.atOnce)) of \(filesLeft) files for connections\(ports)\(addresses)"
        )
    }

    private var needInWords: String {
        let dead = need.dead > 0 ? ", and \(Plan.number(need.dead)) whose connections have gone dead," : ""
        let agents = need.agents > 0 ? " and \(need.agents) agents" : ""
        let pooled = need.pooled > 0 ? ", \(Plan.number(need.pooled)) of them shared" : ""
        return "\(Plan.number(need.visitors)) visitors at once\(dead)\(agents) come to "
            + "\(Plan.number(need.atOnce)) connections\(pooled)"
    }

    private var fileLack: String {
        "Files: each connection is one; this process may have \(machine.files) open, \(filesLeft) of them for connections: "
            + "\(Plan.number(need.atOnce - Double(filesLeft))) too few."
    }

    private var portLack: String {
        let closed = need.resting >= 1 ? ", \(Plan.number(need.resting)) of them of connections just closed" : ""
        let addresses = sources.count > 1 ? "\(sources.count) addresses have" : "one address has"
        return "Ports: \(Plan.number(need.ports)) are wanted\(closed); \(addresses) \(portsLeft): "
            + "\(Plan.number(need.ports - Double(portsLeft))) too few."
    }

    private var remedies: [String] {
        let byPorts = lacksPorts ? need.visitors * Double(portsLeft) / need.ports : need.visitors
        let most = lacksFiles ? min(byPorts, need.visitors(within: filesLeft)) : byPorts
        let fewer = "at most \(Plan.number(most.rounded(.down))) visitors at once: fewer arrivals, or shorter stays"
        return [fewer] + others + (lacksFiles ? [moreFiles] : []) + (lacksPorts ? morePorts : [])
    }

    /// Other connections with which the run would do.
    private var others: [String] {
        alternatives.filter { other in
            other.atOnce <= Double(machine.filesFor(browsers: other.visitors + other.dead))
                && (portsLeft == 0 || other.ports <= Double(portsLeft))
        }.map { other in
            let condition = other.connections == .http2 ? ", if the service speaks HTTP/2 over TLS" : ""
            return
                "`connections: \(other.connections.rawValue)`\(condition): about \(Plan.number(other.atOnce)) connections"
        }
    }

    private var moreFiles: String {
        let files = machine.files + Int((need.atOnce - Double(filesLeft)).rounded(.up))
        return "more files, as root: `ulimit -n \(files)` in the shell, `LimitNOFILE=\(files)` of a systemd unit, "
            + "`--ulimit nofile=\(files)` of a container"
    }

    private var morePorts: [String] {
        let count = Provision.addresses(for: need, machine, within: 1)
        let range = "`sysctl -w net.ipv4.ip_local_port_range=\"1024 65535\"`, as root: 64512 ports an address"
        let addresses =
            isLoopback
            ? "`addresses: 127.0.0.1-\(SourceAddresses(count, from: Provision.firstLoopback).all[count - 1])`"
            : "`addresses:` with \(count) of them or more, each an address of this machine: `ip addr add` gives it others"
        return [addresses] + (machine.ports < 64_512 ? [range] : [])
    }
}
