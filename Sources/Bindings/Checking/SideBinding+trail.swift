extension SideBinding {
    /// Where the file has a request, by the operation that it belongs to: a step, or a loop's name. Of two that are
    /// alike, the first.
    func trail(of ask: Ask, in operation: String, at trail: Trail) -> Trail {
        if let step = steps[operation] {
            let own = trail / "steps" / operation
            return step.asks(at: own).first { $0.ask == ask }?.trail ?? own
        }
        return trail / "beside" / operation
    }
}
