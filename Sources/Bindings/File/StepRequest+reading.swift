import Scenarios

extension YAMLField {
    /// One request, or several in order.
    func stepRequests() -> [StepRequest]? {
        if case .list = value.content { return list { $0.stepRequest() } }
        return stepRequest().map { [$0] }
    }

    private func stepRequest() -> StepRequest? {
        guard let fields = map("request", "success", "refused", "extract", "events") else { return nil }
        let request = fields.required("request")?.request()
        let success = fields["success"].map { $0.replyTest() } ?? ReplyTest(statuses: [], conditions: [])
        let refusals = fields["refused"].map { $0.list { $0.refusal() } } ?? []
        let extractions = fields["extract"].map { $0.extractions() } ?? []
        let emissions = fields["events"].map { $0.list { $0.emission() } } ?? []
        guard let request, let success, let refusals, let extractions, let emissions else { return nil }
        return StepRequest(
            request: request,
            success: success,
            refusals: refusals,
            extractions: extractions,
            emissions: emissions
        )
    }

    private func replyTest() -> ReplyTest? {
        map("status", "where").flatMap { $0.replyTest() }
    }

    private func refusal() -> RefusalTest? {
        guard let fields = map("status", "where", "reason", "fields") else { return nil }
        let test = fields.replyTest()
        let reason = fields["reason"].map { $0.pointer() } ?? .some(nil)
        let names = fields["fields"].map { $0.pointer() } ?? .some(nil)
        guard let test, let reason, let names else { return nil }
        return RefusalTest(test: test, reason: reason, fields: names)
    }

    /// Variables by name: a JSON pointer, `{ header: … }`, `{ cookie: … }`, or `{ once: … }` with a JSON pointer.
    private func extractions() -> [Extraction]? {
        guard let entries = freeMap() else { return nil }
        let found = entries.compactMap { $0.field.extraction(of: $0.key) }
        return found.count == entries.count ? found : nil
    }

    private func extraction(of variable: String) -> Extraction? {
        guard case .map = value.content else {
            return pointer().map { Extraction(variable: variable, source: .body($0)) }
        }
        guard let (key, field) = oneKey(of: ["header", "cookie", "once"]) else { return nil }
        switch key {
        case "header": return field.text().map { Extraction(variable: variable, source: .header($0)) }
        case "cookie": return field.text().map { Extraction(variable: variable, source: .cookie($0)) }
        default: return field.pointer().map { Extraction(variable: variable, source: .body($0), isOnce: true) }
        }
    }

    /// A place in a JSON body.
    func pointer() -> JSONPointer? {
        guard let text = text() else { return nil }
        guard let pointer = JSONPointer(text) else {
            problem("“\(text)” is no place in a JSON body; it begins with a slash", hint: "/\(text)")
            return nil
        }
        return pointer
    }
}

extension YAMLFields {
    /// `status` (one or a list) and `where`.
    fileprivate func replyTest() -> ReplyTest? {
        let statuses = self["status"].map { $0.statuses() } ?? []
        let conditions = self["where"].map { $0.conditions() } ?? []
        guard let statuses, let conditions else { return nil }
        return ReplyTest(statuses: statuses, conditions: conditions)
    }
}

extension YAMLField {
    fileprivate func statuses() -> [Int]? {
        if case .list = value.content { return list { $0.whole(in: 100...599) } }
        return whole(in: 100...599).map { [$0] }
    }

    /// Places that must hold these texts.
    func conditions() -> [ReplyTest.Condition]? {
        guard let entries = freeMap() else { return nil }
        let found = entries.compactMap { entry -> ReplyTest.Condition? in
            guard let place = JSONPointer(entry.key) else {
                entry.field.problem("“\(entry.key)” is no place in a JSON body; it begins with a slash")
                return nil
            }
            return entry.field.text().map { ReplyTest.Condition(place: place, text: $0) }
        }
        return found.count == entries.count ? found : nil
    }
}
