import ChatDesk

/// A page of the demo shop: a small customer's site that embeds the chat as any other would.
struct ShopPage {
    /// What stands between header and footer.
    enum Content {
        case home, lamps, help
        case lamp(Lamp)
        /// The cart with one lamp in it, or empty.
        case cart(Lamp?)
    }

    let title: String
    /// What the snippet says.
    let account: String
    let queue: String
    /// Where the chat is for who has no JavaScript.
    let chat: String
    /// The lamps that are shown.
    var lamps: [Lamp] = []
    /// The lamp that the page is about.
    var lamp: Lamp?
    private let template: PageTemplates.Name

    init(_ content: Content, account: String, queue: String) {
        self.account = account
        self.queue = queue
        chat = ChatWindowPage.address(account: account, queue: queue)
        switch content {
        case .home: (title, template, lamps) = ("Lamps for the quiet hours", .shopHome, Array(Lamp.all.prefix(3)))
        case .lamps: (title, template, lamps) = ("Our lamps", .shopLamps, Lamp.all)
        case .help: (title, template) = ("Help", .shopHelp)
        case .lamp(let lamp): (title, template, self.lamp) = (lamp.name, .shopLamp, lamp)
        case .cart(let lamp): (title, template, self.lamp) = ("Cart", .shopCart, lamp)
        }
    }

    var html: String { PageTemplates.html(template, of: self) }
}
