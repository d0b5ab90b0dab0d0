import Foundation

/// A request as the API sees it: no socket, no library.
struct Request: Sendable {
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
    }

    /// The method's name, also of one that the service doesn't know.
    let method: String
    /// The path with its query, as sent.
    let target: String
    /// The path without query, as sent.
    let path: String
    let query: [String: String]
    let headers: [(name: String, value: String)]
    let body: [UInt8]
    /// The client's address, as far as it tells one household from another; empty if there is none.
    let client: String
    /// What stands in the path for `{…}` of the route.
    var parameter = ""

    init(
        method: String,
        target: String,
        headers: [(name: String, value: String)] = [],
        body: [UInt8] = [],
        client: String = ""
    ) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        self.method = method
        self.target = target
        self.path = String(parts[0])
        self.query = parts.count == 2 ? URLEncoded.form(parts[1]) : [:]
        self.headers = headers
        self.body = body
        self.client = client
    }

    /// The same request by another method.
    func with(method: String) -> Request {
        Request(method: method, target: path, headers: headers, body: body, client: client)
    }

    /// The first header of that name, in any case.
    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The cookie of that name.
    func cookie(_ name: String) -> String? {
        header("Cookie").flatMap { URLEncoded.cookies($0[...])[name] }
    }
}

extension Request {
    /// Reads the JSON body.
    ///
    /// - Throws: 400 with a sentence that says what is wrong where.
    func decoded<Body: Decodable>(as type: Body.Type = Body.self) throws(Fault) -> Body {
        do {
            return try JSONDecoder().decode(type, from: Data(body))
        } catch let error as DecodingError {
            throw .badRequest(error.sentence)
        } catch {
            throw .badRequest("The body can't be read: send JSON.")
        }
    }

    /// Reads a whole number from the query.
    ///
    /// - Throws: 400 if it is none, or out of range.
    func number(_ name: String, in range: ClosedRange<Int>, default value: Int) throws(Fault) -> Int {
        guard let text = query[name] else { return value }
        guard let number = Int(text), range.contains(number) else {
            throw .badRequest(
                "\(name) is \(text): give a whole number from \(range.lowerBound) to \(range.upperBound)."
            )
        }
        return number
    }
}

extension DecodingError {
    /// What is wrong with a JSON body, in a sentence.
    fileprivate var sentence: String {
        switch self {
        case .keyNotFound(let key, _): "The body lacks \"\(key.stringValue)\": add it."
        case .valueNotFound(_, let context): "\(context.place) is null: give a value."
        case .typeMismatch(_, let context): "\(context.place) has the wrong type: see /openapi.yaml."
        case .dataCorrupted(let context) where context.codingPath.isEmpty: "The body is not JSON: send a JSON object."
        case .dataCorrupted(let context): context.debugDescription
        @unknown default: "The body can't be read: see /openapi.yaml."
        }
    }
}

extension DecodingError.Context {
    fileprivate var place: String {
        codingPath.isEmpty ? "The body" : "\"\(codingPath.map(\.stringValue).joined(separator: "."))\""
    }
}
