extension Notation<TrustBudget> {
    /// What the generator may take and still be trusted.
    static let trust = Shape(
        TrustBudget(),
        [
            Key("arrival_lateness", \.arrivalLateness, .positive, "how late visitors may arrive (p99)"),
            Key(
                "stall",
                \.stall,
                .duration(in: .milliseconds(1)...TrustBudget.longestStall),
                "how long the loop may look away; at most 500ms, which the rules allow for"
            ),
            Key("timer_lateness", \.timerLateness, .positive, "how late each second's latest timer may be (p95)"),
            Key("processor", \.processor, .share, "how much of a core the loop may use in a second (p95)"),
            Key("descriptors", \.descriptors, .share, "the most open files, of the process's limit"),
            Key("ports", \.ports, .share, "the most local ports in use, of those that there are"),
        ]
    ).notation
}
