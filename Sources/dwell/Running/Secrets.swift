import Foundation

/// What a binding must know and no file may tell: it comes from the environment.
enum Secrets {
    /// The secrets of these names.
    /// - Throws: a ``Complaint`` that names every variable that isn't set.
    static func read(_ names: [String]) throws(Complaint) -> [String: String] {
        let missing = missing(names)
        guard missing.isEmpty else {
            let variables = missing.joined(separator: " and ")
            throw Complaint(
                text: "The service asks for what no file should tell: set \(variables) in the environment.",
                code: .usage
            )
        }
        let environment = ProcessInfo.processInfo.environment
        return Dictionary(uniqueKeysWithValues: names.map { ($0, environment[variable($0)] ?? "") })
    }

    /// The variables of the environment that hold secrets of these names, and aren't set.
    static func missing(_ names: [String]) -> [String] {
        names.map(variable).filter { ProcessInfo.processInfo.environment[$0] == nil }
    }

    /// The variable of the environment that holds a secret: `DWELL_SECRET_` and its name in capitals.
    static func variable(_ name: String) -> String { "DWELL_SECRET_" + name.uppercased() }
}
