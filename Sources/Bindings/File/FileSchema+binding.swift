public import Scenarios

extension FileSchema {
    /// A whole binding file.
    public static let binding = FileSchema(
        title: "A binding for Dwell",
        root: Notation<Binding>.binding.schema,
        definitions: definitions,
        sections: [
            ("", "The file"),
            ("visitor", "`visitor`: the visitor's side"),
            ("agent", "`agent`: the agent's side"),
        ],
        takesParts: false
    )

    private static let definitions: [Definition] = [
        Definition("step", Notation<Step>.plainStep.schema),
        Definition("asking", Notation<Ask>.plainAsk.schema, title: "`asking`: a request, and what its reply means"),
        Definition("request", Notation<RequestTemplate>.plainRequest.schema, title: "`request`: what is asked"),
        Definition("test", Notation<ReplyTest>.plainTest.schema, title: "`test`: which reply is meant"),
        Definition("refusal", Notation<RefusalTest>.plainRefusal.schema, title: "`refusal`: a reply that says no"),
        Definition(
            "extraction",
            Notation<Extraction>.plainExtraction.schema,
            title: "`extraction`: where a variable is found"
        ),
        Definition("chain", Notation<Chain>.plainChain.schema),
        Definition("event", Notation<Emission>.plainEmission.schema, title: "`event`: what a reply or an event tells"),
        Definition("loop", Notation<Beside>.plainBeside.schema, title: "`loop`: what is asked again and again"),
        Definition("pace", Notation<Pace>.plainPace.schema, title: "`pace`: a duration, or what a reply says"),
        Definition("receiver", Notation<Receiver>.plainReceiver.schema, title: "`receiver`: a way to receive events"),
        Definition(
            "dictionary",
            Notation<EventDictionary>.plainEvents.schema,
            title: "`dictionary`: what each type of event means"
        ),
    ]
}
