import GRDB

/// Views of a run's file for people who ask it in SQL: `docs/sql.md` describes them. Dwell itself never reads them, so
/// a view may grow; files of older versions have none, or fewer.
enum RunViews {
    static func create(in database: Database) throws {
        for (name, query) in all {
            try database.execute(sql: "CREATE VIEW \(name) AS \(query)")
        }
    }

    /// A member of a fact's payload.
    private static func member(_ path: String) -> String { "json_extract(detail, '$.\(path)')" }

    static let all = [
        (
            "visit",
            """
            SELECT number AS visitor, \(member("kind")) AS kind, \(member("intended")) AS intended_s,
                at_s AS arrived_s, ended_s, ending
            FROM observation AS arrival LEFT JOIN (
                SELECT number AS visitor, at_s AS ended_s, \(member("how")) AS ending
                FROM observation WHERE kind = 'visit-ended'
            ) AS leaving ON leaving.visitor = arrival.number
            WHERE arrival.kind = 'arrived'
            """
        ),
        (
            "page_view",
            """
            SELECT number AS visitor, \(member("page")) AS page, \(member("path")) AS path,
                \(member("queue")) AS queue, \(member("requested")) AS requested_s, at_s AS loaded_s
            FROM observation WHERE kind = 'page-loaded'
            """
        ),
        (
            "invite",
            """
            SELECT number AS visitor, replace(kind, '-presented', '') AS form, at_s AS presented_s,
                \(member("notBefore")) AS not_before_s, \(member("happened")) AS happened_s,
                coalesce(\(member("again")), 0) AS again
            FROM observation WHERE kind IN ('invite-presented', 'bar-presented', 'window-presented')
            """
        ),
        (
            "invite_answer",
            """
            SELECT number AS visitor, at_s AS answered_s, replace(kind, 'invite-', '') AS answer
            FROM observation WHERE kind IN ('invite-accepted', 'invite-refused', 'invite-ignored')
            """
        ),
        (
            "queue_entry",
            """
            SELECT number AS visitor, \(member("chat")) AS chat, at_s AS entered_s, \(member("position")) AS position
            FROM observation WHERE kind = 'queue-entered'
            """
        ),
        (
            "message",
            """
            SELECT at_s, subject, number, replace(kind, 'message-', '') AS direction, \(member("mark")) AS mark,
                \(member("chat")) AS chat
            FROM observation WHERE kind IN ('message-sent', 'message-received')
            """
        ),
        (
            "agent_event",
            """
            SELECT at_s, number AS agent, kind, \(member("chat")) AS chat
            FROM observation WHERE subject = 'agent' AND kind NOT IN ('exchange', 'message-sent', 'message-received')
            """
        ),
        (
            "request",
            """
            SELECT subject, number, \(member("exchange.operation")) AS operation,
                \(member("exchange.method")) AS method, \(member("exchange.path")) AS path,
                \(member("exchange.intended")) AS intended_s, \(member("exchange.started")) AS started_s,
                at_s AS ended_s, at_s - \(member("exchange.intended")) AS latency_s,
                \(member("exchange.status")) AS status, \(member("exchange.bytes")) AS bytes,
                \(member("exchange.outcome")) AS outcome, \(member("exchange.reason")) AS reason,
                \(member("exchange.waitsForEvents")) AS waits_for_events
            FROM observation WHERE kind = 'exchange'
            """
        ),
        (
            "generator_condition",
            """
            SELECT at_s, \(member("condition.timersFired")) AS timers_fired,
                \(member("condition.timerLatenessMax")) AS timer_lateness_max_s,
                \(member("condition.longestStall")) AS longest_stall_s,
                \(member("condition.visitorsPresent")) AS visitors_present,
                \(member("condition.openConnections")) AS open_connections,
                \(member("condition.cpuSeconds")) AS cpu_s, \(member("condition.loopSeconds")) AS loop_cpu_s
            FROM observation WHERE kind = 'generator'
            """
        ),
    ]
}
