import ChatDesk

/// Refusals of those who may not, or not so often.
extension Fault {
    static let notSignedIn = Fault(
        status: 401,
        code: "not-signed-in",
        message: "Nobody is signed in with this token or cookie: sign in by POST /api/v1/session first."
    )

    static let wrongPassword = Fault(
        status: 401,
        code: "wrong-password",
        message: "The password is wrong: ask whoever runs the service for it."
    )

    static func roleNeeded(_ role: Role) -> Fault {
        let message = "You are signed in, but not as \(role.rawValue): sign in as that."
        return Fault(status: 403, code: "role-needed", message: message)
    }

    static let csrf = Fault(
        status: 403,
        code: "csrf",
        message: "X-CSRF-Token is missing or wrong: send the csrf that GET /api/v1/session tells. Nothing was changed."
    )

    static func originNotAllowed(_ origin: String) -> Fault {
        let message =
            "Pages of \(origin) may not call this: add that site to the settings' sites, if it embeds the chat."
        return Fault(status: 403, code: "origin-not-allowed", message: message)
    }

    static func tooManyPasswords(_ wait: Duration) -> Fault {
        tooMany("too-many-passwords", "Too many wrong passwords", wait)
    }

    static func tooManyRequests(_ wait: Duration) -> Fault {
        tooMany("too-many-requests", "Too many requests of this visit", wait)
    }

    static func tooManyMessages(_ wait: Duration) -> Fault {
        tooMany("too-many-messages", "Too many messages in a short time", wait)
    }

    static func unknownAccount(_ account: String) -> Fault {
        let message = "There is no account \"\(account)\": take the one from the settings."
        return Fault(status: 422, code: "unknown-account", message: message, fields: ["account"])
    }

    static func unknownContact(_ name: String) -> Fault {
        let names = Introduction.contactNames.joined(separator: ", ")
        return Fault(status: 422, code: "unknown-contact", message: "There is no contact \"\(name)\": use \(names).")
    }

    static let tooManyVisits = Fault(
        status: 503,
        code: "too-many-visits",
        message: "As many visits are running as the service takes: come back in a minute.",
        headers: [("Retry-After", "60")]
    )

    static let tooManyConnections = Fault(
        status: 503,
        code: "too-many-connections",
        message: "The service has as many connections as it takes: come back in some seconds.",
        headers: [("Retry-After", "5")]
    )

    private static func tooMany(_ code: String, _ what: String, _ wait: Duration) -> Fault {
        let seconds = max(1, Int((wait / .seconds(1)).rounded(.up)))
        let message = "\(what): wait \(seconds) s, then try again."
        return Fault(status: 429, code: code, message: message, headers: [("Retry-After", String(seconds))])
    }
}
