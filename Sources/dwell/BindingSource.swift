import Bindings
import Foundation
import Scenarios

/// Where a binding is read from: a file of the user's own, or one that is part of Dwell.
struct BindingSource {
    private let path: String
    private let shipped: String?

    /// - Parameter path: the file's path, or the name of a binding that is part of Dwell.
    /// - Throws: a ``Complaint`` that names the bindings that there are, when it is a name and none of theirs.
    init(_ path: String) throws(Complaint) {
        self.path = path
        let isName = ServiceAddress.isBindingName(path)
        shipped = isName ? Binding.shippedText(named: path) : nil
        if isName, shipped == nil { throw Complaint(unknownBinding: path) }
    }

    /// What it is called in problems.
    var file: String { shipped == nil ? path : "\(path).yaml" }

    /// The file's text; nil when it is gone.
    var text: String? { shipped ?? (try? String(contentsOfFile: path, encoding: .utf8)) }

    /// The binding, and what is allowed in it and probably not meant.
    /// - Throws: a ``Complaint`` that lists every problem in the file.
    func check() throws(Complaint) -> Checked<Binding> {
        do throws(Problems) {
            guard let shipped else { return try Binding.check(path: path) }
            return try Binding.check(text: shipped, file: file)
        } catch {
            throw Complaint(problems: error)
        }
    }

    /// - Throws: a ``Complaint`` that lists every problem in the file.
    func read() throws(Complaint) -> Binding {
        try check().value
    }
}

extension Complaint {
    fileprivate init(unknownBinding name: String) {
        let nearest = Spelling.nearest(to: name, among: Binding.shipped).map { " Did you mean \($0)?" } ?? ""
        self.init(
            text: """
                No binding named \(name) is part of Dwell.\(nearest) There are \
                \(Binding.shipped.joined(separator: ", ")); a file of your own is ./\(name).
                """,
            code: .usage
        )
    }
}
