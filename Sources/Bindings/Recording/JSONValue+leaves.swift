extension JSONValue {
    /// Every text and number in it, with its place.
    var leaves: [(place: String, value: JSONValue)] {
        switch self {
        case .object(let members):
            members.sorted { $0.key < $1.key }.flatMap { key, value in
                let step = "/" + key.replacing("~", with: "~0").replacing("/", with: "~1")
                return value.leaves.map { (step + $0.place, $0.value) }
            }
        case .array(let values):
            values.enumerated().flatMap { index, value in value.leaves.map { ("/\(index)" + $0.place, $0.value) } }
        case .null, .boolean: []
        default: [("", self)]
        }
    }
}
