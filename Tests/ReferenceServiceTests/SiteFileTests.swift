import Testing

@testable import ReferenceService

@Suite("The files of the pages")
struct SiteFileTests {
    @Test("whatever a script imports is there, and loads wherever the script does")
    func imports() throws {
        let files = Dictionary(SiteFile.all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        #expect(files.count == SiteFile.all.count)
        for file in SiteFile.all where file.path.hasSuffix(".js") {
            for imported in String(decoding: file.content, as: UTF8.self).matches(of: /from "(\/[^"]+)"/) {
                let needed = try #require(files[String(imported.1)], "\(file.path) imports \(imported.1)")
                #expect(needed.audience == .anySite || file.audience == .everybody, "\(file.path): \(imported.1)")
            }
        }
    }

    @Test("the widget's files are told apart from those of the service's own pages")
    func audiences() {
        for file in SiteFile.all where file.path.hasPrefix("/agent/") { #expect(file.audience == .everybody) }
        for file in SiteFile.all where file.path.hasPrefix("/visitor/") { #expect(file.audience == .anySite) }
    }
}
