import ChatDesk
import Testing

@testable import ReferenceService

@Suite("What the chat says by itself")
struct TextsTests {
    @Test("is said in every language, with the same placeholders", arguments: Language.allCases)
    func languages(language: Language) {
        let (english, texts) = (Texts.of(.english).byKey, Texts.of(language).byKey)
        #expect(texts.keys.sorted() == english.keys.sorted())
        for (key, text) in texts {
            #expect(!text.isEmpty, "\(key)")
            #expect(Self.placeholders(text) == Self.placeholders(english[key] ?? ""), "\(key)")
        }
    }

    @Test("is there for every flaw that a form can have", arguments: FormFlaw.Kind.allCases)
    func flaws(kind: FormFlaw.Kind) {
        #expect(Texts.of(.french).byKey["problem." + kind.rawValue] != nil)
    }

    @Test("is there for everything that the templates say")
    func templates() {
        let templates = [
            PackageResources.chat_window_mustache, PackageResources.window_form_mustache,
            PackageResources.window_chat_mustache, PackageResources.window_waiting_mustache,
            PackageResources.window_unavailable_mustache, PackageResources.window_ended_mustache,
            PackageResources.asked_form_mustache, PackageResources.asked_field_mustache,
            PackageResources.message_log_mustache, PackageResources.window_news_mustache,
            PackageResources.news_frame_mustache,
        ]
        let said = templates.flatMap { template in
            String(decoding: template, as: UTF8.self).matches(of: /\{\{say\.([^}]+)\}\}/).map { String($0.1) }
        }
        #expect(said.count > 10)
        for key in said { #expect(Texts.of(.english).byKey[key] != nil, "\(key)") }
    }

    @Test("has values in its placeholders, and leaves alone what only looks like one")
    func placeholders() {
        let texts = Texts.of(.english)
        #expect(texts.say("figure", ["label": "{value}", "value": "1"]) == "{value}: 1")
        #expect(texts.say("chat.with") == "Chat with {agent}")
        #expect(texts.say("no.such.key") == "no.such.key")
    }

    private static func placeholders(_ text: String) -> Set<String> {
        Set(text.matches(of: /\{\w+\}/).map { String($0.output) })
    }
}
