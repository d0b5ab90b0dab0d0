extension Notation<InviteResponse> {
    static let inviteResponse = Shape(
        InviteResponse(),
        [
            Key(
                "accept",
                \.accept,
                .byStay,
                "who says Yes; with a map, from how long a stay on: `{ 0s: 20%, 1min: 45% }`"
            ),
            Key("refuse", \.refuse, .byStay, "who says No, in the same ways; the rest ignore the invite"),
            Key("after", \.after, .distribution, "how long he takes to answer, and to click the minimised bar"),
            Key("maximises_after_no", \.maximisesAfterNo, .share, "of those who refused: who clicks Maximise later"),
        ],
        check: { response, fields in
            guard response.mostAnswers > 1 + Visitors.shareSlack else { return }
            fields.map.problem("`accept` and `refuse` add up to \(Share.text(response.mostAnswers)), above 100 %")
        }
    ).notation
}

extension Notation<ByStay> {
    fileprivate static let byStay = Notation.scalar(
        Notation<Double>.share.mapped({ ByStay($0) }, { $0.share(at: .zero) }),
        or: steps.mapped({ ByStay(steps: $0) }, \.steps)
    ) { $0.isConstant }

    private static let steps = Notation<[ByStay.Step]>.byKey(
        .duration,
        .share,
        { ByStay.Step(from: $0, share: $1) },
        { ($0.from, $0.share) }
    )
}
