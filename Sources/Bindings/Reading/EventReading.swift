import Observations

/// What a binding makes of an event, meaning by meaning: for whoever writes the binding.
public struct EventReading: Sendable, Equatable {
    /// What the event calls itself; nil: the reply itself is the event, or nothing could be read of it.
    let type: String?
    let outcome: Outcome
    /// Where the file says what events mean.
    let trail: Trail

    enum Outcome: Sendable, Equatable {
        /// It has no envelope such as `unwrap` takes it out of.
        case wrapped(Chain.DeadEnd)
        /// An event that calls itself so was told already.
        case toldBefore(String)
        /// The file says nothing of its type.
        case unknown
        /// It has nothing where the file looks for its type.
        case untyped(Chain.DeadEnd)
        /// What became of each meaning; none: it is passed over on purpose.
        case meanings([TriedMeaning])
    }

    struct TriedMeaning: Sendable, Equatable {
        var event: EventName
        /// The keys that lead to the list that it stands in, below the reading's own place, and where it stands there.
        var key: [String]
        var index: Int
        var outcome: Outcome

        enum Outcome: Sendable, Equatable {
            case fact(Fact)
            /// A place holds something else than `where` says.
            case elsewhere(ReplyTest.Condition, found: JSONValue?)
            /// A field that it needs is not there.
            case lacking(EventField, Chain.DeadEnd)
            /// A field that it needs holds what it can't be.
            case unusable(EventField, JSONValue)
        }
    }

    init(type: String?, outcome: Outcome, at trail: Trail) {
        self.type = type
        self.outcome = outcome
        self.trail = trail
    }

    /// Of events that a reply itself is.
    init(ofReply material: Material, _ emissions: [Emission], at trail: Trail, _ sight: Sight) {
        let tried = emissions.enumerated().map { index, emission in
            TriedMeaning(event: emission.event, key: [], index: index, outcome: emission.outcome(of: material, sight))
        }
        self.init(type: nil, outcome: .meanings(tried), at: trail)
    }

    /// Whether it told nothing, and not on purpose.
    var isUnknown: Bool {
        switch outcome {
        case .unknown, .untyped, .wrapped: true
        case .toldBefore, .meanings: false
        }
    }
}

extension EventDictionary {
    /// What becomes of an event of that name.
    func outcome(of material: Material, named name: String, _ sight: Sight) -> EventReading.Outcome {
        let own = meanings[name] == nil ? nil : name
        guard own != nil || meanings["*"] != nil else {
            do throws(Chain.DeadEnd) {
                _ = try type?.find(in: material)
                return .unknown
            } catch {
                return .untyped(error)
            }
        }
        let keys = [own, "*"].compactMap(\.self)
        return .meanings(
            keys.flatMap { key in
                (meanings[key] ?? []).enumerated().map { index, emission in
                    EventReading.TriedMeaning(
                        event: emission.event,
                        key: ["meanings", key],
                        index: index,
                        outcome: emission.outcome(of: material, sight)
                    )
                }
            }
        )
    }
}

extension Emission {
    fileprivate func outcome(of material: Material, _ sight: Sight) -> EventReading.TriedMeaning.Outcome {
        if let fact = fact(in: material, seen: sight) { return .fact(fact) }
        var material = material
        material.variable = { sight.variables[$0] }
        if let condition = conditions.first(where: { !$0.holds(in: material.body, sight.variables) }) {
            return .elsewhere(condition, found: condition.place.value(in: material.body))
        }
        var unusable = EventReading.TriedMeaning.Outcome.unusable(.text, .null)
        for field in event.fields.required {
            do throws(Chain.DeadEnd) {
                guard let value = try fields[field]?.find(in: material) else { continue }
                unusable = .unusable(field, value)
            } catch {
                return .lacking(field, error)
            }
        }
        return unusable
    }
}
