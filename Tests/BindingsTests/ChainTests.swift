import Scenarios
import Testing

@testable import Bindings

@Suite("Where a value is found")
struct ChainTests {
    private func chain(_ yaml: String) throws -> Chain {
        try YAMLDocument(text: "at: \(yaml)", file: "chain.yaml").read { field in
            field.map("at")?["at"].flatMap(Notation<Chain>.chain.read)
        }.value
    }

    @Test(
        "link by link",
        arguments: [
            ("/a/1", "2"), ("[/wrapped, json, /x]", "5"), (#"{ regex: "sid=(\\w+)" }"#, "s9"),
            (#"[{ regex: "q=([^;]*)" }, url-decode, json, /n]"#, "8"), ("[/coded, base64-decode]", "hi?"),
            ("[/list, { largest: /id }]", "30"), ("[/list, { last: /id }]", "9"), ("[/a/0, { times: 1000 }]", "1000"),
            ("[/state, { words: { '2': open } }]", "open"), ("{ is: agent }", "agent"), ("{ header: X-Id }", "h"),
            ("{ variable: chat.id }", "7"),
            (#"[{ matches: "id=(?<id>\\d)(, by (?<who>\\w+))?" }, json]"#, #"[{"id":"1"},{"id":"2","who":"me"}]"#),
            ("[/list, { each: /id }]", "[3,30,9]"), ("[/nested, { each: /in }]", "[1,2,3]"),
            ("[/day, iso8601]", "1698759269804"), ("[{ is: '2023-10-31T13:34:29Z' }, iso8601]", "1698759269000"),
        ]
    )
    func found(yaml: String, value: String) throws {
        let body =
            #"{"a":[1,2],"wrapped":"{\"x\":5}","coded":"aGk_","state":2,"day":"2023-10-31T13:34:29.804Z","nested":[{"in":[1,2]},{},{"in":3}],"list":[{"id":3},{"id":30},{"id":9}]}"#
        var material = Material(try #require(JSONValue(json: Array(body.utf8))))
        material.text = { "<script>sid=s9;q=%7B%22n%22:+8%7D;</script><i>id=1</i><i>id=2, by me</i>" }
        material.variable = { $0 == "chat.id" ? .integer(7) : .null }
        material.header = { $0 == "X-Id" ? "h" : nil }
        #expect(try chain(yaml).value(in: material)?.text == value)
    }

    @Test(
        "one link that finds nothing ends it",
        arguments: [
            "[/none, json]", "[/state, { words: { '3': x } }]", "/a/7", "[/state, iso8601]", "[/state, { each: /id }]",
        ]
    )
    func nothing(yaml: String) throws {
        let body = try #require(JSONValue(json: Array(#"{"a":[],"state":2}"#.utf8)))
        #expect(try chain(yaml).value(in: Material(body)) == nil)
    }

    @Test("a mistake is told with what may stand there")
    func mistakes() throws {
        for yaml in ["a/b", "{ haeder: X }", "{ regex: '(' }", "[/a, jsn]", "{ matches: 'id=(1)' }"] {
            #expect(throws: Problems.self) { try chain(yaml) }
        }
    }
}
