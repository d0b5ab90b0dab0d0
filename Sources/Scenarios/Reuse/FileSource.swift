import Foundation

/// Where files come from: the disk, or a test's own few.
public struct FileSource: Sendable {
    /// The content of the file at a path; nil when there is none that can be read.
    public let bytes: @Sendable (String) -> [UInt8]?

    public init(bytes: @escaping @Sendable (String) -> [UInt8]?) { self.bytes = bytes }

    /// The machine's own files, by paths from where the command runs.
    public static let disk = FileSource { FileManager.default.contents(atPath: $0).map { [UInt8]($0) } }

    /// No file at all.
    public static let none = FileSource { _ in nil }

    /// A path as it is seen from where the command runs, when a file names it: relative to that file's folder.
    static func path(of name: String, from file: String) -> String {
        guard !name.hasPrefix("/") else { return name }
        let folder = (file as NSString).deletingLastPathComponent
        var parts: [Substring] = []
        for part in (folder.isEmpty ? name : folder + "/" + name).split(separator: "/") where part != "." {
            let leavesFolder = part == ".." && parts.last.map { $0 != ".." } == true
            if leavesFolder { parts.removeLast() } else { parts.append(part) }
        }
        return (folder.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
