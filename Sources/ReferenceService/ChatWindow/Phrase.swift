import Mustache

/// A text as templates name it: `{{say.form.title}}` is the text of the key `form.title`.
struct Phrase: MustacheParent, MustacheCustomRenderable {
    let texts: Texts
    private var key = ""

    init(in texts: Texts) { self.texts = texts }

    func child(named name: String) -> Any? {
        var phrase = self
        phrase.key += key.isEmpty ? name : ".\(name)"
        return phrase
    }

    var renderText: String { texts.say(key) }
    var isNull: Bool { false }
}
