import ChatDesk
import Testing

/// A place where people are: a page, and what one does to see it in full.
struct Place: Sendable, CustomTestStringConvertible {
    let name: String
    let path: String
    var isAttended = false
    var set: @Sendable (inout ChatDesk.Settings) -> Void = { _ in }
    var arrive: @Sendable (Tab, Stage) async throws -> Void = { _, _ in }

    var testDescription: String { name }

    static let all = visitors + staff

    private static let visitors = [
        Place(name: "index", path: "/"),
        Place(name: "shop", path: "/shop/"),
        Place(name: "shop-lamps", path: "/shop/lamps"),
        Place(name: "shop-lamp", path: "/shop/lamps/moon"),
        Place(name: "shop-help", path: "/shop/help"),
        Place(name: "shop-cart", path: "/shop/cart"),
        Place(name: "shop-invite", path: "/shop/", set: invites, arrive: { tab, _ in try await tab.see(.invite) }),
        Place(name: "shop-bar", path: "/shop/", set: invites, arrive: minimise),
        Place(name: "shop-form", path: "/shop/", isAttended: true, set: asks, arrive: sendNothingInShop),
        Place(name: "window-form", path: window, isAttended: true, set: asks, arrive: sendNothing),
        Place(
            name: "window-waiting",
            path: window,
            isAttended: true,
            arrive: { tab, _ in try await tab.see(.waiting) }
        ),
        Place(name: "window-letter", path: window, set: { $0.queues[0].leaveMessage = true }, arrive: findNobody),
        Place(name: "window-chat", path: window, set: { $0.queues[0].whenUnattended = .queue }, arrive: chat),
    ]

    private static let staff =
        [
            Place(name: "agent-door", path: "/agent", arrive: { tab, _ in try await tab.see(.button("Sign in")) }),
            Place(name: "agent", path: "/agent", arrive: work),
            Place(name: "supervisor", path: "/supervisor", isAttended: true, arrive: oversee),
        ] + settingsTabs.map(settings)

    private static let settingsTabs = [
        "General", "Data collection", "Queues", "Waiting messages", "Screen pops", "Agents", "Inactivity",
        "Languages & sites", "Defects",
    ]

    private static func settings(_ title: String) -> Place {
        let name = "admin-" + title.lowercased().filter(\.isLetter)
        return Place(name: name, path: "/admin", set: asks) { tab, stage in
            try await tab.signIn(password: stage.passwords.admin)
            try await tab.click(.tab(title))
            try await tab.see(.heading(title))
        }
    }

    private static let window = ChatWindows.address
    private static let form = ChatWindows.form
    private typealias ChatWindows = InTheBrowser.ChatWindows

    // MARK: What there is

    @Sendable private static func invites(_ settings: inout ChatDesk.Settings) { settings.activation = .withInvite }
    @Sendable private static func asks(_ settings: inout ChatDesk.Settings) { settings.form = form }

    // MARK: What one does

    @Sendable private static func minimise(_ tab: Tab, _: Stage) async throws {
        try await tab.click(.minimise)
        try await tab.see(.bar)
    }

    @Sendable private static func sendNothingInShop(_ tab: Tab, _ stage: Stage) async throws {
        try await tab.click(.link("Chat with us"))
        try await sendNothing(tab, stage)
    }

    @Sendable private static func sendNothing(_ tab: Tab, _: Stage) async throws {
        try await tab.click(.send)
        try await tab.see("Please look at these fields:")
    }

    @Sendable private static func findNobody(_ tab: Tab, _: Stage) async throws {
        try await tab.see(.heading("Leave a message"))
    }

    @Sendable private static func chat(_ tab: Tab, _ stage: Stage) async throws {
        try await stage.agent().greet()
        try await tab.see("Hello, I am Ann.")
        try await tab.say("Good morning.")
    }

    @Sendable private static func work(_ tab: Tab, _ stage: Stage) async throws {
        try await tab.signIn(name: "Ann", password: stage.passwords.agent)
        try await tab.click(.checkbox("Ready for chats"))
        _ = try await PlayedVisitor(stage)
        try await tab.click(.button("Accept the chat from General"))
        _ = try await PlayedVisitor(stage)
        try await tab.see(.button("Accept the chat from General"))
    }

    @Sendable private static func oversee(_ tab: Tab, _ stage: Stage) async throws {
        _ = try await PlayedVisitor(stage)
        try await tab.signIn(password: stage.passwords.supervisor)
        try await tab.see("Ann")
    }
}
