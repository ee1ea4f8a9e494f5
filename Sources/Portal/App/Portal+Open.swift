import Foundation
public import Logging
import Store
import Vocabulary

extension Portal {
    /// What the database and the keys are opened for.
    public enum Purpose: Sendable {
        /// The schema is brought up to date, what stands in plain text is sealed, and the process is noted.
        case serving
        /// Nothing is changed, but for what the security log notes; the keys have to be the right ones.
        case reading
        /// Nothing is changed and nothing is opened: keys that are missing or wrong are left to `doctor`.
        case withoutKeys
    }

    /// Opens the portal: folder, database, key files. Throws a sentence when something is not as it must be.
    public static func open(
        _ settings: Settings, operator house: Operator, log: Logger, for purpose: Purpose = .serving
    ) async throws -> Portal {
        try makeFolder(settings.data)
        if purpose == .serving { try RestoreMark(folder: settings.data).checkFinished() }
        let breached = try settings.breachedPasswords.map { (path) throws in try BreachedPasswords(path: path) }
        var options = StoreOptions()
        options.onFatal = { error in
            log.critical("the store refuses writes; stopping", metadata: ["error": "\(error)"])
            exit(70)
        }
        let store = try await Store.open(settings.database, options: options)
        do {
            if purpose == .serving { _ = try await Self.migrate(store, at: Clock.system.now()) }
            let ring = KeyRing(store: store, files: KeyFiles(folder: settings.data), log: log)
            let portal = try Portal(
                store: store, settings: settings, operator: house, clock: .system, keys: await keys(ring, for: purpose),
                passwords: PasswordHasher(
                    cores: ProcessInfo.processInfo.activeProcessorCount, breached: breached),
                documents: DocumentStore(folder: "\(settings.data)/documents"), assets: Assets(accent: house.accent),
                log: log, bell: Bell())
            if purpose == .serving { try await portal.begin() }
            // A database that is not current may lack the table; `doctor` says so.
            if purpose == .serving {
                try await portal.editions.refresh(store)
            } else {
                _ = try? await portal.editions.refresh(store)
            }
            return portal
        } catch {
            await store.close()
            throw error
        }
    }

    private static func keys(_ ring: KeyRing, for purpose: Purpose) async throws -> Keys {
        switch purpose {
        case .serving: try await ring.open()
        case .reading: try await ring.look()
        case .withoutKeys: (try? await ring.look()) ?? .ofNoFile
        }
    }

    private func begin() async throws {
        try await noteProcess()
        let sealed = try await PlainValues(store: store, keys: keys).seal()
        try await FillCustomerKeys(store: store).run()
        if sealed > 0 { log.info("customers sealed", metadata: ["count": "\(sealed)"]) }
    }

    /// Made for the owner only. One that anybody on the machine can look into is refused.
    static func makeFolder(_ path: String) throws(SettingProblem) {
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

    /// Says in the log what is set so that it works, and works badly.
    public func warn() {
        for worry in settings.worries + settings.deliveries.worries {
            log.warning("setting", metadata: ["trouble": "\(worry)"])
        }
    }

    /// Waits for what was begun, then closes the database. A process that cannot say that it goes is forgotten later.
    public func close() async {
        let id = process
        try? await store.write(about: "keys") { try $0.forgetProcess(id) }
        await store.close()
    }
}

/// The time for log lines, as `2026-11-22T19:14:05.123Z`.
public enum LogTime {
    public static func now() -> String { Clock.system.now().iso }
}
