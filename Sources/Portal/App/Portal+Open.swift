import Foundation
public import Logging
import Store
import Vocabulary

extension Portal {
    /// Opens the portal: folder, key file, database. Throws a sentence when something is not as it must be.
    public static func open(_ settings: Settings, operator house: Operator, log: Logger, migrate: Bool = true)
        async throws
        -> Portal
    {
        try makeFolder(settings.data)
        let secret = try key(in: settings.data)
        let breached = try settings.breachedPasswords.map { (path) throws in try BreachedPasswords(path: path) }
        var options = StoreOptions()
        options.onFatal = { error in
            log.critical("the store refuses writes; stopping", metadata: ["error": "\(error)"])
            exit(70)
        }
        let store = try await Store.open(settings.database, options: options)
        if migrate { _ = try await Self.migrate(store, at: Clock.system.now()) }
        return try Portal(
            store: store, settings: settings, operator: house, clock: .system, keys: Keys(secret: secret),
            passwords: PasswordHasher(
                cores: ProcessInfo.processInfo.activeProcessorCount, breached: breached),
            documents: DocumentStore(folder: "\(settings.data)/documents"), assets: Assets(accent: house.accent),
            log: log, bell: Bell())
    }

    private static func makeFolder(_ path: String) throws(SettingProblem) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw SettingProblem("KUNDENPORTAL_DATA: the folder \(path) cannot be made.")
        }
    }

    /// The 32 bytes all secrets derive from. Made at the first start; a file others can read is refused.
    private static func key(in folder: String) throws -> [UInt8] {
        let path = "\(folder)/key"
        let files = FileManager.default
        if !files.fileExists(atPath: path) {
            guard
                files.createFile(atPath: path, contents: Data(Random.bytes(32)), attributes: [.posixPermissions: 0o400])
            else { throw SettingProblem("KUNDENPORTAL_DATA: the key file \(path) cannot be written.") }
        }
        let mode = (try files.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
        guard mode & 0o077 == 0 else {
            throw SettingProblem("KUNDENPORTAL_DATA: others can read the key file \(path). Set its mode to 0400.")
        }
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        guard bytes.count >= 32 else {
            throw SettingProblem("KUNDENPORTAL_DATA: the key file \(path) is shorter than 32 bytes.")
        }
        return bytes
    }
}

extension Portal {
    /// Waits for what was begun, then closes the database.
    public func close() async {
        await store.close()
    }
}

/// The time for log lines, as `2026-11-22T19:14:05.123Z`.
public enum LogTime {
    public static func now() -> String { Clock.system.now().iso }
}
