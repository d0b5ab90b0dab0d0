/// Who may call a route.
enum Audience: Sendable, Equatable {
    /// Everybody, from pages of the service itself.
    case everybody
    /// Everybody, also pages of all other sites: what a page loads before it can know whether its site is listed.
    case anySite
    /// A visitor's browser that needs no visit yet, on the service's own pages or on a site of the settings' list.
    case anyVisitor
    /// A visitor whose visit runs, known by its token, on the same pages.
    case visitor
    /// Whoever is signed in.
    case staff
    /// A signed-in agent.
    case agent
    /// A signed-in supervisor or admin.
    case supervisor
    /// A signed-in admin.
    case admin

    /// The role that the staff need, if one in particular.
    var role: Role? {
        switch self {
        case .agent: .agent
        case .supervisor: .supervisor
        case .admin: .admin
        case .everybody, .anySite, .anyVisitor, .visitor, .staff: nil
        }
    }

    /// Whether nobody needs to be signed in.
    var isOpen: Bool { self == .everybody || self == .anySite || isForSites }

    /// Whether pages of the settings' sites may call it.
    var isForSites: Bool { self == .visitor || self == .anyVisitor }
}
