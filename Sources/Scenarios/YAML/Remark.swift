/// Something in a file that is allowed, and probably not meant: it has no effect, say.
public struct Remark: Sendable, Equatable, CustomStringConvertible {
    public var file: String
    public var place: Place
    public var path: String
    public var sentence: String

    /// `file:line:column: remark: path: sentence`.
    public var description: String {
        "\(file):\(place.line):\(place.column): remark: " + (path.isEmpty ? "" : path + ": ") + sentence
    }
}
