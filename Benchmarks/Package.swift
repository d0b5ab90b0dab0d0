// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// What Dwell itself does, once, for a table or for the gate.
func program(_ name: String, in folder: String) -> Target {
    .executableTarget(
        name: name,
        dependencies: [
            "Measuring",
            .product(name: "ArgumentParser", package: "swift-argument-parser"),
            .product(name: "DwellModules", package: "dwell"),
        ],
        path: "Engine/\(folder)",
        swiftSettings: settings
    )
}

/// What the figures are held against, in C.
func yardstick(_ name: String, in folder: String, libraries: [String] = []) -> Target {
    .executableTarget(
        name: name,
        dependencies: ["Clockwork"],
        path: "Engine/\(folder)",
        cSettings: [.define("_GNU_SOURCE")],
        linkerSettings: libraries.map { .linkedLibrary($0) }
    )
}

let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "dwell", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .target(
            name: "Clockwork",
            path: "Engine/Clockwork",
            cSettings: [.define("_GNU_SOURCE")],
            linkerSettings: [.linkedLibrary("m")]
        ),
        yardstick("yardstick", in: "Yardstick", libraries: ["curl"]),
        yardstick("bench-server", in: "Server", libraries: ["crypto"]),
        yardstick("floor", in: "Floor"),
        .target(
            name: "Measuring",
            dependencies: [.product(name: "DwellModules", package: "dwell")],
            path: "Engine/Measuring",
            swiftSettings: settings
        ),
        program("requests", in: "Requests"),
        program("pages", in: "Pages"),
        program("dwelling", in: "Dwelling"),
        program("timers", in: "Timers"),
        program("streams", in: "Streams"),
        program("store", in: "Store"),
        program("draws", in: "Draws"),
        program("report", in: "Report"),
    ]
)
