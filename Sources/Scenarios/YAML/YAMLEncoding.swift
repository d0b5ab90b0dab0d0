/// From a file's bytes to its text.
enum YAMLEncoding {
    /// The text of a UTF-8 file, with or without a byte order mark.
    static func text(of bytes: [UInt8], file: String, upTo largest: Int) throws(Problems) -> String {
        func problem(_ sentence: String, at place: Place = .start) -> Problems {
            Problems([Problem(file: file, place: place, sentence: sentence)])
        }
        guard bytes.count <= largest else {
            throw problem("the file has \(bytes.count) bytes; at most \(largest) are read")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw problem("the file is in UTF-16; save it as UTF-8")
        }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            throw problem("the file is not in UTF-8 from here on; save it as UTF-8", at: endOfValidText(in: content))
        }
        return text
    }

    private static func endOfValidText(in bytes: ArraySlice<UInt8>) -> Place {
        var decoder = UTF8()
        var rest = bytes.makeIterator()
        var place = Place.start
        while case .scalarValue(let scalar) = decoder.decode(&rest) {
            place = scalar == "\n" ? Place(line: place.line + 1, column: 1) : place.following
        }
        return place
    }
}
