import Foundation

/// A folder of a test's own, removed with it.
final class TemporaryFolder: Sendable {
    let path = NSTemporaryDirectory() + "dwell-" + UUID().uuidString + "/"

    init() {
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    var file: String { path + "observations.sqlite" }

    /// The names of the files in it, sorted.
    var files: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
}
