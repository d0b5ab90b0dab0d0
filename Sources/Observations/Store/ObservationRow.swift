import Foundation
import GRDB

/// An observation as a row of the table `observation`.
struct ObservationRow {
    var at: Double
    var subject: String
    var number: Int?
    var kind: String
    var detail: String

    var arguments: StatementArguments {
        [at, subject, number, kind, detail]
    }

    init(_ observation: Observation, encoder: JSONEncoder) throws {
        at = observation.at
        (subject, number) = Self.columns(observation.subject)
        (kind, detail) = try observation.fact.plainText ?? Self.halves(of: observation.fact, encoder: encoder)
    }

    /// A fact is coded as `{"kind":{payload}}`: the row keeps the two halves apart.
    static func halves(of fact: Fact, encoder: JSONEncoder) throws -> (kind: String, payload: String) {
        let text = String(decoding: try encoder.encode(fact), as: UTF8.self)
        let halves = text.dropFirst(2).dropLast().split(separator: "\":", maxSplits: 1)
        return (String(halves[0]), String(halves[1]))
    }

    private static func columns(_ subject: Observation.Subject) -> (String, Int?) {
        switch subject {
        case .visitor(let number): ("visitor", number)
        case .agent(let number): ("agent", number)
        case .run: ("run", nil)
        }
    }
}

extension Observation {
    /// From a row of ``RunSchema/selectObservations``.
    init(_ row: Row, reader: inout FactReader) throws {
        let subject = try Subject(row[1], number: row[2])
        try self.init(at: row[0], subject: subject, fact: reader.fact(kind: row[3], detail: row[4]))
    }
}

extension Observation.Subject {
    fileprivate init(_ subject: String, number: Int?) throws {
        switch (subject, number) {
        case ("visitor", let number?): self = .visitor(number)
        case ("agent", let number?): self = .agent(number)
        case ("run", nil): self = .run
        default: throw UnknownSubject(subject: subject)
        }
    }
}

/// A row is about somebody whom this version does not know.
struct UnknownSubject: Error {
    var subject: String
}
