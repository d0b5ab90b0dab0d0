import Foundation

/// The one `chromedriver` of the suite, and the browsers that it has started.
///
/// https://www.w3.org/TR/webdriver2/
actor Driver {
    static let shared = Driver()

    private var starting: Task<String, any Error>?
    private var idle: [Browser] = []

    /// Lends a browser that nobody has used, or whose last user left no trace, for the time of a story.
    ///
    /// A browser is started only when all are lent: that takes half a second, and wiping one a twentieth.
    func lend(_ story: (Browser) async throws -> Void) async throws {
        let browser: Browser
        if let known = idle.popLast() { browser = known } else { browser = try await start() }
        do {
            try await story(browser)
        } catch {
            // What state it is in is anybody's guess.
            try? await browser.quit()
            throw error
        }
        await takeBack(browser)
    }

    /// Keeps a browser for the next story, or ends it: that one can't be wiped (Chromium under load takes longer to
    /// close a tab than its driver waits) says nothing of the story that was told.
    private func takeBack(_ browser: Browser) async {
        do {
            try await browser.forget()
            idle.append(browser)
        } catch {
            try? await browser.quit()
        }
    }

    private func start() async throws -> Browser {
        let starting = self.starting ?? Task { try await DriverProcess.start() }
        self.starting = starting
        return try await Browser(driver: starting.value)
    }
}

/// A command that the driver refused.
struct CommandError: Error, CustomStringConvertible {
    let command: String
    let description: String
    /// The W3C's word for it: `no such element`, `stale element reference` …
    let code: String

    init(_ command: String, _ value: JSON) {
        self.command = command
        code = value["error"].text ?? "unknown"
        description = "\(command): \(value["message"].text ?? "\(value)")"
    }

    /// Whether the page changed under the hand, so that another look helps.
    var isPassing: Bool {
        ["stale element reference", "no such element", "element click intercepted", "element not interactable"]
            .contains(code)
    }
}
