/// A request with variables.
public struct RequestTemplate: Sendable, Equatable {
    public var method = Method.get
    /// Path and fixed query; appended to the service's URL unless it is a whole URL itself.
    public var path: Template
    /// Dropped when empty.
    public var query: [NamedTemplate] = []
    public var headers: [NamedTemplate] = []
    /// Beside the cookies that the service has set.
    public var cookies: [NamedTemplate] = []
    public var body = Body.none
    public var redirects = Redirects.follow
    /// For the whole exchange; for a stream, until the head of the reply.
    public var timeout = usualTimeout

    /// Unless the file says another.
    static let usualTimeout: Duration = .seconds(10)

    public enum Method: String, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
        case delete = "DELETE"
        case head = "HEAD"
        case options = "OPTIONS"
    }

    public enum Body: Sendable, Equatable {
        case none
        case json(JSONTemplate)
        case form([NamedTemplate])
        /// As a browser sends a form with files: `multipart/form-data`.
        case multipart([NamedTemplate])
        case text(Template)
    }

    /// What becomes of a reply that sends elsewhere.
    public enum Redirects: String, Sendable, CaseIterable {
        case follow
        /// It is the reply.
        case read
    }
}
