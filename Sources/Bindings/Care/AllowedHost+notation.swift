import Foundation
public import Scenarios

extension AllowedHost {
    /// Requests a second to a host that is named without a rate.
    public static let usualRate = 10.0

    /// Reads a file of allowed hosts.
    /// - Throws: every ``Problem`` in it; one alone when the file can't be read.
    public static func read(path: String) throws(Problems) -> [AllowedHost] {
        try YAMLDocument(path: path).read { Notation<[AllowedHost]>.list(of: .allowedHost).read($0) }.value
    }
}

extension Notation<AllowedHost> {
    fileprivate static let allowedHost = Shape(
        AllowedHost(host: "", rate: AllowedHost.usualRate),
        [
            Key("host", \.host, .text, isRequired: true, "as URLs have it, without a port"),
            Key("at_most", \.rate, .rate(fromZero: false), "requests, all visitors and agents together"),
            .optional(
                "from",
                \.from,
                .instant,
                absent: "now",
                "from when it may be sent to, such as 2026-11-27T20:00:00Z"
            ),
            .optional("until", \.until, .instant, absent: "without end", "until when"),
        ]
    ).notation
}

extension Notation<Date> {
    fileprivate static let instant = Notation(
        read: { field in
            guard let text = field.text() else { return nil }
            guard let date = try? Date(text, strategy: .iso8601) else {
                field.expected("an instant in UTC, such as 2026-11-27T20:00:00Z")
                return nil
            }
            return date
        },
        write: { .text($0.formatted(.iso8601)) },
        schema: .text
    )
}
