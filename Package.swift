// swift-tools-version: 6.2
import PackageDescription

// The rooms and who may know whom stand in ARCHITECTURE.md. Every dependency has its record in docs/decisions/.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    // The libraries' generics (rows, columns, elements) are called all the time from the application: without this each
    // call looks its types up at run time. The reason and the figures stand in docs/decisions/0013.
    // What the compiler cannot prove about overlapping access it checks at run time, at every access to a class's
    // variable; the tests run with the check, the program in service without.
    .unsafeFlags(["-cross-module-optimization", "-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

let package = Package(
    name: "kundenportal",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "kundenportal", targets: ["Command"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // C libraries of the system; module maps only.
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CZxcvbn", providers: [.apt(["libzxcvbn-dev"])]),
        .systemLibrary(name: "CQRencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CCBOR", pkgConfig: "libcbor", providers: [.apt(["libcbor-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // Libraries. They do not know each other; all may know Vocabulary.
        .target(name: "Vocabulary", swiftSettings: settings),
        .target(
            name: "Store",
            dependencies: ["Vocabulary", "CPostgres", "CSQLite", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: settings),
        .target(name: "HTML", dependencies: ["Vocabulary"], swiftSettings: settings),
        .target(name: "Mail", dependencies: ["Vocabulary", "CCurl"], swiftSettings: settings),
        .target(name: "Paper", dependencies: ["Vocabulary", "CPango", "CZlib"], swiftSettings: settings),

        // The application and its executable.
        .target(
            name: "Portal",
            dependencies: [
                "Vocabulary", "Store", "HTML", "Mail", "Paper", "CArchive", "CCBOR", "CCurl", "CExpat", "CQRencode",
                "CSodium", "CZlib", "CZxcvbn",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Resources")],
            swiftSettings: settings),
        .executableTarget(
            name: "Command",
            dependencies: [
                "Portal", "Vocabulary", "Store", "Mail", "Paper",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),

        .testTarget(name: "VocabularyTests", dependencies: ["Vocabulary"], swiftSettings: settings),
        .testTarget(name: "StoreTests", dependencies: ["Store", "Vocabulary"], swiftSettings: settings),
        .testTarget(name: "HTMLTests", dependencies: ["HTML", "Vocabulary"], swiftSettings: settings),
        .testTarget(name: "MailTests", dependencies: ["Mail", "Vocabulary"], swiftSettings: settings),
        .testTarget(name: "PaperTests", dependencies: ["Paper", "Vocabulary"], swiftSettings: settings),
        .testTarget(
            name: "PortalTests",
            dependencies: [
                "Portal", "Vocabulary", "Store", "HTML", "Mail", "Paper",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
