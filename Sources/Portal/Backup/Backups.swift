import Logging
public import ServiceLifecycle
import Store
import Synchronization
import Vocabulary

/// Takes in what `kundenportal backup` noted, writes the backup of the night where the settings ask for one, and tells when
/// that does not work. Whether one is due stands in the database, so that a restart neither forgets nor repeats it.
public struct Backups: Service {
    let portal: Portal
    private static let seconds = 60
    private static let hoursUntilAgain = 1
    private let state = State()

    private final class State: Sendable {
        let notBefore = Mutex<Instant?>(nil)
        let toldAt = Mutex<Instant?>(nil)
        let since = Mutex<Instant?>(nil)
    }

    public init(portal: Portal) {
        self.portal = portal
    }

    public func run() async throws {
        while !Task.isShuttingDownGracefully && !Task.isCancelled {
            await round()
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: .seconds(Self.seconds)) }
        }
    }

    func round() async {
        let now = portal.clock.now()
        do {
            try await BackupNotes(folder: portal.settings.data).takeIn(portal.store, at: now)
            try await writeIfDue(at: now)
        } catch {
            portal.log.error("backup not written", metadata: ["trouble": "\(error)"])
            state.notBefore.withLock { $0 = now.adding(hours: Self.hoursUntilAgain) }
        }
        do {
            try await tellIfMissing(at: now)
        } catch {
            portal.log.error("backup alarm", metadata: ["trouble": "\(error)"])
        }
    }

    private func writeIfDue(at now: Instant) async throws {
        let backups = portal.settings.backups
        guard backups.isNightly, let folder = backups.folder else { return }
        if let again = state.notBefore.withLock({ $0 }), now < again { return }
        let newest = try await portal.store.read { try $0.newestBackup() }
        guard BackupAge.isDue(newest: newest, hour: backups.hour, now: now) else { return }
        let store = try await Store.openBeside(portal.settings.database)
        do {
            let written = try await TakeBackup(
                settings: portal.settings, recipients: backups.recipients, target: folder,
                retention: backups.retention, clock: portal.clock
            ).run(reading: store)
            await store.close()
            portal.log.info(
                "backup written",
                metadata: ["file": "\(written.path)", "bytes": "\(written.size)", "sha256": "\(written.sha256)"])
            for file in written.damaged { portal.log.error("damaged file", metadata: ["file": "\(file)"]) }
        } catch {
            await store.close()
            throw error
        }
        try await BackupNotes(folder: portal.settings.data).takeIn(portal.store, at: portal.clock.now())
    }

    /// Once a day at most. A portal that has never had a backup is told 30 hours after its start.
    private func tellIfMissing(at now: Instant) async throws {
        guard portal.settings.backups.isNightly else { return }
        let since = state.since.withLock { since in
            since = since ?? now
            return since ?? now
        }
        let newest = try await portal.store.read { try $0.newestBackup() } ?? since
        guard !BackupAge(newest: newest, isNightly: true, now: now).isWell else { return }
        let isNew = state.toldAt.withLock { told in
            if let told, told.adding(hours: 24) > now { return false }
            told = now
            return true
        }
        guard isNew else { return }
        let (house, act) = (portal.operator, AuditEntry(kind: .alarm, actor: "command", at: now))
        try await portal.store.write(about: "backup") { try $0.raise(.backupMissing, act, tell: house) }
        portal.sound(.backupMissing, request: "backup")
    }
}
