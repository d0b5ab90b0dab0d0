import Scenarios
import Testing

@Suite("Files that nobody should write")
struct HostileFileTests {
    @Test("the example cut off anywhere, or with letters exchanged, is read or refused, and never crashes")
    func mutations() throws {
        let example = Array(try Fixtures.example().unicodeScalars)
        let strange = Array("{}[]:,-#&*!|>'\"%@`~? \t\n\r\0é\u{202E}\u{F0061}9".unicodeScalars)
        var numbers = Numbers(state: 17)
        for round in 0..<400 {
            var text = example
            if round.isMultiple(of: 4) { text = Array(text.prefix(numbers.next(below: text.count))) }
            for _ in 0..<(text.isEmpty ? 0 : 1 + round % 5) {
                text[numbers.next(below: text.count)] = strange[numbers.next(below: strange.count)]
            }
            let problems = Fixtures.problems(of: String(String.UnicodeScalarView(text)))
            #expect(problems.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 && !$0.sentence.isEmpty })
        }
    }

    @Test("aliases that stand for billions of values are refused before anything follows them", arguments: [2, 3, 9])
    func aliasBomb(fold: Int) {
        let levels = (1...16).map { level in
            "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: fold).joined(separator: ", "))]"
        }
        let bomb = "a0: &a0 [lol]\n" + levels.joined(separator: "\n") + "\n*a16 : 1\n"
        #expect(
            Fixtures.problems(of: bomb).map(\.sentence) == [
                "the aliases (*name) of this file could stand for far too many values; write them out"
            ]
        )
    }

    @Test("aliases that repeat much are counted as the values that they stand for")
    func repeating() {
        let list = "a0: &a0 [\(String(repeating: "x, ", count: 300))]\n"
        let problems = Fixtures.problems(of: list + "b: [\(String(repeating: "*a0, ", count: 40))]\n")
        #expect(problems.map(\.sentence) == ["the file has more than 10000 values, counting what its aliases repeat"])
    }

    @Test("stars in comments and texts are no aliases")
    func stars() {
        let stars = (1...40).map { "# a *word\($0)* and a *word*\n" }.joined()
        #expect(Fixtures.problems(of: stars + Fixtures.smallest()) == [])
    }

    @Test(
        "a key that is no word is refused where it stands, however deep it lies",
        arguments: [("? a\n: 1", 1, 1), ("b: 1\na:\n  - ? a", 3, 5), ("{ é: 1, ? [b] : 2 }", 1, 9)]
    )
    func complexKeys(text: String, line: Int, column: Int) {
        let problems = Fixtures.problems(of: text)
        #expect(problems.map(\.place) == [Place(line: line, column: column)])
        #expect(problems.first?.sentence.hasSuffix("a key must be a word") == true)
    }

    @Test("a question mark behind a word is text")
    func questionMark() {
        #expect(Fixtures.problems(of: Fixtures.smallest(replacing: "name: Small", by: "name: Vraiment ? Oui ?")) == [])
    }

    @Test("a file full of one key is refused after the first few")
    func sameKey() {
        let problems = Fixtures.problems(of: Fixtures.smallest(adding: String(repeating: "seed: 1\n", count: 50)))
        #expect(problems.map(\.sentence) == ["more than 5 keys of this file are written twice"])
    }

    @Test("nesting without end is refused", arguments: ["[", "{a: ", "- ", "? "])
    func nesting(opening: String) {
        #expect(!Fixtures.problems(of: String(repeating: opening, count: 50_000)).isEmpty)
    }

    @Test(
        "other encodings are named, with the place of the first byte that is wrong",
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], Place(line: 1, column: 1), "UTF-16"),
            ([0x61, 0x3A, 0x0A, 0x62, 0xE9, 0x0A], Place(line: 2, column: 2), "not in UTF-8"),
        ] as [([UInt8], Place, String)]
    )
    func encodings(bytes: [UInt8], place: Place, words: String) throws {
        let problems = try #require(throws: Problems.self) { try YAMLDocument(bytes: bytes, file: "latin.yaml") }
        #expect(problems.all.map(\.place) == [place])
        #expect(problems.all.first?.sentence.contains(words) == true)
    }

    @Test("a byte order mark is no mistake")
    func byteOrderMark() throws {
        let document = try YAMLDocument(bytes: [0xEF, 0xBB, 0xBF] + Array("a: 1".utf8), file: "bom.yaml")
        #expect(document.root["a"]?.place == Place(line: 1, column: 4))
    }

    @Test("a file that isn't there is a problem with its name")
    func missingFile() throws {
        let problems = try #require(throws: Problems.self) { try Scenario.read(path: "no/such/file.yaml") }
        #expect(problems.description.hasPrefix("no/such/file.yaml:1:1: there is no file"))
    }

    @Test("a tab as indentation is explained where it stands")
    func tab() throws {
        let problem = try #require(Fixtures.problems(of: "name: x\nsettings:\n\tactivation: reactive-only\n").first)
        #expect(problem.place.line == 3)
        #expect(problem.sentence.hasSuffix("YAML indents with spaces, never with tabs"))
    }

    @Test(
        "texts that say nothing, or hold two documents, are refused",
        arguments: ["", "# only a comment\n", "a: 1\n---\nb: 2\n", "~"]
    )
    func empty(text: String) {
        #expect(!Fixtures.problems(of: text).isEmpty)
    }

    /// A linear congruential generator: any one does to pick places in a text, if it picks the same ones each time.
    struct Numbers {
        var state: UInt64

        mutating func next(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }
}
