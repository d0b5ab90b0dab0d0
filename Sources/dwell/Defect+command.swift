import ChatDesk
import Foundation

extension Defect {
    /// The defects of these names.
    /// - Throws: a ``Complaint`` that says what there is, when a name is none of them.
    static func read(_ texts: [String]) throws(Complaint) -> [Defect] {
        var defects: [Defect] = []
        for text in texts {
            do {
                defects.append(try Defect(parsing: text))
            } catch {
                throw Complaint(text: "\(error)", code: .usage)
            }
        }
        return defects
    }

    /// All defects, a line each: name, the rule that it breaks, and what it does.
    static var list: String {
        let width = catalogue.map(\.name.count).max() ?? 0
        return catalogue.map { kind in
            let name = kind.name.padding(toLength: width, withPad: " ", startingAt: 0)
            let rule = kind.breaks.padding(toLength: 3, withPad: " ", startingAt: 0)
            return "\(name)  \(rule)  \(kind.sentence)"
        }.joined(separator: "\n")
    }
}
