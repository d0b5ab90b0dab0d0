extension ReplyReading {
    /// What is to be said of it, a line each; the first is the verdict.
    ///
    /// - Parameter shown: how a value is printed that goes by that name; what is secret can be masked so.
    public func rows(shown: @escaping @Sendable (_ text: String, _ name: String) -> String) -> [String] {
        let shown = Shown(value: shown)
        return [verdict] + misses(shown) + values.map { $0.row(shown) } + (list.map { [$0.row(shown, meaning)] } ?? [])
    }

    private var verdict: String {
        let decided = tests.last.flatMap { $0.miss == nil ? $0 : nil }
        let by = decided.map { "`\($0.key)`: \($0.test.sentence)" }
        switch meaning {
        case .success: return "ok, by \(by ?? "")"
        case .refusal(let reason, let fields):
            return "refusal, by \(by ?? ""): \(reason)"
                + (fields.isEmpty ? "" : "; wants \(fields.joined(separator: ", "))")
        case .overload: return "overload, by \(by ?? "its status, \(status)")"
        case .nonsense where decided != nil:
            return "protocol error: `success` holds, and what it must have is not there"
        case .nonsense: return "protocol error: no test knows this reply"
        }
    }

    private func misses(_ shown: Shown) -> [String] {
        tests.compactMap { tried in
            tried.miss.map { "not `\(tried.key)` (\(tried.test.sentence)): \($0.sentence(shown))" }
        }
    }
}

extension ReplyReading.FoundValue {
    fileprivate func row(_ shown: Shown) -> String {
        let name = extraction.variable
        let place = extraction.source.told
        return switch outcome {
        case .taken(let value): "\(name) = \(shown(value, named: name)), from \(place)"
        case .kept: "\(name) stays as it is, by `when: \(extraction.rule.rawValue)`"
        case .excused(let end): "\(name) is left out: \(end.sentence(shown))"
        case .lacking(let end) where extraction.source.links.count == 1: "\(name) is NOT there: \(end.sentence(shown))"
        case .lacking(let end): "\(name) is NOT there, by \(place): \(end.sentence(shown))"
        }
    }
}

extension ReplyReading.FoundList {
    fileprivate func row(_ shown: Shown, _ meaning: ReplyMeaning) -> String {
        if let count { return "`\(key)`: \(count) \(count == 1 ? "event" : "events")" }
        if let deadEnd { return "`\(key)`: no events, as \(deadEnd.sentence(shown))" }
        return "`\(key)`: there is no list there"
    }
}
