import Foundation
import Mail
import Store
import Testing

@testable import Portal

/// A folder and a database a portal is opened on again and again, as the program does it. There may be more machines: more
/// folders on one database.
///
///     try await Doorstep.run(on: engine) { door in
///         try await door.enter { portal in … }
///         let sentence = try await door.refusal()
///     }
struct Doorstep: Sendable {
    let settings: Settings
    let book = LogBook()

    var folder: String { settings.data }
    var files: KeyFiles { KeyFiles(folder: folder) }

    static func run<T: Sendable>(on engine: Engine, _ body: (Doorstep) async throws -> T) async throws -> T {
        try await Places.few.withPlace {
            let folder = FileManager.default.temporaryDirectory.appending(path: "door-\(UUID().uuidString)").path
            try makeFolder(folder)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            switch engine {
            case .sqlite:
                return try await body(Doorstep(folder: "\(folder)/one", database: .sqlite("\(folder)/portal.sqlite")))
            case .postgres:
                let server = PostgresServer(url: try #require(Engine.serverURL))
                let name = try await server.makeDatabase()
                defer { server.drop(name) }
                return try await body(Doorstep(folder: "\(folder)/one", database: server.address(of: name)))
            }
        }
    }

    private init(folder: String, database: StoreAddress) throws {
        try Self.makeFolder(folder)
        settings = Settings(
            baseURL: "http://localhost", port: 0, monitoringPort: 0, data: folder, database: database,
            post: .maildir("\(folder)/mail"))
    }

    private static func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// Another machine on the same database. It has a folder of its own.
    func otherMachine() throws -> Doorstep {
        try Doorstep(folder: "\(folder)-other", database: settings.database)
    }

    func open(for purpose: Portal.Purpose = .serving) async throws -> Portal {
        try await Portal.open(settings, operator: .demo, log: book.logger, for: purpose)
    }

    @discardableResult
    func enter<T: Sendable>(
        for purpose: Portal.Purpose = .serving, _ body: (Portal) async throws -> T
    ) async throws -> T {
        let portal = try await open(for: purpose)
        do {
            let result = try await body(portal)
            await portal.close()
            return result
        } catch {
            await portal.close()
            throw error
        }
    }

    /// The sentence a start is refused with; nil when it starts.
    func refusal(for purpose: Portal.Purpose = .serving) async throws -> String? {
        do {
            try await enter(for: purpose) { _ in }
            return nil
        } catch let problem as SettingProblem {
            return problem.description
        }
    }

    /// What `doctor` finds bad.
    func complaints() async throws -> [String] {
        try await enter(for: .withoutKeys) { portal in
            await Examination(portal).findings().filter { !$0.isWell }.map(\.words)
        }
    }
}
