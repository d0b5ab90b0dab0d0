extension Fact {
    /// The word for its kind and its payload, for the kinds that fill a long run's file; nil where the general way has to
    /// write it. It must say the same as that.
    var plainText: (kind: String, payload: String)? {
        var payload = PlainText()
        guard let kind = put(into: &payload), let text = payload.text else { return nil }
        return (kind.rawValue, text)
    }

    private func put(into payload: inout PlainText) -> CodingKeys? {
        switch self {
        case .arrived(let kind, let intended):
            payload.put("intended", intended)
            payload.put("kind", kind)
            return .arrived
        case .pageLoaded(let page, let path, let requested, let queue):
            payload.put("page", page)
            payload.put("path", path)
            payload.putIfAny("queue", queue)
            payload.put("requested", requested)
            return .pageLoaded
        case .pageLeft(let page):
            payload.put("page", page)
            return .pageLeft
        case .visitEnded(let ending):
            payload.put("how", ending.rawValue)
            return .visitEnded
        case .messageSent(let mark, let chat):
            payload.putIfAny("chat", chat)
            payload.put("mark", mark)
            return .messageSent
        case .messageReceived(let mark, let chat, let sequence):
            payload.putIfAny("chat", chat)
            payload.putIfAny("mark", mark)
            payload.putIfAny("sequence", sequence)
            return .messageReceived
        case .widget(let state, let page):
            payload.putIfAny("page", page)
            payload.put("state", state.rawValue)
            return .widget
        case .exchange(let exchange) where exchange.said == nil:
            payload.put("exchange", exchange.put)
            return .exchange
        default:
            return nil
        }
    }
}

extension Exchange {
    /// All but what was said, which is kept of few.
    fileprivate func put(into object: inout PlainText) {
        object.put("bytes", bytes)
        object.put("intended", intended)
        object.put("method", method)
        object.putIfAny("notBefore", notBefore)
        object.put("operation", operation)
        object.put("outcome", outcome.rawValue)
        object.put("path", path)
        object.putIfAny("reason", reason)
        object.put("started", started)
        object.putIfAny("status", status)
        object.put("waitsForEvents", waitsForEvents)
    }
}
