import ChatDesk

/// What one side wrote, as a body.
struct MessageBody: Decodable {
    let text: String
}

extension DeskAPI {
    private struct FormBody: Decodable {
        let answers: [String: String]
    }

    func openChat(_ request: Request) throws(Fault) -> Answer {
        let visit = try visit(of: request)
        return .reply(.json(json(try ask { $0.openChat(by: visit, at: $1) })))
    }

    func showForm(_ request: Request) throws(Fault) -> Answer {
        .reply(.json(["fields": JSON(desk.settings.form)]))
    }

    func sendForm(_ request: Request) throws(Fault) -> Answer {
        let visit = try visit(of: request)
        let body = try request.decoded(as: FormBody.self)
        try require(body.answers)
        return .reply(.json(json(try ask { $0.send(form: body.answers, by: visit, at: $1) })))
    }

    func endChatAsVisitor(_ request: Request) throws(Fault) -> Answer {
        let visit = try visit(of: request)
        return Self.answer(try ask { $0.endChat(by: visit, at: $1) })
    }

    func writeAsVisitor(_ request: Request) throws(Fault) -> Answer {
        let visit = try visit(of: request)
        let body = try messageBody(of: request)
        try budgets.spendMessage(of: visit, at: now)
        return answer(try ask { $0.write(body.text, by: visit, at: $1) })
    }

    func typeAsVisitor(_ request: Request) throws(Fault) -> Answer {
        let visit = try visit(of: request)
        try ask { $0.type(by: visit, at: $1) }
        return .reply(.noContent)
    }

    /// What one side writes, unless it is too long.
    func messageBody(of request: Request) throws(Fault) -> MessageBody {
        let body = try request.decoded(as: MessageBody.self)
        try body.text.require(atMost: Limits.messageLength, "text")
        return body
    }

    private func require(_ answers: [String: String]) throws(Fault) {
        guard answers.count <= Limits.answers else { throw .tooManyAnswers(answers.count) }
        for (name, answer) in answers {
            try name.require(atMost: Limits.nameLength, "answers")
            try answer.require(atMost: Limits.answerLength, name)
        }
    }

    /// The reply to a message of either side.
    func answer(_ message: Message) -> Answer {
        let json: JSON = [
            "message": .string(message.id.description),
            "seq": .int(message.sequence),
            "at_ms": clock.label(message.at),
        ]
        return .reply(.json(json, status: 201))
    }

    private func json(_ screen: Screen) -> JSON {
        switch screen {
        case .form: ["screen": "form", "chat": nil, "position": nil]
        case .closed: ["screen": "closed", "chat": nil, "position": nil]
        case .chat(let chat): ["screen": "chat", "chat": .string(chat.description), "position": nil]
        case .waiting(let chat, let position, let entered):
            [
                "screen": "waiting",
                "chat": .string(chat.description),
                "position": .int(position),
                "entered_at_ms": clock.label(entered),
            ]
        }
    }
}

extension JSON {
    /// The form's fields, in order.
    init(_ form: [FormField]) {
        self = .array(form.map(JSON.init))
    }

    private init(_ field: FormField) {
        self = [
            "name": .string(field.name),
            "label": .string(field.label),
            "type": .string(field.kind.rawValue),
            "required": .bool(field.required),
            "asked_in": .string(field.askedIn.rawValue),
            "choices": .array(field.choices.map(JSON.string)),
        ]
    }
}
