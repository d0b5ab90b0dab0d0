/// An XML element: charts and JUnit files are built from it. Text and attributes are escaped as they are written.
struct Element {
    let name: String
    var attributes: [(name: String, value: String)]
    var children: [Element]
    var text: String?

    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ children: [Element] = []) {
        self.name = name
        self.attributes = attributes.map { (name: $0.key, value: $0.value) }
        self.children = children
    }

    init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        self.init(name, attributes)
        self.text = text
    }

    /// The element and all below it, a line each.
    var markup: String {
        var lines = ""
        write(to: &lines, indentation: "")
        return lines
    }

    private func write(to lines: inout String, indentation: String) {
        lines += indentation + "<" + name
        for attribute in attributes {
            lines += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
        }
        writeContent(to: &lines, indentation: indentation)
    }

    private func writeContent(to lines: inout String, indentation: String) {
        if let text {
            lines += ">" + Self.escaped(text) + "</\(name)>\n"
        } else if children.isEmpty {
            lines += "/>\n"
        } else {
            lines += ">\n"
            for child in children { child.write(to: &lines, indentation: indentation + " ") }
            lines += indentation + "</\(name)>\n"
        }
    }

    /// Text that is safe in an element and in a double-quoted attribute. It goes by scalars, not characters: a quote
    /// followed by a combining mark is still a quote. What XML 1.0 forbids (control characters) is left out.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n", "\u{20}"..."\u{FFFD}", "\u{10000}"...: escaped.append(scalar)
            default: continue
            }
        }
        return String(escaped)
    }
}
