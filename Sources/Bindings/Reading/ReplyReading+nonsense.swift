extension ReplyReading {
    /// Why a step can't go on from a reply.
    struct Nonsense {
        var expected: String
        /// What was there instead, where in the file to look, and what to do.
        var cause: WalkStop.Cause
    }

    /// Nil: it can.
    var nonsense: Nonsense? { lack ?? misunderstanding }

    /// A value that must be there and is not.
    private var lack: Nonsense? {
        for value in values {
            guard case .lacking(let end) = value.outcome else { continue }
            return Nonsense(
                expected: "`\(value.extraction.variable)` at \(value.extraction.source.told)",
                cause: (
                    end.sentence(.plain), trail / "extract" / value.extraction.variable,
                    "take it from where it is, or say `may_lack: true`"
                )
            )
        }
        return nil
    }

    private var misunderstanding: Nonsense? {
        let expected = tests.first?.test.sentence ?? ""
        switch meaning {
        case .success, .refusal: return nil
        case .overload(let reason):
            let advice = "ask more slowly, or let it be asked again with `retries`"
            return Nonsense(expected: expected, cause: ("the service has too much to do: \(reason)", trail, advice))
        case .nonsense(let reason):
            guard let miss = tests.first?.miss else { return listless(reason) }
            if status < 400 {
                let advice = "let `success` be what a Yes looks like, and `refused` what a No does"
                return Nonsense(expected: expected, cause: (miss.sentence(.plain), trail / "success", advice))
            }
            let advice = "if the service says No by its own rules, say so under `refused`; else look at `request`"
            return Nonsense(expected: expected, cause: (reason, trail, advice))
        }
    }

    /// `success` holds, and there is no list of events.
    private func listless(_ reason: String) -> Nonsense {
        Nonsense(
            expected: "a list of events",
            cause: (
                list?.deadEnd?.sentence(.plain) ?? reason, trail / (list?.key ?? "success"),
                "say where the reply holds its events"
            )
        )
    }
}
