import Scenarios

extension ReplyTest {
    /// What it asks of a reply.
    var sentence: String {
        let status = statuses.isEmpty ? "any 2xx" : statuses.map(String.init).joined(separator: " or ")
        let places = conditions.map(\.sentence)
        return ([status] + places + (says.map { ["a text that matches \($0.source)"] } ?? [])).joined(separator: ", ")
    }
}

extension ReplyTest.Condition {
    /// What it asks of the place.
    var sentence: String { "\(place.told) \(demand.sentence)" }
}

extension ReplyTest.Demand {
    fileprivate var sentence: String {
        switch self {
        case .oneOf(let texts): "is \(texts.map(\.source.shortened).joined(separator: " or "))"
        case .noneOf(let texts): "is not \(texts.map(\.source.shortened).joined(separator: " nor "))"
        case .holds(true): "holds something"
        case .holds(false): "holds nothing"
        case .matches(let pattern): "matches \(pattern.source)"
        }
    }
}

extension ReplyTest.Miss {
    /// What is there instead.
    func sentence(_ shown: Shown) -> String {
        switch self {
        case .status(let status): "the status is \(status)"
        case .place(let condition, let found):
            "\(condition.place.told) is \(shown(found, named: condition.place.steps.last ?? ""))"
        case .text: "the text does not match"
        }
    }
}
