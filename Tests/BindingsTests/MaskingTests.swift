import Testing

@testable import Bindings

@Suite("What is masked")
struct MaskingTests {
    @Test(
        "secrets of queries and form bodies are masked by their names, and nothing else",
        arguments: [
            ("user=ann&password=hunter2&page=/", "user=ann&password=•••&page=/"),
            ("/chat?access_token=abcdefghijkl&page=2", "/chat?access_token=abcd•••&page=2"),
            ("/chat?page=2&name=Ann+Lee", "/chat?page=2&name=Ann+Lee"),
        ]
    )
    func pairs(text: String, masked: String) {
        #expect(Masking(of: []).masked(text) == masked)
    }

    @Test(
        "a long word of letters and digits looks like a token; a shorter one, and one of letters alone, does not",
        arguments: [
            ("key 0123456789abcdefghij sent", "key 0123••• sent"),
            ("é0123456789abcdefghi-é", "é0123•••é"),
            ("key 0123456789abcdefghi sent", "key 0123456789abcdefghi sent"),
            ("abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyz"),
        ]
    )
    func tokens(text: String, masked: String) {
        #expect(Masking(of: []).masked(text) == masked)
    }

    @Test("a known secret is masked as it is, as URLs spell it, and as forms do")
    func spellings() {
        let masking = Masking(of: ["a b/ü"])
        #expect(masking.masked("x=a b/ü, x=a%20b%2F%C3%BC, x=a+b%2F%C3%BC") == "x=•••, x=•••, x=•••")
    }
}
