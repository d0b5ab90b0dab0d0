import EventLoop

/// What a binding makes of a reply, test by test and value by value: for whoever writes the binding.
public struct ReplyReading: Sendable, Equatable {
    /// Where the request stands in the file.
    let trail: Trail
    let status: Int
    let meaning: ReplyMeaning
    /// The tests that were tried, in order; the last one decided, if it holds.
    let tests: [TriedTest]
    let values: [FoundValue]
    /// The list of events that the reply should hold; nil: none is looked for.
    let list: FoundList?

    struct TriedTest: Sendable, Equatable {
        /// Such as `refused[0]`.
        var key: String
        var test: ReplyTest
        /// Nil: it holds.
        var miss: ReplyTest.Miss?
    }

    struct FoundValue: Sendable, Equatable {
        var extraction: Extraction
        var outcome: Extraction.Outcome
    }

    struct FoundList: Sendable, Equatable {
        /// Such as `carries`.
        var key: String
        /// How many events there are; nil: what is there is no list.
        var count: Int?
        /// The link that found nothing.
        var deadEnd: Chain.DeadEnd?
    }

    /// - Parameters:
    ///   - trail: where the request stands in the file.
    ///   - listKey: what the file calls the place of the list of events.
    init(
        of reply: Reply,
        to ask: Ask,
        at trail: Trail,
        _ meaning: ReplyMeaning,
        _ outcomes: [(extraction: Extraction, outcome: Extraction.Outcome)],
        knowing variables: Variables,
        listKey: String = "carries"
    ) {
        self.trail = trail
        self.meaning = meaning
        status = reply.response.status
        tests = ask.tests(tried: reply, variables)
        // Of a reply that says no, nothing is taken.
        let holds = tests.first?.miss == nil
        values = holds ? outcomes.map { FoundValue(extraction: $0.extraction, outcome: $0.outcome) } : []
        list = holds ? ask.carried.map { FoundList(key: listKey, $0, in: reply) } : nil
    }

    /// The step can't go on from this reply.
    var isSenseless: Bool {
        switch meaning {
        case .success, .refusal: false
        case .overload, .nonsense: true
        }
    }
}

extension ReplyReading.FoundList {
    fileprivate init(key: String, _ chain: Chain, in reply: Reply) {
        self.key = key
        do throws(Chain.DeadEnd) {
            let found = try chain.find(in: reply.material())
            count = found.isList ? found.elements.count : nil
        } catch {
            deadEnd = error
        }
    }
}

extension Ask {
    /// The tests in the order in which they are tried, up to the one that holds.
    fileprivate func tests(tried reply: Reply, _ variables: Variables) -> [ReplyReading.TriedTest] {
        let refused = refusals.enumerated().map { ("refused[\($0)]", $1.test) }
        let overloaded = overloads.enumerated().map { ("overloaded[\($0)]", $1) }
        var tried: [ReplyReading.TriedTest] = []
        for (key, test) in [("success", success)] + refused + overloaded {
            let miss = test.miss(in: reply, variables)
            tried.append(ReplyReading.TriedTest(key: key, test: test, miss: miss))
            if miss == nil { break }
        }
        return tried
    }
}
