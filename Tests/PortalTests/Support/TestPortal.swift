import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Mail
import NIOCore
import NIOEmbedded
import Store
import Testing
import Vocabulary

@testable import Portal

/// A whole portal in process, with a database, a folder and a mail folder of its own, and the cast moved in.
///
///     try await TestPortal.run(on: engine) { house in
///         let anna = try await Visitor.signedIn(.anna, house)
///         let page = try await anna.open("/uebersicht")
///         #expect(page.heading == "Übersicht")
///     }
struct TestPortal: Sendable {
    let portal: Portal
    let server: Server
    let clock: TestClock
    let book: LogBook
    let folder: String
    private let responder: RouterResponder<PortalChannel>

    static let baseURL = "http://localhost"

    /// Opens a portal, runs the body and removes every trace.
    ///
    /// - Parameters:
    ///   - isDemo: with the demo's extra pages.
    ///   - hasCast: false leaves the database empty.
    ///   - operator: whose portal it is.
    ///   - file: where SQLite lies, to look at it afterwards; in memory without it.
    ///   - settle: changes the settings before the portal opens.
    static func run<T: Sendable>(
        on engine: Engine = .sqlite, isDemo: Bool = false, hasCast: Bool = true, passwords: PasswordHasher? = nil,
        patience: Patience = Patience(), operator house: Operator = .demo, file: String? = nil,
        settle: (inout Settings) -> Void = { _ in },
        _ body: (TestPortal) async throws -> T
    ) async throws -> T {
        try await Places.few.withPlace {
            let folder = FileManager.default.temporaryDirectory.appending(path: "portal-\(UUID().uuidString)").path
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            defer { try? FileManager.default.removeItem(atPath: folder) }
            return try await engine.withStore(file: file) { store in
                var settings = Settings(
                    baseURL: baseURL, port: 0, monitoringPort: 0, data: folder, database: .sqliteInMemory,
                    post: .maildir("\(folder)/mail"))
                settings.isDemo = isDemo
                settle(&settings)
                let house = try TestPortal(
                    store: store, settings: settings, operator: house, passwords: passwords, patience: patience)
                if hasCast { try await Cast.moveIn(house) }
                return try await body(house)
            }
        }
    }

    /// The same house after a restart with these keys.
    func restarted(_ keys: Keys) throws -> TestPortal {
        try TestPortal(
            store: store, settings: portal.settings, operator: portal.operator, passwords: portal.passwords,
            patience: portal.patience,
            keys: keys, clock: clock)
    }

    private init(
        store: Store, settings: Settings, operator house: Operator, passwords: PasswordHasher?, patience: Patience,
        keys: Keys = Keys(secret: Array(0..<32)), clock: TestClock = TestClock()
    ) throws {
        let book = LogBook()
        var portal = Portal(
            store: store, settings: settings, operator: house, clock: clock.clock,
            keys: keys, passwords: try passwords ?? Self.quickPasswords.get(),
            documents: DocumentStore(folder: "\(settings.data)/documents"), assets: Assets(accent: house.accent),
            log: book.logger, bell: Bell())
        portal.patience = patience
        self.portal = portal
        server = Server(portal)
        responder = server.router().buildResponder()
        folder = settings.data
        (self.clock, self.book) = (clock, book)
    }

    var store: Store { portal.store }

    /// One for all tests: its threads live as long as the process.
    private static let quickPasswords = Result {
        try PasswordHasher(cores: 2, mostWaiting: 10_000, longestWait: .seconds(60), passes: 1, kibibytes: 64)
    }

    /// What a request gets, straight from the router. `peer` is the address it seems to come from.
    func answer(_ head: HTTPRequest, body: RequestBody = RequestBody(buffer: ByteBuffer()), peer: String) async throws
        -> (head: HTTPResponse, bytes: [UInt8])
    {
        let channel = NIOAsyncTestingChannel()
        channel.remoteAddress = try SocketAddress(ipAddress: peer, port: 40_000)
        let context = PortalChannel(source: ApplicationRequestContextSource(channel: channel, logger: portal.log))
        let response = try await responder.respond(to: Request(head: head, body: body), context: context)
        let collector = BodyCollector()
        try await response.body.write(collector)
        return (response.head, collector.bytes)
    }
}
