extension Notation<Tolerances> {
    /// What still counts as kept.
    static let tolerances = Shape(
        Tolerances(),
        [
            Key("invite_within", \.inviteWithin, .duration, "a later invite is a finding"),
            Key(
                "missing_after",
                \.missingAfter,
                .duration,
                "who stayed this long past the due instant without an invite was missed"
            ),
            Key(
                "message_within",
                \.messageWithin,
                .duration,
                "a message that takes longer is lost, if the visitor was there"
            ),
        ]
    ).notation
}
