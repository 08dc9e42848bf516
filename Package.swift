// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// Modules, lowest first. An import may only point down; `Scripts/check-imports` holds the code to this list.
let package = Package(
    name: "trailwarden",
    products: [
        .executable(name: "trailwarden", targets: ["trailwarden"]),
        .executable(name: "trailwarden-verify", targets: ["trailwarden-verify"]),
        .library(name: "WardenBenchmarkSupport", targets: ["WardenRuntime", "WardenSampleCompany"]),
        .library(name: "FuzzTargets", targets: ["FuzzTargets"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.9.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.80.0"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    ],
    targets: [
        // Layer 0: words every module shares.
        .target(name: "WardenDomain", swiftSettings: strict),

        // Layer 1: pure. No I/O, no clock, no environment.
        .target(
            name: "CWarden",
            cSettings: [.define("NDEBUG")],
            cxxSettings: [.define("NDEBUG")],
            linkerSettings: [
                .linkedLibrary("simdjson"), .linkedLibrary("hs"), .linkedLibrary("re2"),
                .linkedLibrary("isal"), .linkedLibrary("zstd"), .linkedLibrary("z"),
            ]
        ),
        .target(
            name: "WardenYAML",
            dependencies: ["WardenDomain", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict
        ),
        .target(name: "WardenSigma", dependencies: ["WardenDomain", "WardenYAML", "CWarden"], swiftSettings: strict),
        .target(name: "WardenCorrelation", dependencies: ["WardenDomain", "WardenSigma"], swiftSettings: strict),
        .target(
            name: "WardenEngine",
            dependencies: ["WardenDomain", "WardenSigma", "CWarden"],
            swiftSettings: strict
        ),
        .target(
            name: "WardenContent",
            dependencies: ["WardenDomain", "WardenYAML", "CWarden", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict
        ),
        .target(
            name: "WardenIntegrity",
            dependencies: [
                "WardenDomain", "WardenEvidence", "CWarden", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .target(name: "WardenCatalogue", dependencies: ["WardenDomain"], swiftSettings: strict),
        .target(
            name: "WardenExamples",
            dependencies: ["WardenDomain", "WardenYAML", "WardenSigma", "WardenEngine", "WardenCorrelation"],
            swiftSettings: strict
        ),
        .target(name: "WardenPolicy", dependencies: ["WardenDomain"], swiftSettings: strict),
        .target(
            name: "WardenCloud",
            dependencies: ["WardenDomain", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict
        ),
        // Tokens of identity providers: read, and believed only where everything about them holds.
        .target(
            name: "WardenIdentity",
            dependencies: [
                "WardenDomain", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .target(name: "WardenAWS", dependencies: ["WardenDomain", "WardenCloud"], swiftSettings: strict),
        .target(name: "WardenDatabricks", dependencies: ["WardenDomain", "WardenCloud"], swiftSettings: strict),
        .target(name: "WardenEstate", dependencies: ["WardenDomain"], swiftSettings: strict),
        .target(
            name: "WardenAccess",
            dependencies: ["WardenDomain", "WardenEstate", "WardenPolicy"],
            swiftSettings: strict
        ),
        .target(
            name: "WardenChecks",
            dependencies: [
                "WardenDomain", "WardenEstate", "WardenPolicy", "WardenAccess",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "WardenRemedy",
            dependencies: [
                "WardenDomain", "WardenEstate", "WardenPolicy", "WardenAccess", "WardenChecks",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "WardenEvidence",
            dependencies: ["WardenDomain", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict
        ),
        .target(name: "WardenIncidents", dependencies: ["WardenDomain", "WardenEstate"], swiftSettings: strict),
        .target(
            name: "WardenAlerts",
            dependencies: ["WardenDomain", "WardenCloud", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict
        ),
        .target(name: "WardenBehaviour", dependencies: ["WardenDomain"], swiftSettings: strict),
        // Requests, responses and routes as values: what browsers send is read here, without a server.
        .target(name: "WardenWeb", dependencies: ["WardenDomain"], swiftSettings: strict),
        .target(name: "WardenReporting", dependencies: ["WardenDomain"], swiftSettings: strict),
        // Evidence over a period, and reviews of access.
        .target(
            name: "WardenAssurance",
            dependencies: [
                "WardenDomain", "WardenReporting", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),

        // Layer 2: edges. Each heavy dependency is imported by exactly one of them.
        .target(name: "WardenInput", dependencies: ["WardenDomain", "CWarden"], swiftSettings: strict),
        .target(
            name: "WardenStore",
            dependencies: ["WardenDomain", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict
        ),
        .target(
            name: "WardenTransport",
            dependencies: [
                "WardenDomain", "WardenCloud", .product(name: "AsyncHTTPClient", package: "async-http-client"),
            ],
            swiftSettings: strict
        ),
        .target(name: "WardenLedger", dependencies: ["WardenDomain", "WardenEvidence"], swiftSettings: strict),
        // Sockets that are no HTTP: syslog and mail.
        .target(
            name: "WardenWire",
            dependencies: [
                "WardenDomain", "WardenAlerts",
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: strict
        ),
        // The HTTP server of the daemon: health, metrics, answers from other systems.
        .target(
            name: "WardenServer",
            dependencies: [
                "WardenDomain", "WardenWeb", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict
        ),

        // Layer 3: wiring.
        .target(
            name: "WardenRuntime",
            dependencies: [
                "WardenDomain", "WardenYAML", "WardenSigma", "WardenCorrelation", "WardenEngine", "WardenContent",
                "CWarden",
                "WardenIntegrity", "WardenCatalogue", "WardenReporting", "WardenInput", "WardenStore", "WardenPolicy",
                "WardenExamples", "WardenCloud", "WardenAWS", "WardenDatabricks", "WardenEstate", "WardenTransport",
                "WardenAccess", "WardenChecks", "WardenRemedy", "WardenEvidence", "WardenIncidents", "WardenAlerts",
                "WardenBehaviour", "WardenLedger", "WardenWire", "WardenServer", "WardenWeb", "WardenAssurance",
                "WardenIdentity",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "WardenCommands",
            dependencies: [
                "WardenDomain", "WardenRuntime", "WardenChecks", "WardenReporting", "WardenIntegrity", "WardenEvidence",
                "WardenIncidents", "WardenAssurance",
                "WardenRemedy", "WardenBehaviour",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(name: "trailwarden", dependencies: ["WardenCommands"], swiftSettings: strict),
        // For an auditor: verifies an evidence bundle. No network, no state, and as little code as it takes.
        .executableTarget(
            name: "trailwarden-verify",
            dependencies: ["WardenEvidence", "WardenLedger", "WardenDomain"],
            swiftSettings: strict
        ),

        // Tools: run by `make`, never part of the product.
        .target(name: "WardenSampleCompany", dependencies: ["WardenDomain", "CWarden"], swiftSettings: strict),
        // The lab: a local estate. `trailwarden lab` starts it as a program of its own.
        .target(
            name: "WardenLab",
            dependencies: ["WardenDomain", "WardenServer", .product(name: "Hummingbird", package: "hummingbird")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "trailwarden-lab",
            dependencies: [
                "WardenLab", "WardenDomain", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "generate-logs",
            dependencies: [
                "WardenSampleCompany", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "generate-catalogue",
            dependencies: [
                "WardenDomain", "WardenYAML", "WardenSigma", "WardenEngine", "WardenContent", "WardenCatalogue",
                "WardenExamples",
            ],
            swiftSettings: strict
        ),

        .executableTarget(
            name: "measure-discovery",
            dependencies: [
                "WardenRuntime", "WardenCloud", "WardenDomain", "WardenEstate", "WardenStore", "WardenTransport",
            ],
            swiftSettings: strict
        ),
        .executableTarget(name: "measure-behaviour", dependencies: ["WardenBehaviour"], swiftSettings: strict),
        .executableTarget(
            name: "measure-evidence",
            dependencies: [
                "WardenLedger", "WardenEvidence", "WardenDomain", .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "measure-access",
            dependencies: ["WardenAccess", "WardenDomain", "WardenEstate"],
            swiftSettings: strict
        ),
        .executableTarget(name: "content-features", dependencies: ["WardenContent"], swiftSettings: strict),

        // Fuzzing: what `make fuzz` runs under libFuzzer, and the tests over the committed inputs.
        .target(
            name: "FuzzNative",
            dependencies: ["CWarden"],
            path: "Fuzz/Native",
            cxxSettings: [.headerSearchPath("../../Sources/CWarden")]
        ),
        .target(
            name: "FuzzTargets",
            dependencies: [
                "FuzzNative", "WardenDomain", "WardenYAML", "WardenSigma", "WardenEngine", "WardenContent",
                "WardenIntegrity", "WardenEvidence", "WardenEstate", "WardenPolicy", "WardenInput", "WardenCatalogue",
                "WardenCloud", "WardenAWS", "WardenDatabricks", "WardenAssurance", "WardenChecks", "WardenRemedy",
                "WardenWeb", "WardenIdentity", "WardenAlerts",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Fuzz/Targets",
            swiftSettings: strict
        ),

        // Tests.
        .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"], swiftSettings: strict),
        .target(
            name: "WardenTestSupport",
            dependencies: ["WardenDomain"],
            path: "Tests/WardenTestSupport",
            swiftSettings: strict
        ),
        .target(
            name: "WardenSigmaTestSupport",
            dependencies: ["WardenSigma", "CWarden"],
            path: "Tests/WardenSigmaTestSupport",
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenDomainTests",
            dependencies: ["WardenDomain", "WardenTestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenYAMLTests",
            dependencies: ["WardenDomain", "WardenYAML", "WardenTestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenSigmaTests",
            dependencies: [
                "WardenDomain", "WardenSigma", "WardenSigmaTestSupport", "WardenYAML", "WardenTestSupport",
            ],
            exclude: ["Corpus"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenCorrelationTests",
            dependencies: ["WardenCorrelation", "WardenSigma", "WardenDomain", "WardenTestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenEngineTests",
            dependencies: [
                "WardenDomain", "WardenEngine", "WardenSigma", "WardenSigmaTestSupport", "WardenTestSupport",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenContentTests",
            dependencies: [
                "WardenContent", "WardenCatalogue", "WardenEngine", "WardenSigma", "WardenDomain", "CWarden",
                "WardenTestSupport",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenIntegrityTests",
            dependencies: [
                "WardenIntegrity", "WardenEvidence", "WardenDomain", "WardenTestSupport", "CWarden",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenCatalogueTests",
            dependencies: [
                "WardenDomain", "WardenSigma", "WardenEngine", "WardenCatalogue", "WardenExamples", "WardenTestSupport",
            ],
            swiftSettings: strict
        ),
        .testTarget(name: "WardenCloudTests", dependencies: ["WardenCloud"], swiftSettings: strict),
        .testTarget(
            name: "WardenAWSTests",
            dependencies: ["WardenAWS", "WardenCloud", "WardenTransport", "WardenDomain", "WardenTestSupport"],
            exclude: ["Tools"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenDatabricksTests",
            dependencies: ["WardenDatabricks", "WardenCloud", "WardenDomain", "WardenTestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenEstateTests",
            dependencies: ["WardenEstate", "WardenDomain", "WardenTestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenTransportTests",
            dependencies: [
                "WardenTransport", "WardenCloud", "WardenDomain", "WardenServer", "WardenTestSupport",
                .product(name: "Hummingbird", package: "hummingbird"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenLabTests",
            dependencies: ["WardenLab", "trailwarden-lab", "WardenDomain", "WardenTestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenAccessTests",
            dependencies: ["WardenAccess", "WardenEstate", "WardenPolicy", "WardenDomain", "WardenTestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenChecksTests",
            dependencies: [
                "WardenChecks", "WardenAccess", "WardenEstate", "WardenPolicy", "WardenDomain", "WardenTestSupport",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenRemedyTests",
            dependencies: [
                "WardenRemedy", "WardenChecks", "WardenAccess", "WardenEstate", "WardenPolicy", "WardenDomain",
                "WardenTestSupport",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenEvidenceTests",
            dependencies: [
                "WardenEvidence", "WardenLedger", "WardenDomain", "WardenTestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenIncidentsTests",
            dependencies: ["WardenIncidents", "WardenEstate", "WardenDomain", "WardenTestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenAssuranceTests",
            dependencies: [
                "WardenAssurance", "WardenRuntime", "WardenStore", "WardenWeb", "WardenCloud", "WardenTransport",
                "WardenIdentity", "WardenDomain", "WardenChecks", "WardenEstate", "WardenAccess", "WardenIncidents",
                "WardenAlerts",
                "WardenEvidence", "WardenTestSupport", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenAlertsTests",
            dependencies: ["WardenAlerts", "WardenCloud", "WardenDomain", "WardenTestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenWireTests",
            dependencies: ["WardenWire", "WardenDomain", "WardenTestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenServerTests",
            dependencies: [
                "WardenServer", "WardenWeb", "WardenDomain", "WardenCloud", "WardenTransport", "WardenTestSupport",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenDashboardTests",
            dependencies: [
                "WardenRuntime", "WardenWeb", "WardenStore", "WardenDomain", "WardenEstate", "WardenCloud",
                "WardenTransport", "WardenChecks", "WardenIncidents", "WardenEvidence", "WardenIntegrity",
                "WardenBehaviour", "WardenTestSupport", "trailwarden", "trailwarden-lab",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenMonitorTests",
            dependencies: [
                "trailwarden", "trailwarden-lab", "WardenRuntime", "WardenAlerts", "WardenWire", "WardenServer",
                "WardenStore", "WardenDomain", "WardenCloud", "WardenEstate", "WardenRemedy", "WardenBehaviour",
                "WardenEvidence", "WardenSampleCompany", "WardenTestSupport", "WardenAWS",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenBehaviourTests",
            dependencies: ["WardenBehaviour", "WardenDomain", "WardenTestSupport"],
            swiftSettings: strict
        ),
        .testTarget(name: "WardenPolicyTests", dependencies: ["WardenPolicy"], swiftSettings: strict),
        .testTarget(
            name: "WardenReportingTests",
            dependencies: [
                "WardenReporting", "WardenTestSupport", .product(name: "Crypto", package: "swift-crypto"),
            ],
            exclude: ["Golden"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenInputTests",
            dependencies: ["WardenInput", "WardenTestSupport"],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenStoreTests",
            dependencies: ["WardenStore", "WardenTestSupport", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Fixtures"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WardenRuntimeTests",
            dependencies: [
                "WardenRuntime", "WardenIntegrity", "WardenDomain", "WardenSampleCompany", "WardenTestSupport",
                "WardenCloud", "WardenAWS", "WardenDatabricks", "WardenEstate", "WardenStore", "WardenAccess",
                "WardenChecks", "WardenRemedy", "WardenEvidence", "WardenIncidents", "WardenAlerts",
                "WardenBehaviour", "WardenLedger",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["trailwarden", "WardenSampleCompany", "WardenTestSupport"],
            swiftSettings: strict
        ),
    ],
    cxxLanguageStandard: .cxx17
)
