import ChatDesk

/// A page of the demo shop: a small customer's site that embeds the chat as any other would.
struct ShopPage {
    let title: String
    /// What stands between header and footer.
    let content: String
    /// The queue that the page belongs to.
    let queue: String

    static func home(in queue: String) -> ShopPage {
        let favourites = cards(of: Lamp.all.prefix(3))
        return ShopPage("Lamps for the quiet hours", PackageResources.shop_home_html, ["favourites": favourites], queue)
    }

    static func lamps(in queue: String) -> ShopPage {
        ShopPage("Our lamps", PackageResources.shop_lamps_html, ["lamps": cards(of: Lamp.all[...])], queue)
    }

    static func lamp(_ lamp: Lamp, in queue: String) -> ShopPage {
        ShopPage(lamp.name, PackageResources.shop_lamp_html, values(of: lamp), queue)
    }

    static func help(in queue: String) -> ShopPage {
        ShopPage("Help", PackageResources.shop_help_html, [:], queue)
    }

    /// The cart with one lamp in it, or empty.
    static func cart(with lamp: Lamp?, in queue: String) -> ShopPage {
        guard let lamp else { return ShopPage("Cart", PackageResources.shop_cart_empty_html, [:], queue) }
        return ShopPage("Cart", PackageResources.shop_cart_html, values(of: lamp), queue)
    }

    private init(_ title: String, _ template: [UInt8], _ values: [String: String], _ queue: String) {
        self.title = title
        self.content = HTMLTemplate(template).filled(with: values)
        self.queue = queue
    }

    /// The page with the snippet of an account.
    func html(account: String) -> String {
        let address = "/chat?account=\(account.inQuery)&queue=\(queue.inQuery)".inHTML
        // The content first: it has links to the chat, too.
        let page = HTMLTemplate(PackageResources.shop_frame_html).filled(with: ["content": content])
        return HTMLTemplate(page).filled(
            with: ["title": title.inHTML, "account": account.inHTML, "queue": queue.inHTML, "chat": address]
        )
    }

    private static func cards(of lamps: ArraySlice<Lamp>) -> String {
        lamps.map { HTMLTemplate(PackageResources.lamp_card_html).filled(with: values(of: $0)) }.joined()
    }

    private static func values(of lamp: Lamp) -> [String: String] {
        [
            "id": lamp.id, "name": lamp.name, "line": lamp.line, "story": lamp.story, "price": String(lamp.price),
            "size": lamp.size, "material": lamp.material, "picture": lamp.picture,
        ]
    }
}
