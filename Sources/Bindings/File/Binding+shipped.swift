public import Scenarios

extension Binding {
    /// The files that are part of Dwell, by the names of their bindings.
    private static let files: [String: [UInt8]] = [
        "chatwoot": PackageResources.chatwoot_yaml,
        "dwell-reference": PackageResources.dwell_reference_yaml,
        "livehelperchat": PackageResources.livehelperchat_yaml,
        "rocketchat-livechat": PackageResources.rocketchat_livechat_yaml,
    ]

    /// The names of the bindings that are part of Dwell, in alphabetical order.
    public static var shipped: [String] { files.keys.sorted() }

    /// The file of a binding that is part of Dwell, as text; nil when there is none of that name.
    public static func shippedText(named name: String) -> String? {
        files[name].map { String(decoding: $0, as: UTF8.self) }
    }

    /// The binding of Dwell's own reference service.
    public static func reference() throws(Problems) -> Binding {
        let name = "dwell-reference"
        return try read(text: shippedText(named: name) ?? "", file: "\(name).yaml")
    }
}
