/// The three activation modes (R1).
public enum ActivationMode: String, Sendable, CaseIterable {
    case reactiveOnly = "reactive-only"
    case withInvite = "reactive-and-proactive-with-invite"
    case withoutInvite = "reactive-and-proactive-without-invite"
}

/// What the launch criterion's seconds count over (R19).
public enum LaunchScope: String, Sendable, CaseIterable {
    case page
    case site
}

/// What becomes of the window when a visitor answers No (R21).
public enum AfterNo: String, Sendable, CaseIterable {
    case disappear
    case minimise
}
