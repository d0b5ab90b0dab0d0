import ChatDesk
import Testing

@Suite("A visitor's language (R6)")
struct LanguageTests {
    @Test(
        "is the one asked for, or else the browser's",
        arguments: [
            ("FR-FR", ["es-ES"], Language.french), ("fr-fr", [], .french), ("DE-DE", ["fr"], .english),
            ("fr", ["es"], .english), (nil, ["fr"], .french), (nil, ["fr-CA", "es"], .french),
            (nil, ["de", "ES-mx", "fr"], .spanish), (nil, ["de", "*"], .english), (nil, [], .english),
            ("", ["fr"], .french), (nil, ["frr"], .english),
        ] as [(String?, [String], Language)]
    )
    func chosen(asked: String?, browser: [String], language: Language) {
        #expect(Language.chosen(asked: asked, browser: browser, offered: Language.allCases) == language)
    }

    @Test("is one that the settings offer")
    func offered() {
        #expect(Language.chosen(asked: "FR-FR", browser: [], offered: [.english, .spanish]) == .english)
        #expect(Language.chosen(asked: nil, browser: ["fr", "es"], offered: [.english, .spanish]) == .spanish)
    }

    @Test(
        "is asked for by a browser's header, the one liked best first",
        arguments: [
            ("fr-CA, en;q=0.8, es;q=0.9", ["fr-CA", "es", "en"]), ("de", ["de"]), ("", []), ("a;q=0, b", ["b"]),
            ("a;q=0.5,b;q=0.5", ["a", "b"]), ("a;q=x, b;q=0.9", ["a", "b"]), (",;,", []),
        ]
    )
    func header(text: String, tags: [String]) { #expect(Language.tags(accepted: text) == tags) }
}
