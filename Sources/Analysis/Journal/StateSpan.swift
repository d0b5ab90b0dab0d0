import Observations
import Scenarios

/// A stretch of a visit during which the widget must be in one state, whatever page or tab shows it.
struct StateSpan {
    enum Cause {
        /// The minimised bar was presented.
        case launch
        /// The visitor said No.
        case refusal
        /// The visitor minimised the window.
        case visitor
        case other
    }

    var states: Set<WidgetState>
    /// From when it certainly holds, and until when.
    var from: Double
    var to: Double
    var cause: Cause
}

/// The service said what the widget's state is.
struct StateSighting {
    var entry: Entry
    var state: WidgetState
    /// Set when a page load said it.
    var page: Int?
    /// The earliest instant that it may describe.
    var earliest: Double
}

extension VisitJournal {
    /// What the service said of the widget's state, in order.
    func sightings() -> [StateSighting] {
        entries.compactMap { entry in
            guard case .widget(let state, let number) = entry.fact else { return nil }
            let requested = number.flatMap(page)?.requested
            return StateSighting(
                entry: entry,
                state: state,
                page: number,
                earliest: requested ?? self.earliest(of: entry)
            )
        }
    }

    /// The stretches with a known state. What the visitor does is certain once it is acknowledged; what the service
    /// shows is certain unless the visitor acts at the same moment.
    func spans(_ settings: PromisedSettings) -> [StateSpan] {
        var spans: [StateSpan] = []
        var acted = 0.0
        let until = watchedUntil
        for entry in entries {
            if case .pageLoaded(_, _, let requested, _) = entry.fact, flows.contains(where: { $0.from == requested }) {
                spans.close(at: requested)
                spans.append(StateSpan(states: [], from: entry.at, to: until, cause: .other))
                continue
            }
            guard let change = StateChange(entry.fact, afterNo: settings.afterNo) else { continue }
            if !change.isOurs, !change.states.isEmpty, earliest(of: entry) < acted { continue }
            let bracket = change.isOurs ? bracket(of: entry) : Bracket(from: earliest(of: entry), to: entry.at)
            if change.isOurs { acted = bracket.to }
            spans.close(at: bracket.from)
            let from = bracket.to + Race.resolution
            spans.append(StateSpan(states: change.states, from: from, to: until, cause: change.cause))
        }
        return spans.filter { !$0.states.isEmpty && $0.from <= $0.to }
    }
}

extension [StateSpan] {
    fileprivate mutating func close(at instant: Double) {
        guard let last = indices.last else { return }
        self[last].to = Swift.min(self[last].to, instant - Race.resolution)
    }
}

/// What a fact makes of the widget's state. No states: nothing is known from there on.
private struct StateChange {
    var states: Set<WidgetState>
    var cause = StateSpan.Cause.other
    /// Whether the visitor did it.
    var isOurs = true

    init?(_ fact: Fact, afterNo: AfterNo) {
        switch fact {
        case .invitePresented: (states, isOurs) = ([.invited], false)
        case .barPresented: (states, cause, isOurs) = ([.minimised], .launch, false)
        case .windowPresented: (states, isOurs) = ([.open], false)
        case .inviteAccepted, .chatOpened: states = [.open]
        case .inviteRefused: (states, cause) = (afterNo == .minimise ? [.minimised] : [.hidden], .refusal)
        case .minimised: (states, cause) = ([.minimised], .visitor)
        case .maximised: states = [.open, .invited]
        case .inviteWithdrawn, .chatEnded, .dequeued, .queueClosed: (states, isOurs) = ([], false)
        default: return nil
        }
    }
}
