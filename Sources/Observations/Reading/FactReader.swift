import Foundation

/// Reads facts as rows hold them: the kind, and the payload as a JSON object. Most of a run's facts say what others
/// have said before: the first ones are remembered.
struct FactReader {
    private struct Words: Hashable {
        var kind: String
        var detail: String
    }

    /// What is frequent comes early, so that a small memory holds it.
    private static let mostRemembered = 4096

    private var remembered: [Words: Fact] = [:]
    private let decoder = JSONDecoder()

    mutating func fact(kind: String, detail: String) throws -> Fact {
        let words = Words(kind: kind, detail: detail)
        if let fact = remembered[words] { return fact }
        let fact = try plain(words) ?? general(words)
        if remembered.count < Self.mostRemembered { remembered[words] = fact }
        return fact
    }

    private func plain(_ words: Words) -> Fact? {
        PlainJSON(words.detail).flatMap { try? Fact(kind: words.kind, plain: $0) }
    }

    /// What is rare or not plain is left to Foundation, and so is saying why something can't be read.
    private func general(_ words: Words) throws -> Fact {
        try decoder.decode(Fact.self, from: Data("{\"\(words.kind)\":\(words.detail)}".utf8))
    }
}
