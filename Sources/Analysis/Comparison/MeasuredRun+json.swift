import Foundation

extension MeasuredRun: Decodable {
    private enum Member: String, CodingKey, CaseIterable {
        case binding
        case dwell
        case fingerprint
        case measures
        case receive
        case scenario
        case seed
        case started
        case trusted
        case url
        case verdict
        case virtual
        case whole
    }

    /// Only the seed and the measures are needed; whatever else a file lacks has a plain default.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        func text(_ member: Member) throws -> String { try members.decodeIfPresent(String.self, forKey: member) ?? "" }
        self.init(
            seed: try members.decode(UInt64.self, forKey: .seed),
            dwell: try text(.dwell),
            scenario: try text(.scenario),
            fingerprint: try text(.fingerprint),
            started: (try? Date(text(.started), strategy: .iso8601))?.timeIntervalSince1970 ?? 0,
            serviceURL: try text(.url),
            binding: try text(.binding),
            receiveMode: try text(.receive),
            isVirtual: try members.decodeIfPresent(Bool.self, forKey: .virtual) ?? false,
            verdict: Verdict(rawValue: try text(.verdict)) ?? .undecided,
            isTrusted: try members.decodeIfPresent(Bool.self, forKey: .trusted) ?? true,
            isWhole: try members.decodeIfPresent(Bool.self, forKey: .whole) ?? true,
            measures: try members.decode([String: Measure].self, forKey: .measures)
        )
    }

    /// The run as a JSON object in a list, its members sorted, a measure a line.
    var lines: String {
        let members: [(Member, String)] = [
            (.binding, Self.quoted(binding)), (.dwell, Self.quoted(dwell)), (.fingerprint, Self.quoted(fingerprint)),
            (.measures, "{\n\(measureLines)\n      }"), (.receive, Self.quoted(receiveMode)),
            (.scenario, Self.quoted(scenario)), (.seed, "\(seed)"),
            (.started, Self.quoted(Date(timeIntervalSince1970: started).formatted(.iso8601))),
            (.trusted, "\(isTrusted)"), (.url, Self.quoted(serviceURL)), (.verdict, Self.quoted(verdict.rawValue)),
            (.virtual, "\(isVirtual)"), (.whole, "\(isWhole)"),
        ]
        let body = members.map { "      \"\($0.0.rawValue)\": \($0.1)" }.joined(separator: ",\n")
        return "    {\n\(body)\n    }"
    }

    private var measureLines: String {
        measures.sorted { $0.key < $1.key }.map { name, measure in
            "        \(Self.quoted(name)): \(measure.line)"
        }.joined(separator: ",\n")
    }

    private static func quoted(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        // A text can always be encoded.
        return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}

extension Measure {
    fileprivate var line: String { "{ \"cases\": \(cases), \"value\": \(value.map { "\($0)" } ?? "null") }" }
}
