/// What may stand somewhere in a file, as an editor and the documentation are told: the part of JSON Schema that
/// Dwell's files need.
public indirect enum Schema: Sendable, Equatable {
    case text
    /// Whatever YAML can say.
    case anything
    case path
    case flag
    case duration
    case rate
    case share
    case whole(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    /// One of these words.
    case words([String])
    case list(of: Schema, atLeast: Int)
    /// Known keys.
    case map([Property])
    /// Keys that the file chooses.
    case entries(of: Schema)
    case either([Schema])
    /// One that is told once, by its name, among the ``FileSchema``'s definitions.
    case named(String)

    /// One key of a map.
    public struct Property: Sendable, Equatable {
        public let name: String
        public let schema: Schema
        public let usual: Usual
        /// What it means, in a few words without a full stop.
        public let meaning: String

        init(_ name: String, _ schema: Schema, _ usual: Usual, _ meaning: String) {
            self.name = name
            self.schema = schema
            self.usual = usual
            self.meaning = meaning
        }
    }

    /// What holds where a key is left out.
    public enum Usual: Sendable, Equatable {
        /// It may not be.
        case required
        /// A value, as the file writes it.
        case value(Written)
        /// Something that no value says.
        case words(String)
    }
}

extension Schema {
    /// A map with exactly one of these keys.
    package static func oneOf(_ forms: [(name: String, schema: Schema)]) -> Schema {
        .either(forms.map { .map([Property($0.name, $0.schema, .required, "")]) })
    }
}
