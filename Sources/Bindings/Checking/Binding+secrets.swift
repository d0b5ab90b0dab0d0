import Scenarios

extension Binding {
    /// Values that look like passwords or tokens, and stand in the file for everybody to read.
    var exposedSecrets: [Doubt] {
        let own = probe.values(at: "probe") + variables.values(at: "variables")
        let sides = visitor.values(at: "visitor") + (agent?.values(at: "agent") ?? [])
        return (own + sides).filter(\.looksSecret).map {
            Doubt(
                trail: $0.trail,
                sentence: "this looks like a password or a token: name it under `secrets`, and write {secret.NAME}"
            )
        }
    }
}

/// A value that is sent, by its name, and where it stands.
private struct SentValue {
    var name: String
    var value: Template
    var trail: Trail

    /// A name such as `password` makes a secret of whatever is written out behind it; a long word of letters and digits
    /// is one by itself.
    var looksSecret: Bool {
        let masking = Masking(of: [])
        let texts = value.parts.compactMap { if case .text(let text) = $0 { text } else { nil } }
        if texts.contains(where: { masking.masked($0) != $0 }) { return true }
        guard texts.count == value.parts.count, let text = texts.first, text.count >= 4 else { return false }
        return masking.masked(text, named: name) != text
    }
}

extension [NamedTemplate] {
    fileprivate func values(at trail: Trail) -> [SentValue] {
        map { SentValue(name: $0.name, value: $0.value, trail: trail / $0.name) }
    }
}

extension JSONTemplate {
    fileprivate func values(at trail: Trail, named name: String = "") -> [SentValue] {
        switch self {
        case .literal: []
        case .template(let template): [SentValue(name: name, value: template, trail: trail)]
        case .array(let values): values.enumerated().flatMap { $1.values(at: trail[$0], named: name) }
        case .object(let members):
            members.flatMap { $0.value.values(at: trail / $0.key.source, named: $0.key.source) }
        }
    }
}

extension RequestTemplate {
    fileprivate func values(at trail: Trail) -> [SentValue] {
        let body: [SentValue] =
            switch body {
            case .none: []
            case .json(let json): json.values(at: trail / "json")
            case .form(let fields): fields.values(at: trail / "form")
            case .multipart(let fields): fields.values(at: trail / "multipart")
            case .text(let text): [SentValue(name: "", value: text, trail: trail / "text")]
            }
        let path = [SentValue(name: "", value: path, trail: trail / "path")]
        let named = query.values(at: trail / "query") + headers.values(at: trail / "headers")
        return path + named + cookies.values(at: trail / "cookies") + body
    }
}

extension SideBinding {
    fileprivate func values(at trail: Trail) -> [SentValue] {
        var values = variables.values(at: trail / "variables") + headers.values(at: trail / "headers")
        values += cookies.values(at: trail / "cookies")
        for (name, step) in steps.inOrder {
            for (ask, trail) in step.asks(at: trail / "steps" / name) { values += ask.values(at: trail) }
        }
        for (name, beside) in beside.inOrder { values += beside.ask.values(at: trail / "beside" / name) }
        for (name, receiver) in receivers.inOrder { values += receiver.values(at: trail / "receivers" / name) }
        return values
    }
}

extension Ask {
    fileprivate func values(at trail: Trail) -> [SentValue] {
        (request?.values(at: trail / "request") ?? []) + (message?.values(at: trail / "send") ?? [])
    }
}

extension Receiver {
    fileprivate func values(at trail: Trail) -> [SentValue] {
        var values = request.values(at: trail / "request")
        for (index, text) in socket.hello.enumerated() { values += text.values(at: (trail / "hello")[index]) }
        return values
    }
}
