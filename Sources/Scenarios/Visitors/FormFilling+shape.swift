extension Notation<FormFilling> {
    static let formFilling = Shape(
        FormFilling(),
        [
            Key("takes", \.takes, .distribution, "how long he fills in the form"),
            Key("forgets_required", \.forgetsRequired, .share, "who first sends it without a required field"),
            Key(
                "mistypes",
                \.mistypes,
                .share,
                "who first writes an answer that can't be right, such as an e-mail without @"
            ),
            Key("gives_up", \.givesUp, .share, "who leaves at the form without sending it"),
            .optional("people", \.people, .people, absent: "made up", "a CSV file of made-up people: a column a field"),
        ]
    ).notation
}
