import Observations
import Scenarios

extension RunTables {
    var chats: RunTable {
        RunTable(
            "chats",
            "a chat in one agent's hands; who takes over a transferred one has a row of his own",
            of: journal.agents.flatMap(\.handlings).sorted { $0.accepted.to < $1.accepted.to },
            [
                .whole("agent") { $0.agent }, .text("chat") { $0.chat },
                .whole("visitor") { journal.visit(of: $0.chat, at: $0.accepted.to)?.number },
                .number("alerted_s") { $0.alerted }, .number("accepted_s") { $0.accepted.to },
                .number("ended_s") { $0.ended }, .flag("over") { $0.isOver }, .flag("transferred") { $0.isTransferred },
            ]
        )
    }

    var messages: RunTable {
        RunTable(
            "messages",
            "a message that one side wrote and the service took, as far as it can be told apart",
            of: journal.letters(within: scenario.tolerances.messageWithin.inSeconds).sorted { $0.sent.to < $1.sent.to },
            [
                .text("mark") { $0.mark }, .text("chat") { $0.chat }, .whole("visitor") { $0.visitor },
                .text("from") { $0.sender.side }, .number("sent_s") { $0.sent.to },
                .whole("received") { $0.receipts.count }, .number("first_received_s") { $0.receipts.min() },
            ]
        )
    }

    var requests: RunTable {
        let ofVisitors = journal.visits.flatMap { visit in visit.exchanges.map { ("visitor", visit.number, $0) } }
        let ofAgents = journal.agents.flatMap { agent in agent.exchanges.map { ("agent", agent.number, $0) } }
        return RunTable(
            "requests",
            "a request and its reply",
            of: (ofVisitors + ofAgents).sorted { $0.2.exchange.started < $1.2.exchange.started },
            [
                .text("subject") { $0.0 }, .whole("number") { $0.1 }, .text("operation") { $0.2.exchange.operation },
                .text("method") { $0.2.exchange.method }, .text("path") { $0.2.exchange.path },
                .number("intended_s") { $0.2.exchange.intended }, .number("started_s") { $0.2.exchange.started },
                .number("ended_s") { $0.2.at }, .whole("status") { $0.2.exchange.status },
                .whole("bytes") { $0.2.exchange.bytes }, .text("outcome") { $0.2.exchange.outcome.rawValue },
                .text("reason") { $0.2.exchange.reason }, .flag("waits_for_events") { $0.2.exchange.waitsForEvents },
            ]
        )
    }

    var generator: RunTable {
        RunTable(
            "generator",
            "the generator's own condition, about once a second",
            of: journal.conditions,
            [
                .number("at_s") { $0.at }, .whole("timers_fired") { $0.condition.timersFired },
                .number("timer_lateness_mean_s") { $0.condition.timerLatenessMean },
                .number("timer_lateness_max_s") { $0.condition.timerLatenessMax },
                .number("longest_stall_s") { $0.condition.longestStall },
                .whole("visitors_present") { $0.condition.visitorsPresent },
                .whole("open_connections") { $0.condition.openConnections },
                .whole("peak_requests_in_flight") { $0.condition.peakRequestsInFlight },
                .whole("peak_rss_bytes") { $0.condition.peakResidentBytes },
                .number("cpu_s") { $0.condition.cpuSeconds }, .number("loop_cpu_s") { $0.condition.loopSeconds },
                .number("descriptors_share") { $0.condition.descriptors?.share },
                .number("ports_share") { $0.condition.ports?.share },
                .whole("requests_short") { $0.condition.shortages },
                .number("longest_place_wait_s") { $0.condition.longestWait },
            ]
        )
    }
}

extension Letter.Party {
    fileprivate var side: String {
        switch self {
        case .visitor: "visitor"
        case .agent(let number): "agent \(number)"
        }
    }
}
