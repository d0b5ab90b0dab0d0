/// A key that is written twice, marked in the text so that the parser can go on and find the other problems.
///
/// The mark replaces the key's first letter by a scalar of Unicode's last private use plane that says which letter it
/// was and in which pass it was marked: so no column moves, and two marked keys differ.
enum DuplicateKey {
    private static let firstMark: UInt32 = 0xF0000
    private static let lettersPerPass: UInt32 = 0x80

    /// The text with the key at that place marked; nil when no ASCII key stands there.
    static func mark(keyAt place: Place, pass: Int, in text: String) -> String? {
        var scalars = Array(text.unicodeScalars)
        guard var index = index(of: place, in: scalars) else { return nil }
        if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
        guard index < scalars.count, scalars[index].isASCII, scalars[index].properties.isAlphabetic else { return nil }
        let mark = firstMark + UInt32(pass) * lettersPerPass + scalars[index].value
        guard let scalar = Unicode.Scalar(mark) else { return nil }
        scalars[index] = scalar
        return String(String.UnicodeScalarView(scalars))
    }

    /// The key as it was written.
    static func unmarked(_ key: String) -> String {
        guard let first = key.unicodeScalars.first, first.value >= firstMark else { return key }
        guard let letter = Unicode.Scalar((first.value - firstMark) % lettersPerPass) else { return key }
        return String(letter) + String(key.unicodeScalars.dropFirst())
    }

    private static func index(of place: Place, in scalars: [Unicode.Scalar]) -> Int? {
        var line = 1
        var start = 0
        while line < place.line {
            guard let lineEnd = scalars[start...].firstIndex(of: "\n") else { return nil }
            start = lineEnd + 1
            line += 1
        }
        let index = start + place.column - 1
        return index < scalars.count ? index : nil
    }
}
