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
        "a mistake in a template is named",
        arguments: [
            ("{chat", Template.Mistake.unclosedBrace), ("{}", .emptyName), ("{a|nubmer}", .unknownFilter("nubmer")),
        ]
    )
    func namesMistakes(text: String, mistake: Template.Mistake) {
        #expect(throws: mistake) { try Template(text) }
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
