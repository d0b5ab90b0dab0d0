import Foundation

/// A tab of a browser. Whatever is done with it brings it to the front.
struct Tab: Sendable {
    let browser: Browser
    let handle: String

    /// Opens an address, and waits until the page has loaded.
    func open(_ url: String) async throws {
        try await command("POST", "/url", ["url": .string(url)])
    }

    /// Loads the page again.
    func reload() async throws {
        try await command("POST", "/refresh")
    }

    /// Goes back to the page before.
    func goBack() async throws {
        try await command("POST", "/back")
    }

    func close() async throws {
        try await browser.close(handle)
    }

    /// Brings it to the front.
    func look() async throws {
        try await browser.bringToFront(handle)
    }

    var url: String { get async throws { try await command("GET", "/url").text ?? "" } }
    var title: String { get async throws { try await command("GET", "/title").text ?? "" } }

    /// Runs a script in the page, and tells what it returns.
    @discardableResult
    func run(_ script: String, _ arguments: JSON...) async throws -> JSON {
        try await command("POST", "/execute/sync", ["script": .string(script), "args": .array(arguments)])
    }

    @discardableResult
    func command(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> JSON {
        try await look()
        return try await browser.command(method, path, body)
    }

    @discardableResult
    func chrome(_ name: String, _ parameters: JSON = [:]) async throws -> JSON {
        try await look()
        return try await browser.chrome(name, parameters)
    }
}

// MARK: - The circumstances

extension Tab {
    enum Scheme: String, Sendable, CaseIterable {
        case light, dark
    }

    /// Whether the person likes light or dark pages.
    func prefer(_ scheme: Scheme) async throws {
        let features: JSON = [
            ["name": "prefers-color-scheme", "value": .string(scheme.rawValue)],
            // Colours change at once, so that nobody reads one that is on its way.
            ["name": "prefers-reduced-motion", "value": "reduce"],
        ]
        try await chrome("Emulation.setEmulatedMedia", ["features": features])
    }

    /// The languages that the browser asks for, best first, from the next page on.
    func speak(_ languages: String) async throws {
        let agent = try await run("return navigator.userAgent")
        try await chrome("Emulation.setUserAgentOverride", ["userAgent": agent, "acceptLanguage": .string(languages)])
    }

    /// Switches JavaScript off, from the next page on.
    func doWithoutScripts() async throws {
        try await chrome("Emulation.setScriptExecutionDisabled", ["value": true])
    }

    /// Takes something that browsers have from the next page on, such as `WebSocket`.
    func doWithout(_ name: String) async throws {
        try await chrome("Page.addScriptToEvaluateOnNewDocument", ["source": .string("delete window.\(name);")])
    }

    /// The window's size as the page sees it: a window of a desktop can't be as narrow as a phone.
    func resize(to size: Size) async throws {
        let metrics: JSON = [
            "width": .number(size.width), "height": .number(size.height), "deviceScaleFactor": 1, "mobile": false,
        ]
        try await chrome("Emulation.setDeviceMetricsOverride", metrics)
    }

    /// Writes a picture of the page to the folder that `BROWSER_SCREENSHOTS` names; without it, does nothing.
    func photograph(_ name: String) async throws {
        guard let folder = ProcessInfo.processInfo.environment["BROWSER_SCREENSHOTS"] else { return }
        guard let picture = try await command("GET", "/screenshot").text.flatMap({ Data(base64Encoded: $0) }) else {
            return
        }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try picture.write(to: URL(fileURLWithPath: folder).appendingPathComponent(name + ".png"))
    }
}
