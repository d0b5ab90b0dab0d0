import Foundation
import Scenarios
import Testing

@Suite("Tables that a scenario names")
final class TableTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The problems of a scenario whose visitors arrive by a curve of that content.
    private func problems(curve: [UInt8]) throws -> [String] {
        try Data(curve).write(to: folder.appending(path: "curve.csv"))
        return problems(arrive: "{ curve: curve.csv }").map { $0.replacing(folder.path + "/", with: "") }
    }

    private func problems(arrive: String) -> [String] {
        let text = """
            name: Day
            settings: { activation: reactive-only }
            visitors:
              arrive: \(arrive)
              mix: [{ kind: reader, pages: [{ path: /, dwell: 1s }] }]
            agents: { count: 1 }
            """
        do {
            _ = try Scenario.read(text: text, file: folder.appending(path: "day.yaml").path)
            return []
        } catch {
            return error.all.map(\.description)
        }
    }

    @Test(
        "each mistake in a table has its place in the table and a sentence",
        arguments: [
            ("", "curve.csv:1:1: the file is empty; its first line names the columns"),
            ("time,visitors\n", "curve.csv:1:1: there is no row below the line that names the columns"),
            ("time,visitors\n08:00,4\n", "curve.csv:1:1: a curve needs two rows at least"),
            (
                "hour,visitors\n08:00,4\n09:00,4\n",
                "the columns `time` and `visitors` are needed; these are hour, visitors"
            ),
            ("time,time\n08:00,4\n09:00,4\n", "curve.csv:1:1: two columns have the same name"),
            ("time,visitors\n08:00,4\n8 am,4\n", "curve.csv:3:1: the time must be one such as 08:30"),
            ("time,visitors\n08:00,4\n09:00,many\n", "curve.csv:3:1: the number of visitors must be 0 or more"),
            ("time,visitors\n08:00,-4\n09:00,4\n", "curve.csv:2:1: the number of visitors must be 0 or more"),
            ("time,visitors\n09:00,4\n08:00,4\n", "curve.csv:3:1: 08:00 does not come after the row before"),
            ("time,visitors\n08:00,4,5\n09:00,4\n", "curve.csv:2:1: this row has more cells than there are columns"),
            ("time,visitors\n08:00,0\n09:00,0\n", "visitors.arrive: nobody comes; give a rate above 0"),
        ]
    )
    func mistakes(table: String, sentence: String) throws {
        let problems = try problems(curve: Array(table.utf8))
        #expect(problems.count == 1)
        #expect(problems.first?.contains(sentence) == true, "\(problems)")
    }

    @Test("other encodings are named")
    func encodings() throws {
        let text = "time,visitors\n08:00,4\n09:00,4\n"
        let utf16 = try #require(text.data(using: .utf16))
        #expect(try problems(curve: Array(utf16)).first?.contains("the file is in UTF-16; save it as UTF-8") == true)
        let latin = Array("time,visitors,Café\n08:00,4,x\n09:00,4,x\n".unicodeScalars.map { UInt8($0.value) })
        #expect(try problems(curve: latin).first?.contains("is not in UTF-8 from here on") == true)
    }

    @Test("a byte order mark, line ends of other systems, empty lines and semicolons are no mistakes")
    func variants() throws {
        let text = "\u{FEFF}time;visitors\r\n08:00;4\r\n\r\n09:00;4\r\n"
        #expect(try problems(curve: Array(text.utf8)) == [])
    }

    @Test("a file that is not there is a problem where it is named")
    func missing() {
        let problems = problems(arrive: "{ curve: nowhere.csv }")
        #expect(problems.count == 1)
        #expect(problems[0].hasSuffix("4:20: visitors.arrive.curve: there is no file \"nowhere.csv\" that can be read"))
    }

    @Test("a file larger than any honest one is refused")
    func large() throws {
        let problems = try problems(curve: Array(repeating: UInt8(ascii: "9"), count: 5 << 20))
        #expect(problems.first?.contains("at most 4194304 are read") == true)
    }
}
