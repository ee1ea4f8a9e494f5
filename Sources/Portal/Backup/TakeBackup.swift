import Foundation
public import Logging
import Store
import Vocabulary

/// `kundenportal backup`, and the same each night: writes a backup, notes it, and removes what is too old beside it.
public struct TakeBackup: Sendable {
    let settings: Settings
    let recipients: [BackupRecipient]
    /// A folder, where old backups are removed, or the name of a file.
    let target: String
    let withKeys: Bool
    let retention: BackupRetention
    let clock: Clock

    /// Nil for what the settings say. Throws a sentence when they say nothing.
    public init(_ settings: Settings, to target: String?, recipients: [String], withKeys: Bool) throws(BackupProblem) {
        let set = settings.backups
        guard let target = target ?? set.folder else {
            throw BackupProblem("Where to? Say --to with a folder or a file, or set KUNDENPORTAL_BACKUP_FOLDER.")
        }
        var known: [BackupRecipient] = []
        for text in recipients { known.append(try BackupRecipient(text)) }
        if recipients.isEmpty { known = set.recipients }
        guard !known.isEmpty else {
            throw BackupProblem(
                "For whom? Say --recipient age1… or set KUNDENPORTAL_BACKUP_RECIPIENT; kundenportal backup-key new makes a pair."
            )
        }
        self.init(
            settings: settings, recipients: known, target: target, withKeys: withKeys,
            retention: set.retention, clock: .system)
    }

    init(
        settings: Settings, recipients: [BackupRecipient], target: String, withKeys: Bool = false,
        retention: BackupRetention = BackupRetention(), clock: Clock
    ) {
        (self.settings, self.recipients, self.target) = (settings, recipients, target)
        (self.withKeys, self.retention, self.clock) = (withKeys, retention, clock)
    }

    public func run(_ log: Logger) async throws -> WrittenBackup {
        let store = try await Store.openBeside(settings.database)
        do {
            let written = try await run(reading: store)
            await store.close()
            await takeIn(log)
            return written
        } catch {
            await store.close()
            throw error
        }
    }

    /// Writes it and leaves a note for the database.
    func run(reading store: Store) async throws -> WrittenBackup {
        let now = clock.now()
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: target, isDirectory: &isFolder)
        let isRoom = isThere && isFolder.boolValue
        // A disk that is not mounted must not be taken for a name.
        guard isRoom || target != settings.backups.folder else {
            throw BackupProblem("KUNDENPORTAL_BACKUP_FOLDER: there is no folder \(target). Make it, or mount its disk.")
        }
        let path = isRoom ? "\(target)/\(BackupFile(at: now).name)" : target
        let written = try await WriteBackup(
            store: store, folder: settings.data, operatorFile: settings.operatorFile, recipients: recipients,
            withKeys: withKeys, now: now
        ).run(to: path)
        try BackupNotes(folder: settings.data).leave(BackupNote(written, at: now))
        if isRoom {
            for old in retention.expired(BackupFile.all(in: target), on: now.day) { old.remove(from: target) }
        }
        return written
    }

    /// With SQLite the service does it when it runs.
    private func takeIn(_ log: Logger) async {
        do {
            let store = try await Store.open(settings.database)
            do {
                try await BackupNotes(folder: settings.data).takeIn(store, at: clock.now())
            } catch {
                log.warning("backup not noted yet", metadata: ["trouble": "\(error)"])
            }
            await store.close()
        } catch StoreError.alreadyOpen {
            return
        } catch {
            log.warning("backup not noted yet", metadata: ["trouble": "\(error)"])
        }
    }
}
