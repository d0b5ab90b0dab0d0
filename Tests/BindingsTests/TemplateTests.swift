import EventLoop
import Testing

@testable import Bindings

@Suite("Templates")
struct TemplateTests {
    let variables = Variables(["chat": .string("c-3"), "count": .string("3"), "empty": .string("")])

    @Test("a variable in braces is replaced, and doubled braces are braces")
    func replaces() throws {
        let template = try Template("/chats/{chat}/x{{y}}")
        #expect(template.text(with: variables) == "/chats/c-3/x{y}")
    }

    @Test("an unknown variable is nothing")
    func unknownIsNothing() throws {
        #expect(try Template("[{nobody}]").text(with: variables) == "[]")
    }

    @Test("the encoding meets the variable, not the template's own text")
    func encodesVariables() throws {
        let path = try Template("/a b/{name}")
        let text = path.text(with: Variables(["name": .string("x/y z")]), encode: \.percentEncoded)
        #expect(text == "/a b/x%2Fy%20z")
    }

    @Test("a request's path follows the base URL, unless a reply gave a whole URL")
    func wholeURL() throws {
        let request = RequestTemplate(path: try Template("{next}"))
        func url(_ next: String) -> String {
            request.request(to: "http://a", from: SideBinding(), with: Variables(["next": .string(next)])).url
        }
        #expect(url("http://b/c?d=e f") == "http://b/c?d=e f")
        #expect(url("x y") == "http://ax%20y")
    }

    @Test("a lone variable keeps its type, and filters change it")
    func loneVariableKeepsItsType() throws {
        #expect(try Template("{count}").value(with: variables) == .string("3"))
        #expect(try Template("{count|number}").value(with: variables) == .integer(3))
        #expect(try Template("{empty|optional}").value(with: variables) == .null)
        #expect(try Template("n {count|number}").value(with: variables) == .string("n 3"))
    }

    @Test(
        "filters make of a value what services ask for",
        arguments: [
            ("{count|number}", "3"), ("{n|text}", "7"), ("{empty|or:none}", "none"), ("{chat|upper|first:2}", "C-"),
            ("{odd|url}", "a%20b%2F%3F"), ("{odd|url|url}", "a%2520b%252F%253F"), ("{odd|base64}", "YSBiLz8="),
            ("{odd|base64url}", "YSBiLz8"), ("{list|json}", "[1,2]"),
            ("{abc|sha256}", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            // RFC 4231, test case 2.
            ("{data|hmac-sha256:key}", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
        ]
    )
    func filters(text: String, result: String) throws {
        let known = variables.with([
            "n": .integer(7), "odd": .string("a b/?"), "list": .array([.integer(1), .integer(2)]),
            "abc": .string("abc"), "data": .string("what do ya want for nothing?"), "key": .string("Jefe"),
        ])
        #expect(try Template(text).text(with: known) == result)
    }

    @Test("what a path would encode can be left as a reply gave it")
    func raw() throws {
        let known = Variables(["way": .string("/a/b")])
        #expect(try Template("/x{way|raw}/{way}").text(with: known, encode: \.percentEncoded) == "/x/a/b/%2Fa%2Fb")
    }

    @Test("some names give a new value each time")
    func generators() throws {
        let novelty = Novelty(chance: Counting(), wallTime: { 1_700_000_000.25 })
        let known = Variables(novelty: novelty)
        func text(_ template: String) throws -> String { try Template(template).text(with: known) }
        #expect(try text("{next.m} {next.m} {next.n}") == "1 2 1")
        #expect(try text("{now.s} {now.ms} {now.iso}") == "1700000000 1700000000250 2023-11-14T22:13:20.250Z")
        #expect(
            try text("{new.uuid}").wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/)
                != nil
        )
        #expect(try text("{new.hex20}").wholeMatch(of: /[0-9a-f]{20}/) != nil)
        #expect(try text("{new.digits6}").wholeMatch(of: /[1-9][0-9]{5}/) != nil)
        #expect(try text("{new.uuid}") != text("{new.uuid}"))
    }

    @Test(
        "a mistake in a template is named",
        arguments: [
            ("{new.uiud}", Template.Mistake.unknownGenerator("new.uiud")), ("{a|first:x}", .unknownFilter("first:x")),
            ("{chat", Template.Mistake.unclosedBrace), ("{}", .emptyName), ("{a|nubmer}", .unknownFilter("nubmer")),
        ]
    )
    func namesMistakes(text: String, mistake: Template.Mistake) {
        #expect(throws: mistake) { try Template(text) }
    }
}

/// Chance that is none.
private struct Counting: RandomNumberGenerator {
    private var state: UInt64 = 1

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}

@Suite("JSON")
struct JSONTests {
    @Test("a value reads back as it was written")
    func roundTrip() {
        let text = #"{"a":[1,2.5,true,null],"b":"\"q\"\n\\","c":{}}"#
        #expect(JSONValue(json: Array(text.utf8))?.json == text)
    }

    @Test("what is no JSON is no value")
    func noJSON() {
        #expect(JSONValue(json: Array("<html>".utf8)) == nil)
        #expect(JSONValue(json: []) == nil)
    }

    @Test("numbers and flags are understood as text, too")
    func coercion() {
        #expect(JSONValue.string("3").number == 3)
        #expect(JSONValue.string("inf").number == nil)
        #expect(JSONValue.string("false").boolean == false)
        #expect(JSONValue.number(1).boolean == true)
        #expect(JSONValue.string("maybe").boolean == nil)
    }

    @Test(
        "a pointer finds its place, with RFC 6901's escapes",
        arguments: [("/a/1", "2"), ("/m~1n", "3"), ("/k~0", "4"), ("", #"{"a":[1,2],"k~":4,"m/n":3}"#)]
    )
    func pointer(text: String, found: String) throws {
        let whole = try #require(JSONValue(json: Array(#"{"a":[1,2],"m/n":3,"k~":4}"#.utf8)))
        #expect(JSONPointer(text)?.value(in: whole)?.json == found)
    }

    @Test(
        "a pointer to nowhere finds nothing, and one without a slash is none",
        arguments: ["/a/2", "/a/x", "/b", "/a/1/0"]
    )
    func pointerToNowhere(text: String) throws {
        let whole = try #require(JSONValue(json: Array(#"{"a":[1,2]}"#.utf8)))
        #expect(JSONPointer(text)?.value(in: whole) == nil)
        #expect(JSONPointer("a") == nil)
    }
}

@Suite("Variables")
struct VariablesTests {
    @Test("what an action brings along goes before what was learned, and that before what all know")
    func order() {
        var variables = Variables(
            ["chat": .string("learned")],
            beside: ["chat": .string("shared"), "site": .string("shop")]
        )
        #expect(variables["chat"].text == "learned")
        #expect(variables["site"].text == "shop")
        #expect(variables.with(["chat": .string("given")])["chat"].text == "given")
        #expect(variables.with(["chat": .null])["chat"] == .null)
        variables["site"] = .string("store")
        #expect(variables["site"].text == "store")
        #expect(variables["chat"].text == "learned")
    }

    @Test("what belonged to a chat is forgotten with it, and nothing else")
    func forgetting() {
        var variables = Variables(["chat.id": .integer(3), "chats": .integer(1)], beside: ["run.id": .integer(7)])
        variables.forget(prefix: "chat.")
        #expect(variables["chat.id"] == .null)
        #expect(variables["chats"] == .integer(1))
        #expect(variables["run.id"] == .integer(7))
    }
}
