import Scenarios
import Testing

@testable import Population

@Suite("What a run's connections need, and a machine gives")
struct ProvisionTests {
    /// So many visitors who come within ten seconds, look at two pages and leave after a minute.
    private func crowd(_ count: Double, connections: Connections = .own, leaving: Leaving = .said) -> Scenario {
        var kind = VisitorKind(
            name: "k",
            pages: PagePlan([
                Page(path: "/", dwell: .constant(.seconds(20))), Page(path: "/more", dwell: .constant(.seconds(40))),
            ])
        )
        kind.leaving = leaving
        var scenario = Scenario(
            name: "Crowd",
            settings: PromisedSettings(activation: .reactiveOnly, launchAfter: .zero),
            visitors: Visitors(
                arrivals: Arrivals(rate: count / 10, duration: .seconds(10), spacing: .even),
                mix: [kind]
            )
        )
        scenario.connections = connections
        return scenario
    }

    private let machine = Machine(files: 20_000, filesOpen: 12, ports: 28_232, portRest: .seconds(1))

    private func provision(_ scenario: Scenario, _ machine: Machine? = nil, isLoopback: Bool = true) -> Provision {
        Provision(for: Plan(scenario), on: machine ?? self.machine, isLoopback: isLoopback)
    }

    @Test("is enough where there is room, and nothing is said of it")
    func enough() {
        let provision = provision(crowd(1_000))
        #expect(provision.isEnough)
        #expect(provision.remarks == [])
        #expect(provision.complaint == nil)
        // Two each; of 101 visitors who leave within a second the ports of what they had rest.
        #expect(provision.line.sentence == "2000 of 19829 files for connections; 2202 of 28232 ports")
    }

    @Test(
        "each visitor holds one for what he asks, and from his second request on one for what he hears",
        arguments: [
            (Plan.Receiving.nothing, Connections.own, ConnectionsOfOne(first: 1, later: 1)),
            (.poll(every: .seconds(1)), .own, ConnectionsOfOne(first: 1, later: 1)),
            (.stream, .own, ConnectionsOfOne(first: 1, later: 2)),
            (.longPoll, .own, ConnectionsOfOne(first: 1, later: 2)),
            (.socket, .own, ConnectionsOfOne(first: 2, later: 2)),
            (.poll(every: .seconds(1)), .shared, ConnectionsOfOne(first: 0, later: 0)),
            (.stream, .shared, ConnectionsOfOne(first: 1, later: 1)),
            (.stream, .http2, ConnectionsOfOne(first: 1, later: 1)),
            (.socket, .http2, ConnectionsOfOne(first: 2, later: 2)),
        ]
    )
    func each(receiving: Plan.Receiving, connections: Connections, one: ConnectionsOfOne) {
        #expect(Plan(crowd(100), receiving: receiving).connectionsOfOne(connections) == one)
    }

    @Test("what a page asks for at once is as many connections")
    func together() {
        #expect(Plan(crowd(100), requestsAtOnce: 3).connectionsOfOne(.own) == ConnectionsOfOne(first: 3, later: 4))
    }

    @Test("the busiest instant counts, at which some have asked once and others again")
    func busiest() {
        var scenario = crowd(100)
        // Each stays for almost 4 s, on two pages; ten a second.
        scenario.visitors.mix[0].pages = PagePlan(
            ["/", "/more"].map { Page(path: $0, dwell: .constant(.milliseconds(1_975))) }
        )
        let need = Plan(scenario).connectionNeed()
        #expect((need.visitors, need.held) == (40, 60))
        scenario.visitors.mix[0].pages = PagePlan([Page(path: "/", dwell: .constant(.milliseconds(3_950)))])
        #expect(Plan(scenario).connectionNeed().held == 40, "who asks for one page only never has two")
    }

    @Test("agents have two, and what has gone dead stays open")
    func others() {
        var scenario = crowd(1_000, leaving: .cutOff)
        scenario.visitors.mix[0].pages = PagePlan(
            ["/", "/more"].map { Page(path: $0, dwell: .constant(.microseconds(997_500))) }
        )
        scenario.teams = [Team(count: 5)]
        let need = Plan(scenario).connectionNeed()
        #expect((need.visitors, need.dead, need.agents) == (200, 1_000, 5))
        #expect(need.held == 2_000, "two for each who has been there")
        #expect((need.atOnce, need.resting) == (2_010, 0))
    }

