import Foundation
import Testing

@testable import Observations

@Suite("Plain JSON")
struct PlainJSONTests {
    func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value? {
        try PlainJSON(text).map { try Value(from: PlainDecoder($0)) }
    }

    func written(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    @Test("is read as Foundation reads it, whatever the fact", arguments: FactSamples.all)
    func asFoundation(_ fact: Fact) throws {
        let text = try written(fact)
        let hasEscape = text.contains("\\")
        let plain = try read(Fact.self, text)
        #expect(plain == (hasEscape ? nil : fact))
    }

    @Test("gives each number as Foundation does, to the last bit")
    func numbers() throws {
        let numbers = [
            0, -1.5, 0.1, 9.997298955917358, 1e-7, 1.7976931348623157e308, .leastNonzeroMagnitude, 2325.865679424,
        ]
        let read = try read([Double].self, try written(numbers))
        #expect(read == numbers)
        #expect(try self.read([UInt64].self, "[0,18446744073709551615]") == [0, .max])
    }

    @Test("holds arrays in arrays, objects in objects, and nothing at all")
    func nested() throws {
        let value = ["a": [[1, 2], [], [3]], "": []]
        let nothing: [String: Int?] = ["a": nil, "b": 2]
        #expect(try read([String: [[Int]]].self, try written(value)) == value)
        #expect(try read([String: Int?].self, #"{"a":null,"b":2}"#) == nothing)
        #expect(try read([Bool].self, "[true,false]") == [true, false])
        #expect(try read([String].self, #"["é","…"]"#) == ["é", "…"])
    }

    @Test(
        "is neither what holds an escape or a blank, nor what is no JSON",
        arguments: [
            "", "{", "}", #"{"a""#, #"{"a":"#, #"{"a":1"#, #"{"a":1}x"#, #"{"a":1,}"#, #"{"a" 1}"#, "[1 ,2]", "[1,,2]",
            "[,1]",
            #"["a\n"]"#, #"["a]"#, #"{a:1}"#, "[1]]", "[}",
        ]
    )
    func notPlain(_ text: String) {
        #expect(PlainJSON(text) == nil)
    }

    @Test("that holds something else than what is asked for is refused")
    func somethingElse() {
        #expect(throws: NotPlain.self) { try read([Int].self, #"["1"]"#) }
        #expect(throws: NotPlain.self) { try read([Int].self, "[1.5]") }
        #expect(throws: NotPlain.self) { try read([Int].self, "{}") }
        #expect(throws: NotPlain.self) { try read([Bool].self, "[1]") }
        #expect(throws: NotPlain.self) { try read([String].self, "[null]") }
        #expect(throws: NotPlain.self) { try read([String: Int].self, "[]") }
        #expect(throws: NotPlain.self) { try read(Fact.self, #"{"page-left":{}}"#) }
    }
}
