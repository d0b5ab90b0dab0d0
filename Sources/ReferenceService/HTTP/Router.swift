/// One thing that the API can do.
struct Route: Sendable {
    let method: Request.Method
    /// The path; `{…}` stands for one part of it.
    let path: String
    /// Who may call it.
    let audience: Audience
    /// What it does, in a few words.
    let summary: String
    let handle: @Sendable (DeskAPI) -> (Request) throws(Fault) -> Answer

    init(
        _ method: Request.Method,
        _ path: String,
        for audience: Audience,
        _ summary: String,
        _ handle: @escaping @Sendable (DeskAPI) -> (Request) throws(Fault) -> Answer
    ) {
        self.method = method
        self.path = path
        self.audience = audience
        self.summary = summary
        self.handle = handle
    }
}

/// Finds the route of a request: by the path as a whole, or part by part where the route has a `{…}`.
struct Router: Sendable {
    private let plain: [String: [Route]]
    private let patterns: [(parts: [Substring], route: Route)]

    init(_ routes: [Route]) {
        plain = Dictionary(grouping: routes.filter { !$0.path.contains("{") }, by: \.path)
        patterns = routes.filter { $0.path.contains("{") }.map { ($0.path.split(separator: "/"), $0) }
    }

    /// The route, and the request with the part of its path that the route leaves open.
    ///
    /// - Throws: 404 for a path that there isn't, 405 for one that takes another method.
    func find(_ request: Request) throws(Fault) -> (Route, Request) {
        let (routes, parameter) = candidates(for: request.path)
        guard !routes.isEmpty else { throw .noRoute(request.path) }
        guard let route = routes.first(where: { $0.method.rawValue == request.method }) else {
            throw .wrongMethod(request.method, allowed: routes.map(\.method.rawValue).joined(separator: ", "))
        }
        var request = request
        request.parameter = parameter
        return (route, request)
    }

    private func candidates(for path: String) -> (routes: [Route], parameter: String) {
        if let routes = plain[path] { return (routes, "") }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        let fitting = patterns.filter { Self.fits($0.parts, parts) }
        let parameter = fitting.first.flatMap { zip($0.parts, parts).first { $0.0.hasPrefix("{") }?.1 } ?? ""
        return (fitting.map(\.route), String(parameter))
    }

    private static func fits(_ pattern: [Substring], _ parts: ArraySlice<Substring>) -> Bool {
        pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