    @Test("a shared pool is as large as the requests that are under way at the peak")
    func pooled() {
        let scenario = crowd(1_000, connections: .shared)
        let need = Plan(scenario, receiving: .poll(every: .seconds(10))).connectionNeed(portRest: .seconds(1))
        #expect(need.held == 0)
        #expect(need.pooled > 0 && need.pooled <= 1_000)
        #expect(need.atOnce == need.pooled)
    }

    @Test("where there are too few files, that is said with how many, and with what helps")
    func files() throws {
        let provision = provision(crowd(25_000))
        #expect(!provision.isEnough && provision.lacksFiles)
        let complaint = try #require(provision.complaint)
        #expect(
            complaint.hasPrefix("This machine can't hold the run's connections: 25000 visitors at once come to 50000")
        )
        #expect(complaint.contains("this process may have 20000 open, 19079 of them for connections: 30921 too few"))
        #expect(complaint.contains("- at most 9539 visitors at once"))
        #expect(complaint.contains("`ulimit -n 50921`"))
        #expect(complaint.contains("`addresses:") == false, "ports are no matter: there are addresses enough")
        #expect(complaint.contains("http2") == false, "to this machine nothing is encrypted")
    }

    @Test("other connections are named where the run would do with them, and only there")
    func alternatives() throws {
        let shared = try #require(provision(crowd(15_000), isLoopback: false).complaint)
        #expect(shared.contains("- `connections: shared`: about"))
        #expect(
            shared.contains("- `connections: http2`, if the service speaks HTTP/2 over TLS: about 15000 connections")
        )
        let tooMany = try #require(provision(crowd(25_000), isLoopback: false).complaint)
        #expect(!tooMany.contains("connections: shared") && !tooMany.contains("connections: http2"))
    }

    @Test("to this machine connections come from as many addresses as their ports need, unless addresses are named")
    func spread() {
        var roomy = machine
        roomy.files = 100_000
        let spread = provision(crowd(20_000), roomy)
        #expect(spread.isEnough)
        // 40,000 open and 4,000 closed within a second; no more than 80 % of 28,232 an address.
        #expect(spread.sources == SourceAddresses([Provision.firstLoopback...IPv4Address("127.0.0.2")!]))
        #expect(spread.remarks.count == 1)
        #expect(spread.remarks[0].contains("from 127.0.0.1 to 127.0.0.2"))
        var named = crowd(20_000)
        named.addresses = SourceAddresses(1, from: IPv4Address("127.0.0.2")!)
        let short = provision(named, roomy)
        #expect(short.lacksPorts && !short.lacksFiles)
        #expect(short.complaint?.contains("one address has 28232: \(Int(short.need.ports) - 28_232) too few") == true)
        #expect(short.complaint?.contains("- `addresses: 127.0.0.1-127.0.0.2`") == true)
    }

    @Test("to another machine there is one address, and ports rest for a minute, unless others are named")
    func elsewhere() throws {
        var far = machine
        (far.files, far.portRest) = (100_000, .seconds(60))
        let complaint = try #require(provision(crowd(20_000), far, isLoopback: false).complaint)
        #expect(
            complaint.contains("Ports: 80000 are wanted, 40000 of them of connections just closed; one address has")
        )
        #expect(complaint.contains("- `addresses:` with 3 of them or more"))
        #expect(complaint.contains("ip_local_port_range"))
        var named = crowd(20_000)
        named.addresses = SourceAddresses(4, from: IPv4Address("192.0.2.1")!)
        #expect(provision(named, far, isLoopback: false).isEnough)
    }

    @Test("near a limit there is a remark, and no complaint")
    func near() {
        let provision = provision(crowd(8_500))
        #expect(provision.isEnough)
        #expect(provision.remarks.contains { $0.hasPrefix("17000 connections are near the limit of 19595 files") })
    }

    @Test("as many requests may be in flight as connections are wanted, as far as there are files")
    func inFlight() {
        #expect(provision(crowd(100)).inFlight == 8_192)
        #expect(provision(crowd(9_000)).inFlight == 18_000)
        var poor = machine
        poor.files = 1_024
        #expect(provision(crowd(100), poor).inFlight == 881)
    }
}
