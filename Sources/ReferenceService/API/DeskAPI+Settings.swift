import ChatDesk
import Foundation

extension DeskAPI {
    func showSettings(_ request: Request) throws(Fault) -> Answer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            let body = Array(try encoder.encode(desk.settings))
            return .reply(Reply(status: 200, headers: [("Content-Type", "application/json")], body: body))
        } catch {
            throw Fault(status: 500, code: "settings", message: "The settings can't be written: \(error).")
        }
    }

    /// The settings as a whole: one that is absent takes its default.
    func changeSettings(_ request: Request) throws(Fault) -> Answer {
        let draft = try request.decoded(as: SettingsDraft.self)
        guard draft.problems.isEmpty else { throw .invalid("settings", draft.problems) }
        try ask { $0.configure(draft.settings, at: $1) }
        return try showSettings(request)
    }

    func showDefects(_ request: Request) throws(Fault) -> Answer {
        let planted = desk.defects.map { JSON.string($0.description) }
        return .reply(.json(["catalogue": .array(Defect.catalogue.map(JSON.init)), "planted": .array(planted)]))
    }

    /// The defects as a whole: one that isn't named is taken out.
    func plantDefects(_ request: Request) throws(Fault) -> Answer {
        let draft = try request.decoded(as: DefectsDraft.self)
        guard draft.problems.isEmpty else { throw .invalid("defects", draft.problems) }
        try ask { $0.plant(draft.defects, at: $1) }
        return try showDefects(request)
    }
}

extension Fault {
    fileprivate static func invalid(_ subject: String, _ problems: [SettingsProblem]) -> Fault {
        let count = problems.count == 1 ? "is 1 problem" : "are \(problems.count) problems"
        let message = "There \(count) with the \(subject), so nothing was changed: mend what \"problems\" lists."
        return Fault(
            status: 422,
            code: "\(subject)-invalid",
            message: message,
            problems: problems.map(FaultProblem.init)
        )
    }
}

extension JSON {
    fileprivate init(_ kind: Defect.Kind) {
        self = [
            "name": .string(kind.name),
            "sentence": .string(kind.sentence),
            "breaks": .string(kind.breaks),
            "value_s": kind.value.map { .number($0 / .seconds(1)) } ?? .null,
        ]
    }
}
