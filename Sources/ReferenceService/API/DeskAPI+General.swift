import ChatDesk

extension DeskAPI {
    func showIndex(_ request: Request) throws(Fault) -> Answer {
        let (account, queue) = (desk.settings.account, desk.settings.defaultQueue.id)
        let page = IndexPage(routes: Self.routes, chat: ChatWindowPage.address(account: account, queue: queue))
        return .reply(.page(Array(page.html.utf8)))
    }

    func showDescription(_ request: Request) throws(Fault) -> Answer {
        .reply(Reply(status: 200, headers: [("Content-Type", "application/yaml")], body: PackageResources.openapi_yaml))
    }

    func showHealth(_ request: Request) throws(Fault) -> Answer {
        let figures = desk.figures
        let health: JSON = [
            "status": "ok",
            "version": .string(version),
            "visits": .int(figures.visits),
            "chats": .int(figures.chats),
            "waiting": .int(figures.waiting),
            "agents": .int(figures.agents),
            "open_streams": .int(openStreams),
        ]
        return .reply(.json(health))
    }
}
