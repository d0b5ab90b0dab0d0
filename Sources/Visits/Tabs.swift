/// The tabs of one visitor's browser, and what each shows.
struct Tabs {
    struct Page {
        var path: String
        /// The queue that it is bound to; nil: the service's usual one.
        var queue: String?
    }

    private var pages: [Int: Page] = [:]
    /// The tab that is in front, from 1.
    private(set) var current = 1

    /// What the tab in front shows.
    var front: Page { pages[current] ?? Page(path: "/") }

    /// The tab comes to the front, and shows that page from now on.
    mutating func show(_ path: String, of queue: String?, in tab: Int) {
        current = tab
        pages[tab] = Page(path: path, queue: queue)
    }

    /// The tab comes to the front as it is.
    mutating func comeBack(to tab: Int) { current = tab }
}
