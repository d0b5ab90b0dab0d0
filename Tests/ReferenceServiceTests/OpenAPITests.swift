import ChatDesk
import Foundation
import Testing
import Yams

@testable import ReferenceService

@Suite("openapi.yaml")
struct OpenAPITests {
    @Test("lists every path and method that is routed, and no other")
    func paths() throws {
        let documented = try Description().operations.map { "\($0.method) \($0.path)" }
        let routed = DeskAPI.routes.map { "\($0.method.rawValue) \($0.path)" }
        #expect(documented.sorted() == routed.sorted())
    }

    @Test("lists for every operation the statuses that occur, and no other")
    func statuses() throws {
        let exchanges = Tour().exchanges
        for operation in try Description().operations {
            let occurred = Set(exchanges.filter { $0.isFor(operation) }.map(\.reply.status))
            // The body's size is checked before the API sees the request: the live tests cover 413.
            #expect(
                occurred.sorted() == operation.statuses.filter { $0 != 413 },
                "\(operation.method) \(operation.path)"
            )
        }
    }

    @Test("lists for every success the fields that occur, and no other")
    func fields() throws {
        let exchanges = Tour().exchanges
        for operation in try Description().operations {
            for (status, names, isOneOfSeveral) in operation.fields {
                let replies = exchanges.filter { $0.isFor(operation) && $0.reply.status == status }
                let occurred = Set(replies.flatMap(\.fields))
                // Of several screens, an operation may come to some: what occurs at all is for its own test.
                let expected = isOneOfSeveral ? occurred.intersection(names) : Set(names)
                #expect(occurred.sorted() == expected.sorted(), "\(operation.method) \(operation.path) \(status)")
            }
        }
    }

    @Test("describes every screen that there is, with its fields, and no other")
    func screens() throws {
        let views = Tour().views
        let occurred = Dictionary(grouping: views) { $0["screen"] as? String ?? "" }.mapValues { views in
            Set(views.flatMap(\.keys)).sorted()
        }
        #expect(occurred == (try Description().screens))
    }

    @Test("says of every operation who may call it")
    func security() throws {
        for operation in try Description().operations {
            let route = try #require(
                DeskAPI.routes.first { $0.method.rawValue == operation.method && $0.path == operation.path }
            )
            let schemes: Set<String> =
                switch route.audience {
                case .everybody, .anySite, .anyVisitor: []
                case .visitor: ["visitToken", "visitTokenInQuery"]
                case .staff, .agent, .supervisor, .admin:
                    route.method == .get ? ["staffToken", "staffCookie"] : ["staffToken", "staffCookie", "csrf"]
                }
            #expect(operation.security == schemes, "\(operation.method) \(operation.path)")
        }
    }

    @Test("names every type of event that the service tells")
    func events() throws {
        let description = try Description().text
        for type in Tour().eventTypes { #expect(description.contains("`\(type)`"), "\(type)") }
    }
}

/// The API's description, as read from the service.
private struct Description {
    struct Operation {
        let method: String
        let path: String
        let statuses: [Int]
        /// The members of JSON replies, by status.
        let fields: [(status: Int, names: [String], isOneOfSeveral: Bool)]
        /// What proves that one may, by the names of the schemes.
        let security: Set<String>
    }

    let text: String
    let operations: [Operation]
    /// The members of what the window shows, by the screen.
    let screens: [String: [String]]

    init() throws {
        text = String(decoding: PackageResources.openapi_yaml, as: UTF8.self)
        let root = try #require(try Yams.load(yaml: text) as? [String: Any])
        let components = root["components"] as? [String: Any]
        let schemas = components?["schemas"] as? [String: [String: Any]] ?? [:]
        let views = schemas["View"]?["oneOf"] as? [[String: Any]] ?? []
        let members = views.compactMap { $0["properties"] as? [String: [String: Any]] }
        screens = Dictionary(
            uniqueKeysWithValues: members.map { ($0["screen"]?["const"] as? String ?? "", $0.keys.sorted()) }
        )
        let paths = try #require(root["paths"] as? [String: [String: Any]])
        operations = paths.flatMap { path, methods in
            methods.map { method, operation in
                Operation(method.uppercased(), path, operation as? [String: Any] ?? [:], schemas)
            }
        }
    }
}

extension Description.Operation {
    fileprivate init(_ method: String, _ path: String, _ operation: [String: Any], _ schemas: [String: [String: Any]]) {
        let responses = operation["responses"] as? [String: Any] ?? [:]
        self.method = method
        self.path = path
        security = Set((operation["security"] as? [[String: Any]] ?? []).flatMap(\.keys))
        statuses = responses.keys.compactMap { Int($0) }.sorted()
        fields = responses.compactMap { status, response in
            let content = (response as? [String: Any])?["content"] as? [String: Any]
            var schema = (content?["application/json"] as? [String: Any])?["schema"] as? [String: Any]
            if let name = (schema?["$ref"] as? String)?.split(separator: "/").last { schema = schemas[String(name)] }
            let kinds = schema?["oneOf"] as? [[String: Any]]
            let members = (kinds ?? [schema].compactMap(\.self)).compactMap { $0["properties"] as? [String: Any] }
            guard let status = Int(status), !members.isEmpty else { return nil }
            return (status, members.flatMap(\.keys), kinds != nil)
        }
    }
}

extension Conversation.Exchange {
    fileprivate func isFor(_ operation: Description.Operation) -> Bool {
        let pattern = operation.path.split(separator: "/")
        let parts = request.path.split(separator: "/")
        let fits = pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        return operation.method == request.method && fits
    }
}
