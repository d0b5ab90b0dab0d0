import ChatDesk
import Foundation
import Scenarios

extension Settings {
    /// The reference service's settings that keep what a scenario promises.
    init(promised: PromisedSettings) {
        self.init()
        activation =
            switch promised.activation {
            case .reactiveOnly: .reactiveOnly
            case .withInvite: .withInvite
            case .withoutInvite: .withoutInvite
            }
        launchAfter = promised.launchAfter
        launchScope =
            switch promised.launchScope {
            case .page: .page
            case .site: .site
            }
        launchMinimised = promised.launchMinimised
        afterNo =
            switch promised.afterNo {
            case .disappear: .disappear
            case .minimise: .minimise
            }
        form = promised.form.map {
            ChatDesk.FormField(name: $0.name, label: $0.label, required: $0.isRequired)
        }
    }
}

extension Defect {
    /// The defects of these names.
    /// - Throws: a ``Complaint`` that lists what there is, when a name is none of them.
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

    /// All defects, a line each.
    static var list: String {
        let width = catalogue.map(\.name.count).max() ?? 0
        return catalogue.map { kind in
            let name = kind.name.padding(toLength: width, withPad: " ", startingAt: 0)
            return "\(name)  \(kind.breaks)  \(kind.sentence)"
        }.joined(separator: "\n")
    }
}
