/// What still counts as kept.
public struct Tolerances: Sendable, Equatable {
    /// An invite later than this after its due instant is a finding. Default 250 ms.
    public var inviteWithin: Duration = .milliseconds(250)
    /// A visitor who stayed this long past the due instant without an invite was missed. Default 2 s.
    public var missingAfter: Duration = .seconds(2)
    /// A message that has not arrived after this long, while the visitor was there, is lost. Default 2 s.
    public var messageWithin: Duration = .seconds(2)

    public init() {}
}
