import Foundation

extension HTTPRequest {
    /// The request that a reply sends the browser to (RFC 9110, section 15.4); nil when it sends it nowhere.
    ///
    /// After anything but 307 and 308 it is a `GET` without a body, as browsers do. To another place it goes without what
    /// was meant for the first one.
    public func redirected(by response: HTTPResponse) -> HTTPRequest? {
        guard [301, 302, 303, 307, 308].contains(response.status), let location = response.header("Location"),
            let target = URL(string: location, relativeTo: URL(string: url))?.absoluteURL
        else { return nil }
        var next = self
        next.url = target.absoluteString
        let keepsMethod = response.status == 307 || response.status == 308 || method == "GET" || method == "HEAD"
        if !keepsMethod {
            next.method = "GET"
            next.body = nil
            next.headers.removeAll { $0.name.lowercased() == "content-type" }
        }
        if next.place != place {
            next.cookies = ""
            next.headers.removeAll { !["accept", "accept-language", "content-type"].contains($0.name.lowercased()) }
        }
        return next
    }
}
