import Foundation

/// What a binding must know and no file may tell: it comes from the environment.
enum Secrets {
    /// The secrets of these names.
    /// - Throws: a ``Complaint`` that names every variable that isn't set.
    static func read(_ names: [String]) throws(Complaint) -> [String: String] {
        let environment = ProcessInfo.processInfo.environment
        let missing = names.filter { environment[variable($0)] == nil }
        guard missing.isEmpty else {
            let variables = missing.map(variable).joined(separator: " and ")
            throw Complaint(
                text: "The service asks for what no file should tell: set \(variables) in the environment.",
                code: .usage
            )
        }
        return Dictionary(uniqueKeysWithValues: names.map { ($0, environment[variable($0)] ?? "") })
    }

    /// The variable of the environment that holds a secret: `DWELL_SECRET_` and its name in capitals.
    static func variable(_ name: String) -> String { "DWELL_SECRET_" + name.uppercased() }
}
