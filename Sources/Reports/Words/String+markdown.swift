extension String {
    /// As plain text of GitHub's Markdown, on one line: nothing in it becomes markup, a cell's end, or a mention.
    var inMarkdown: String {
        var written = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": written += "&amp;"
            case "<": written += "&lt;"
            case ">": written += "&gt;"
            // A space of no width keeps `@name` and `#12` from calling somebody or something.
            case "@", "#": written += "\(scalar)\u{200B}"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "$": written += "\\\(scalar)"
            case _ where scalar.properties.generalCategory == .control: written += " "
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written
    }
}
