import Foundation

/// What independent programs made of the same numbers: files in `Vectors`, each beside the script that made it.
enum Vectors {
    static func read<Content: Decodable>(_ name: String) throws -> Content {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appendingPathComponent("Vectors/\(name).json")
        return try JSONDecoder().decode(Content.self, from: Data(contentsOf: file))
    }

    /// The larger of the absolute and the relative difference that counts as agreement.
    static let precision = 1e-9

    /// Whether two numbers are the same but for rounding.
    static func agree(_ one: Double, _ other: Double) -> Bool {
        one == other || abs(one - other) <= precision * max(1, abs(other))
    }

    static func agree(_ one: [Double], _ other: [Double]) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { agree($0, $1) }
    }
}
