import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An XML text as its elements in the order of their appearance; nil when it is not well-formed.
final class ParsedXML: NSObject, XMLParserDelegate {
    struct Found: Equatable {
        let name: String
        let attributes: [String: String]
    }

    private(set) var elements: [Found] = []
    private(set) var text = ""

    init?(_ xml: String) {
        super.init()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func elements(named name: String) -> [Found] { elements.filter { $0.name == name } }

    func parser(
        _ parser: XMLParser,
        didStartElement elementName: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        elements.append(Found(name: elementName, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
