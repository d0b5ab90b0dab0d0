import Foundation

/// A file that was asked for with `--out`.
struct OutputFile {
    var path: String

    /// - Throws: a ``Complaint`` when it can't be written.
    func write(_ text: String) throws(Complaint) {
        do {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        } catch {
            throw Complaint(
                text: "\(path) could not be written; choose another with --out. (\(error.localizedDescription))",
                code: .usage
            )
        }
    }
}
