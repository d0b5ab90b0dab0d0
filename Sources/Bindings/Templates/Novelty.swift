import Foundation

/// Where one side's new values come from. Ids must differ from those of every run before: a service that keeps them
/// would take the visitor for one whom it knows. So chance here is not the scenario's seed.
public final class Novelty {
    private var chance: any RandomNumberGenerator
    /// Seconds since 1970.
    private let wallTime: () -> Double
    private var counts: [String: Int] = [:]

    public init(
        chance: any RandomNumberGenerator = SystemRandomNumberGenerator(),
        wallTime: @escaping () -> Double = { Date().timeIntervalSince1970 }
    ) {
        self.chance = chance
        self.wallTime = wallTime
    }

    func value(of generator: Generator) -> JSONValue {
        switch generator {
        case .uuid: .string(uuid())
        case .hex(let count): .string(String((0..<count).map { _ in digit(of: 16) }))
        case .digits(let count): .string(String((0..<count).map { $0 == 0 ? digit(of: 9, from: 1) : digit(of: 10) }))
        case .next(let name): .integer(next(name))
        case .seconds: .integer(Int(wallTime()))
        case .milliseconds: .integer(Int(wallTime() * 1000))
        case .iso8601: .string(Date(timeIntervalSince1970: wallTime()).formatted(Self.iso8601))
        }
    }

    private func next(_ name: String) -> Int {
        counts[name, default: 0] += 1
        return counts[name] ?? 1
    }

    private func digit(of base: Int, from least: Int = 0) -> Character {
        Character(String(Int.random(in: 0..<base, using: &chance) + least, radix: 16))
    }

    private func uuid() -> String {
        var bytes = (0..<16).map { _ in UInt8.random(in: 0...255, using: &chance) }
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        return NSUUID(uuidBytes: bytes).uuidString.lowercased()
    }

    private static let iso8601 = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
}
