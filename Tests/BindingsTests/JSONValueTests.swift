import Testing

@testable import Bindings

@Suite("A JSON value")
struct JSONValueTests {
    @Test(
        "plain text is read as the general way reads it",
        arguments: [
            #"{"a":1,"b":[true,false,null,-7],"c":{"d":"é","":"x"}}"#, "[]", "{}", #""""#, #""text""#, "12", "null",
            "1.0", "1.5", "-0", "1e3", "9007199254740993", "9223372036854775808", "0.1", "[[1],[2,[3]]]",
        ]
    )
    func plain(text: String) throws {
        let value = try #require(JSONValue(plain: Array(text.utf8)))
        #expect(value == JSONValue(general: Array(text.utf8)))
    }

    @Test(
        "what is not plain is left to the general way",
        arguments: [
            #"{"a": 1}"#, #"{"a":"\\n"}"#, #"{"a":1,"a":2}"#, " 1", "[1,]", "{\"a\":\"\n\"}", "tru", "01", "+1", "1.",
            ".5", "--1", #"{"a"1}"#, #"{a:1}"#, "[1", "1]", "", "Infinity", "nan",
            String(repeating: "[", count: 100_000),
            String(repeating: "[", count: 80) + String(repeating: "]", count: 80),
        ]
    )
    func notPlain(text: String) {
        #expect(JSONValue(plain: Array(text.utf8)) == nil)
        #expect(JSONValue(json: Array(text.utf8)) == JSONValue(general: Array(text.utf8)))
    }

    @Test("bytes that are no text are no JSON")
    func noText() {
        #expect(JSONValue(json: [0x22, 0xFF, 0x22]) == nil)
    }
}
