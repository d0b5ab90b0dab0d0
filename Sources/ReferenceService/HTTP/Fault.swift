import ChatDesk

/// A request that can't be served, as the reply that says so.
struct Fault: Error, Sendable {
    let status: Int
    /// A short name for programs.
    let code: String
    /// A sentence for people, with a next step.
    let message: String
    var fields: [String] = []
    var problems: [FaultProblem] = []
    var headers: [(name: String, value: String)] = []

    /// `{"error":{"code","message"}}`, with `fields` where a form's fields are at fault, and `problems` where there
    /// is more to say of them, or of settings.
    var reply: Reply {
        var error: [(name: String, value: JSON)] = [("code", .string(code)), ("message", .string(message))]
        if !fields.isEmpty { error.append(("fields", .array(fields.map(JSON.string)))) }
        if !problems.isEmpty { error.append(("problems", .array(problems.map(\.json)))) }
        var reply = Reply.json(["error": .object(error)], status: status)
        reply.headers += headers
        return reply
    }

    /// The reply to a request: a page where people are, ``reply`` everywhere else.
    func reply(to request: Request, offering languages: [Language] = Language.allCases) -> Reply {
        guard ChatWindowPage.isPart(request.path) else { return reply }
        let page = NoticePage(self, at: request.windowAddress, in: .of(request.language(offered: languages)))
        var reply = Reply.personalPage(page.html, status: status, framing: .framed)
        reply.headers += headers
        return reply
    }

    static func badRequest(_ message: String) -> Fault { Fault(status: 400, code: "bad-request", message: message) }

    static func noRoute(_ path: String) -> Fault {
        Fault(status: 404, code: "not-found", message: "There is nothing at \(path): see / for what there is.")
    }

    static func wrongMethod(_ method: String, allowed: String) -> Fault {
        Fault(
            status: 405,
            code: "method-not-allowed",
            message: "\(method) is not possible here: use \(allowed).",
            headers: [("Allow", allowed)]
        )
    }

    static let tooLarge = Fault(
        status: 413,
        code: "too-large",
        message: "The body is too large: send at most \(Limits.bodyBytes / 1_024) KB."
    )

    static func tooLong(_ place: String, has count: Int, _ length: Int) -> Fault {
        Fault(
            status: 422,
            code: "too-long",
            message: "\"\(place)\" has \(count) characters: send at most \(length).",
            fields: [place]
        )
    }

    static func tooManyAnswers(_ count: Int) -> Fault {
        let message = "The form has \(count) answers: send at most \(Limits.answers)."
        return Fault(status: 422, code: "too-many-answers", message: message)
    }

    static let headersTooLarge = Fault(
        status: 431,
        code: "headers-too-large",
        message: "The headers are too large: send at most \(Limits.headerBytes / 1_024) KB."
    )
}

extension Fault {
    /// What the desk refused.
    init(_ refusal: Refusal) {
        let (status, code) = Self.label(refusal)
        self.init(status: status, code: code, message: refusal.description)
        switch refusal {
        case .formIncomplete(let flaws):
            fields = flaws.map(\.field)
            problems = flaws.map(FaultProblem.init)
        case .emptyMessage: fields = ["text"]
        default: break
        }
    }

    private static func label(_ refusal: Refusal) -> (status: Int, code: String) {
        switch refusal {
        case .unknownVisit: (401, "unknown-visit")
        case .unknownAgent: (401, "unknown-agent")
        case .noInvite: (409, "no-invite")
        case .noForm: (409, "no-form")
        case .formIncomplete: (422, "form-incomplete")
        case .noMessageTaken: (409, "no-message-taken")
        case .noChat: (409, "no-chat")
        case .emptyMessage: (422, "message-empty")
        case .unknownChat: (404, "unknown-chat")
        case .noAlert: (409, "no-alert")
        case .notInChat: (409, "not-in-chat")
        case .nothingOpen: (409, "nothing-open")
        case .noWrapUp: (409, "no-wrap-up")
        case .agentNotAvailable: (409, "agent-not-available")
        case .transferToOneself: (422, "transfer-to-oneself")
        case .unknownQueue: (422, "unknown-queue")
        case .namelessAgent: (422, "agent-nameless")
        case .chatsOutOfRange: (422, "chats-out-of-range")
        }
    }
}
