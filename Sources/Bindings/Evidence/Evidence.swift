import EventLoop
import Foundation
import Observations

/// What is kept of requests, replies and events, so that a finding can show them: cut short, with secrets masked, and of
/// a run's beginning only, so that a long run's file stays small. Failures are kept longer.
public final class Evidence {
    /// Characters of a request, of a reply and of an event.
    static let longest = 600

    /// Of how many exchanges and events of a run it is kept what was said.
    public static let usualCount = 5_000

    private let masking: Masking
    private var left: Int
    private var failuresLeft: Int

    /// - Parameters:
    ///   - masking: what makes secrets unreadable.
    ///   - count: of how many exchanges and events it is kept what was said, and again of as many that failed.
    public init(masking: Masking, count: Int = Evidence.usualCount) {
        self.masking = masking
        left = count
        failuresLeft = count
    }

    /// What was said in an exchange; nil once enough is kept.
    func said(_ request: HTTPRequest, _ response: HTTPResponse?, failed: Bool) -> Exchange.Said? {
        guard takes(failure: failed) else { return nil }
        let body = request.body.map { excerpt(String(decoding: $0, as: UTF8.self)) } ?? ""
        let head = "\(request.method) \(masking.masked(request.target))"
        return Exchange.Said(
            request: body.isEmpty ? head : "\(head)\n\(body)",
            reply: response.map { excerpt(String(decoding: $0.body.prefix(64 << 10), as: UTF8.self)) }
        )
    }

    /// An event as it came; nil once enough is kept.
    func event(_ text: String) -> String? {
        takes(failure: false) ? excerpt(text) : nil
    }

    /// A path, or a service's own words, without what looks like a token.
    func masked(_ text: String) -> String {
        text.utf8.count < Masking.shortestToken ? text : masking.masked(text)
    }

    private func takes(failure: Bool) -> Bool {
        if left > 0 {
            left -= 1
            return true
        }
        guard failure, failuresLeft > 0 else { return false }
        failuresLeft -= 1
        return true
    }

    private func excerpt(_ text: String) -> String {
        let plain = maskedJSON(text) ?? masking.masked(text)
        return plain.utf8.count > Self.longest && plain.count > Self.longest ? "\(plain.prefix(Self.longest)) …" : plain
    }

    /// JSON member by member, in one line; nil when it is none.
    private func maskedJSON(_ text: String) -> String? {
        guard let json = try? JSONSerialization.jsonObject(with: Data(text.utf8)),
            let data = try? JSONSerialization.data(
                withJSONObject: masking.masked(json: json),
                options: [.sortedKeys, .withoutEscapingSlashes]
            )
        else { return nil }
        return String(decoding: data, as: UTF8.self)
    }
}
