/// Every rule there is, in the order of the report. docs/rules.md has the same table for people.
enum Rules {
    static let all: [any Rule] = [
        ReactiveOnly(), LaunchCriterion(), NoSecondInvite(), SameStateEverywhere(), PresenceNeedsNoForm(),
        RequiredFields(), AcceptComesFirst(), ClosedDoors(), DequeueOnTime(), OneEndPerEntry(), OneSession(),
        LeaversHoldNobody(), PlaceOnlyWhileWaiting(), FirstComeFirstServed(), ConcurrencyLimit(), MessageDelivery(),
        LaunchMinimisedWithoutInvite(), MinimisingChangesNothing(), InviteOnTime(), RefusalLasts(),
        LaunchesMinimised(), ServiceAnswers(),
    ]

    static func named(_ id: String) -> (any Rule)? {
        all.first { $0.id == id }
    }
}
