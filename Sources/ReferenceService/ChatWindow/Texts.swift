import ChatDesk
import Foundation

/// Everything that the chat says by itself, in one language: the same that its scripts say.
struct Texts: Sendable {
    let language: Language
    let byKey: [String: String]

    static func of(_ language: Language) -> Texts {
        switch language {
        case .english: english
        case .french: french
        case .spanish: spanish
        }
    }

    private static let english = Texts(.english, PackageResources.en_US_json)
    private static let french = Texts(.french, PackageResources.fr_FR_json)
    private static let spanish = Texts(.spanish, PackageResources.es_ES_json)

    /// The texts are part of the program: a file that can't be read is a bug that every test of a page finds.
    private init(_ language: Language, _ json: [UInt8]) {
        self.language = language
        self.byKey = try! JSONDecoder().decode([String: String].self, from: Data(json))
    }

    /// The language as HTML names it: `fr-FR`.
    var tag: String {
        let parts = language.rawValue.split(separator: "-")
        return "\(parts[0].lowercased())-\(parts[1])"
    }

    /// A text with its placeholders filled in; of a key that there isn't, the key.
    func say(_ key: String, _ values: [String: String] = [:]) -> String {
        var rest = (byKey[key] ?? key)[...]
        var said = ""
        // Placeholders within what is filled in stay as they are: somebody may have written them.
        while let placeholder = rest.firstMatch(of: /\{(\w+)\}/) {
            said += rest[..<placeholder.range.lowerBound]
            said += values[String(placeholder.1)] ?? String(placeholder.0)
            rest = rest[placeholder.range.upperBound...]
        }
        return said + rest
    }
}
