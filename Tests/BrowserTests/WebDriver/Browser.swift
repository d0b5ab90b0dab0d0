import Foundation

/// One person's browser: a profile of its own, with tabs.
///
/// Its tabs are used one after the other, as one person does.
actor Browser {
    private let session: String
    /// The tab that is in front.
    private var front: String
    private var isBlank = true

    init(driver: String) async throws {
        let answer = try await HTTP.send("POST", driver + "/session", Self.capabilities)
        guard let id = answer.body["value"]["sessionId"].text else {
            throw CommandError("POST /session", answer.body["value"])
        }
        session = driver + "/session/" + id
        front = try await Self.send("GET", session + "/window").text ?? ""
    }

    private static let capabilities: JSON = {
        var arguments: [JSON] = [
            "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900", "--lang=en-US",
        ]
        // Chromium's sandbox refuses to work for root, who runs the tests in a container.
        if getuid() == 0 { arguments.append("--no-sandbox") }
        return ["capabilities": ["alwaysMatch": ["goog:chromeOptions": ["args": .array(arguments)]]]]
    }()

    // MARK: Tabs

    /// Opens an address in a new tab, which comes to the front.
    func open(_ url: String) async throws -> Tab {
        let tab = Tab(browser: self, handle: try await blankTab())
        try await tab.open(url)
        return tab
    }

    private func blankTab() async throws -> String {
        defer { isBlank = false }
        guard !isBlank else { return front }
        return try await command("POST", "/window/new", ["type": "tab"])["handle"].text ?? ""
    }

    /// Closes a tab; another one comes to the front when it is used.
    func close(_ handle: String) async throws {
        try await bringToFront(handle)
        // The driver ends the session with its last tab.
        guard try await command("GET", "/window/handles").elements.count > 1 else { return try await blank() }
        front = ""
        _ = try await command("DELETE", "/window")
    }

    private func blank() async throws {
        _ = try await command("POST", "/url", ["url": "about:blank"])
        isBlank = true
    }

    /// Brings a tab to the front, as clicking on it does; its page is told that it is visible again.
    func bringToFront(_ handle: String) async throws {
        guard handle != front else { return }
        _ = try await command("POST", "/window", ["handle": .string(handle)])
        front = handle
    }

    // MARK: Its life

    /// Closes all tabs but a new one, which knows nothing of the circumstances that the others were in, and wipes
    /// cookies. Nothing else is kept: each service has an origin of its own.
    func forget() async throws {
        let used = try await command("GET", "/window/handles").elements.compactMap(\.text)
        let new = try await command("POST", "/window/new", ["type": "tab"])["handle"].text ?? ""
        for handle in used { try await close(handle) }
        try await bringToFront(new)
        isBlank = true
        _ = try await chrome("Network.clearBrowserCookies")
        try await resize(to: .desktop)
    }

    /// Ends it.
    func quit() async throws {
        _ = try await command("DELETE", "")
    }

    /// Gives all tabs another size.
    func resize(to size: Size) async throws {
        let size: JSON = ["width": .number(size.width), "height": .number(size.height)]
        _ = try await command("POST", "/window/rect", size)
    }

    // MARK: Commands

    /// A command of the W3C's protocol, to the tab in front.
    @discardableResult
    func command(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> JSON {
        try await Self.send(method, session + path, body ?? (method == "POST" ? [:] : nil))
    }

    /// A command of Chromium's own protocol: https://chromedevtools.github.io/devtools-protocol/
    @discardableResult
    func chrome(_ name: String, _ parameters: JSON = [:]) async throws -> JSON {
        try await command("POST", "/goog/cdp/execute", ["cmd": .string(name), "params": parameters])
    }

    private static func send(_ method: String, _ url: String, _ body: JSON? = nil) async throws -> JSON {
        let answer = try await HTTP.send(method, url, body)
        guard answer.status == 200 else { throw CommandError(method + " " + url, answer.body["value"]) }
        return answer.body["value"]
    }
}

/// What a window measures, in CSS pixels.
struct Size: Sendable {
    let width, height: Double

    static let desktop = Size(width: 1_280, height: 900)
    /// A phone held upright.
    static let phone = Size(width: 390, height: 844)
}
