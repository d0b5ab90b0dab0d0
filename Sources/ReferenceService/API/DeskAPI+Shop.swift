import ChatDesk

/// The demo shop. Its help page belongs to the second queue, if there is one, and all others to the first.
extension DeskAPI {
    static let shopRoutes = [
        Route(.get, "/shop", for: .everybody, "a demo shop that embeds the chat", showShop),
        Route(.get, "/shop/", for: .everybody, "the same", showShop),
        Route(.get, "/shop/lamps", for: .everybody, "what it sells") { api in
            { _ throws(Fault) in api.show(.lamps) }
        },
        Route(.get, "/shop/lamps/{lamp}", for: .everybody, "a lamp", showLamp),
        Route(.get, "/shop/help", for: .everybody, "its help page, of another queue") { api in
            { _ throws(Fault) in api.show(.help, in: api.workshopQueue) }
        },
        Route(.get, "/shop/cart", for: .everybody, "its cart") { api in
            { request throws(Fault) in api.show(.cart(lamp(request.query["lamp"]))) }
        },
    ]

    private func showShop(_ request: Request) throws(Fault) -> Answer { show(.home) }

    private func showLamp(_ request: Request) throws(Fault) -> Answer {
        guard let lamp = Self.lamp(request.parameter) else { throw .noRoute(request.path) }
        return show(.lamp(lamp))
    }

    private static func lamp(_ id: String?) -> Lamp? { Lamp.all.first { $0.id == id } }

    private var salesQueue: String { desk.settings.defaultQueue.id }
    private var workshopQueue: String { desk.settings.queues.dropFirst().first?.id ?? salesQueue }

    private func show(_ content: ShopPage.Content, in queue: String? = nil) -> Answer {
        let page = ShopPage(content, account: desk.settings.account, queue: queue ?? salesQueue)
        return .reply(.page(Array(page.html.utf8)))
    }
}
