import EventLoop
import Testing

@Suite("The parts of a request's URL")
struct RequestPartsTests {
    @Test(
        "whom it goes to, and what a request line asks for",
        arguments: [
            ("http://127.0.0.1:8080/chats?since=1#end", "127.0.0.1:8080", "/chats?since=1", "/chats"),
            ("HTTPS://chat.test", "chat.test", "/", "/"),
            ("http://u:p@chat.test:81?a=/b", "chat.test:81", "/?a=/b", "/"),
            ("http://a@b@chat.test/x", "chat.test", "/x", "/x"),
            ("http://[::1]:8080/é", "[::1]:8080", "/é", "/é"),
            ("http://chat.test#/x", "chat.test", "/", "/"),
            ("chat.test/x", "chat.test", "/", "/"),
            ("", "", "/", "/"),
        ]
    )
    func parts(url: String, place: String, target: String, path: String) {
        let request = HTTPRequest(url: url)
        #expect(request.place == place)
        #expect(request.target == target)
        #expect(request.path == path)
    }
}
