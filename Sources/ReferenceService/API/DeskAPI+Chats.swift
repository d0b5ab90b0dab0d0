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
        return .reply(.json(clock.json(try ask { $0.openChat(by: visit, at: $1) })))
    }

    func showForm(_ request: Request) throws(Fault) -> Answer {
        .reply(.json(["fields": JSON(desk.settings.form)]))
    }

    func sendForm(_ request: Request) throws(Fault) -> Answer {
        let visit = try visit(of: request)
        let body = try request.decoded(as: FormBody.self)
        try require(body.answers)
        return .reply(.json(clock.json(try ask { $0.send(form: body.answers, by: visit, at: $1) })))
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

    func leaveMessage(_ request: Request) throws(Fault) -> Answer {
        let visit = try visit(of: request)
        let draft = try request.decoded(as: LeftMessage.Draft.self)
        try require(draft)
        try budgets.spendMessage(of: visit, at: now)
        return .reply(.json(clock.json(try ask { $0.leaveMessage(draft, by: visit, at: $1) }), status: 201))
    }

    func require(_ draft: LeftMessage.Draft) throws(Fault) {
        try draft.text.require(atMost: Limits.messageLength, "text")
        for (name, text) in [("name", draft.name), ("email", draft.email), ("phone", draft.phone)] {
            try text?.require(atMost: Limits.nameLength, name)
        }
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

    func require(_ answers: [String: String]) throws(Fault) {
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
}

extension JSON {
    /// The form's fields, in order.
    init(_ form: [FormField]) {
        self = .array(form.map(JSON.init))
    }

    fileprivate init(_ field: FormField) {
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
