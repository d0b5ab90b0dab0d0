// swift-tools-version: 6.2
import PackageDescription

/// With `DWELL_STRICT` set, as CI does, a warning of our own code is an error.
let strictness: [SwiftSetting] = Context.environment["DWELL_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        // That nobody reads what another is just changing is checked while debug builds run, and so in every test. In
        // release builds the check would be a tenth of a request and a third of a timer (docs/decisions/0019).
        .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
    ] + strictness

let csv: Target.Dependency = .product(name: "SwiftCSV", package: "SwiftCSV")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
/// SQLite's own functions, for what is done a million times.
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let histogram: Target.Dependency = .product(name: "Histogram", package: "hdrhistogram-swift")
let heap: Target.Dependency = .product(name: "HeapModule", package: "swift-collections")
let deque: Target.Dependency = .product(name: "DequeModule", package: "swift-collections")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let commands: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let server: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOWebSocket", package: "swift-nio"),
]

/// A module of ours: its folder in `Sources`, what it may import, and its tests in `Tests`, which may import more.
func module(
    _ name: String,
    _ dependencies: [Target.Dependency],
    resources: [Resource]? = nil,
    testing: [Target.Dependency] = [],
    vectors: [String] = []
) -> [Target] {
    [
        .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings),
        .testTarget(
            name: name + "Tests",
            dependencies: [.target(name: name)] + dependencies + testing,
            exclude: vectors,
            swiftSettings: settings
        ),
    ]
}

// In the order of a run's journey; a module imports only modules before it.
let journey: [[Target]] = [
    module("Scenarios", [csv, yams], testing: ["SchemaReading"], vectors: ["Everything"]),
    // What tests of several modules' files need.
    [.target(name: "SchemaReading", dependencies: ["Scenarios"], path: "Tests/SchemaReading", swiftSettings: settings)],
    module("Population", ["Scenarios"], vectors: ["Days"]),
    [
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CurlShims", dependencies: ["CCurl"]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    ],
    module("EventLoop", ["CCrypto", "CurlShims", "CCurl", deque]),
    module("Observations", [grdb, sqlite]),
    module(
        "Bindings",
        ["CCrypto", "EventLoop", "Observations", "Scenarios"],
        resources: [.embedInCode("Shipped")],
        testing: ["SchemaReading"],
        vectors: ["Recordings"]
    ),
    module("Visits", ["Bindings", "EventLoop", "Population", "Observations", "Scenarios"]),
    module("Analysis", ["Observations", "Scenarios", histogram], vectors: ["Vectors"]),
    module("Reports", ["Analysis", "Observations", "Scenarios", mustache], resources: [.embedInCode("Templates")]),
]

let referenceService: [[Target]] = [
    module("ChatDesk", [heap]),
    [.systemLibrary(name: "CCrypt", pkgConfig: "libcrypt", providers: [.apt(["libcrypt-dev"])])],
    module(
        "ReferenceService",
        ["CCrypt", "ChatDesk", grdb, mustache] + server,
        resources: [.embedInCode("openapi.yaml"), .embedInCode("Site"), .embedInCode("Templates")],
        testing: [yams]
    ),
    [
        .testTarget(
            name: "BrowserTests",
            dependencies: ["ReferenceService", "ChatDesk"] + server,
            swiftSettings: settings
        )
    ],
]

let program: [[Target]] = [
    module(
        "VirtualService",
        ["Bindings", "ChatDesk", "EventLoop", "Observations", "Scenarios"],
        testing: ["ReferenceService", "Visits"]
    ),
    [
        .executableTarget(
            name: "dwell",
            dependencies: [
                "Analysis", "Bindings", "ChatDesk", "EventLoop", "Observations", "Population", "ReferenceService",
                "Reports", "Scenarios", "VirtualService", "Visits", commands,
            ],
            swiftSettings: settings
        ),
        .testTarget(name: "DwellTests", dependencies: ["dwell", "Observations"], swiftSettings: settings),
    ],
]

let package = Package(
    name: "dwell",
    products: [
        .executable(name: "dwell", targets: ["dwell"]),
        // For Benchmarks, a package of its own; the modules promise nothing to anybody else.
        .library(
            name: "DwellModules",
            targets: ["Analysis", "Bindings", "EventLoop", "Observations", "Population", "Reports", "Scenarios"]
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: (journey + referenceService + program).flatMap(\.self)
)
