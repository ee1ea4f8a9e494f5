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
        let breached = try settings.breachedPasswords.map { (path) throws in try BreachedPasswords(path: path) }
        var keys = try KeyFiles(folder: settings.data).read()
        var options = StoreOptions()
        options.onFatal = { error in
            log.critical("the store refuses writes; stopping", metadata: ["error": "\(error)"])
            exit(70)
        }
        let store = try await Store.open(settings.database, options: options)
        if migrate {
            _ = try await Self.migrate(store, at: Clock.system.now())
            keys = keys.remembering(try await store.read { try $0.retiredMarks() })
            let sealed = try await PlainValues(store: store, keys: keys).seal()
            if sealed > 0 { log.info("customers sealed", metadata: ["count": "\(sealed)"]) }
        }
        return try Portal(
            store: store, settings: settings, operator: house, clock: .system, keys: keys,
            passwords: PasswordHasher(
                cores: ProcessInfo.processInfo.activeProcessorCount, breached: breached),
            documents: DocumentStore(folder: "\(settings.data)/documents"), assets: Assets(accent: house.accent),
            log: log, bell: Bell())
    }

    /// Made for the owner only. One that anybody on the machine can look into is refused.
    private static func makeFolder(_ path: String) throws(SettingProblem) {
        let files = FileManager.default
        do {
            try files.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw SettingProblem("KUNDENPORTAL_DATA: the folder \(path) cannot be made.")
        }
        let mode = (try? files.attributesOfItem(atPath: path)[.posixPermissions]) as? NSNumber
        guard (mode?.intValue ?? 0o777) & 0o007 == 0 else {
            throw SettingProblem(
                "KUNDENPORTAL_DATA: everybody on this machine can look into \(path). Set its mode to 0700: chmod 0700 \(path)"
            )
        }
    }
}

extension Portal {
    /// Whether no other process can have the database open.
    public var isAlone: Bool { store.facts.engine.lowercased().contains("sqlite") }

    /// Waits for what was begun, then closes the database.
    public func close() async {
        await store.close()
    }
}

/// The time for log lines, as `2026-11-22T19:14:05.123Z`.
public enum LogTime {
    public static func now() -> String { Clock.system.now().iso }
}
