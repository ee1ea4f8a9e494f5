import Foundation
public import Logging
import Store
import Vocabulary

/// Puts a backup back: into an empty database and a folder that holds nothing but the key files. The backup is read whole
/// before anything is written. What is broken off goes on when it is run again.
public struct Restore: Sendable {
    private let settings: Settings
    private let file: String
    private let key: BackupKey
    private let log: Logger
    private let trusts: Bool
    private let clock: Clock
    private var mark: RestoreMark { RestoreMark(folder: settings.data) }

    /// - Parameter trusts: takes a backup that carries no mark of the key files in the folder.
    public init(_ settings: Settings, file: String, key: BackupKey, log: Logger, trusts: Bool) {
        self.init(settings, file: file, key: key, log: log, trusts: trusts, clock: .system)
    }

    init(_ settings: Settings, file: String, key: BackupKey, log: Logger, trusts: Bool = false, clock: Clock) {
        (self.settings, self.file, self.key) = (settings, file, key)
        (self.log, self.trusts, self.clock) = (log, trusts, clock)
    }

    /// Only reads. Returns what is in it, in words.
    public static func check(_ file: String, _ key: BackupKey) async throws -> String {
        RestoreWords.whole(try await look(OpenBackup(file), key))
    }

    private static func look(_ backup: OpenBackup, _ key: BackupKey) async throws -> BackupWalk.Content {
        try await Aside.run { try BackupWalk(archive: backup.archive(key)).run() }
    }

    /// Returns what was done and what comes next, in words.
    public func run() async throws -> String {
        let backup = try OpenBackup(file)
        let content = try await Self.look(backup, key)
        try Portal.makeFolder(settings.data)
        try checkOrigin(content.manifest)
        let store = try await Store.open(settings.database)
        do {
            let words = try await run(content, of: backup, into: store)
            await store.close()
            return words
        } catch {
            await store.close()
            throw error
        }
    }

    /// Throws unless a key file in the folder made the backup's mark.
    func checkOrigin(_ manifest: BackupManifest) throws {
        guard !trusts else { return }
        let keys = try KeyFiles(folder: settings.data).all()?.all ?? []
        let known = keys.first { $0.number == manifest.keyNumber }
        if let known, known.backupMark(manifest.sha256) == manifest.mark { return }
        let what = manifest.keyNumber.map { "It was marked by key \($0)" } ?? "It was written without a key file"
        let there =
            known == nil ? "there is no such file in \(settings.data)" : "the file in \(settings.data) is another one"
        throw BackupProblem(
            "Nothing shows that this backup was written by this portal. \(what), and \(there). Put the key files into the "
                + "folder and run the restore again. Only if you know where the backup comes from: --trust")
    }

    func run(_ content: BackupWalk.Content, of backup: OpenBackup, into store: Store) async throws -> String {
        let begun: RestoreMark.Begun
        if try await isEmpty(store) {
            begun = RestoreMark.Begun(
                id: Random.hexadecimal(bytes: 16), backup: content.manifest.sha256, madeAt: content.head.madeAt,
                begunAt: clock.now().iso, database: store.facts.place)
            try await load(content, of: backup, as: begun, into: store)
        } else {
            begun = try unfinished(content, in: store)
        }
        _ = try await store.migrate(Migrations.all)
        let held = try await settle(content, begun, in: store)
        let result = try await RestoreWords.Result(
            held: held, log: AuditVerification(store), damage: store.readAtLength { try $0.damage() },
            keys: KeyRing(store: store, files: KeyFiles(folder: settings.data), log: log).trouble())
        try mark.remove()
        return RestoreWords.done(content, result)
    }

    /// The restore that was broken off here, if it is this one.
    private func unfinished(_ content: BackupWalk.Content, in store: Store) throws -> RestoreMark.Begun {
        guard mark.isThere else {
            throw BackupProblem(
                "The database \(store.facts.place) is not empty. A backup is put back into an empty one only: name another "
                    + "one in KUNDENPORTAL_DATABASE, or move the old one away.")
        }
        guard let begun = mark.begun, begun.isOf(content, into: store.facts.place) else {
            let which = mark.begun.map { "of the backup made \($0.madeAt) into \($0.database)" } ?? "of another version"
            throw BackupProblem(
                "Another restore was broken off here, \(which). Run that one once more, or begin anew with an empty "
                    + "database and an empty folder.")
        }
        return begun
    }

    /// Whether nothing is there but what the migrations put in.
    private func isEmpty(_ store: Store) async throws -> Bool {
        try await store.read { db in
            try db.tables().allSatisfy { try Self.filled.contains($0.name) || db.isEmpty($0) }
        }
    }

    /// Tables that are not empty in a new database.
    private static let filled: Set = ["schema_migration", "audit_head"]

    /// The rows come into the schema they came from; then it is brought up to date, as at the start of a newer program.
    private func load(
        _ content: BackupWalk.Content, of backup: OpenBackup, as begun: RestoreMark.Begun, into store: Store
    ) async throws {
        let known = Migrations.all.filter { $0.number <= content.head.schema }
        guard known.last?.number == content.head.schema else {
            throw BackupProblem(
                "This backup was written by a newer version of the program. Use that one, or a newer one.")
        }
        try mark.put(begun)
        try await store.migrate(known)
        let (key, files, tables) = (key, RestoredFiles(folder: settings.data), content.head.tables)
        try await store.write(about: "restore") { db in
            files.takeBack()
            let own = try db.tables()
            guard own.count == tables.count, own.allSatisfy(tables.contains) else {
                throw BackupProblem("The tables of this backup are not those of schema \(content.head.schema).")
            }
            for table in own where Self.filled.contains(table.name) && table.name != "schema_migration" {
                try db.empty(table)
            }
            do {
                let read = try db.loading {
                    try BackupWalk(
                        archive: backup.archive(key),
                        onRows: { table, rows in
                            guard table.name != "schema_migration" else { return }
                            try db.insert(rows, into: table)
                        },
                        onFile: { try files.draft($0, size: $1) }
                    ).run()
                }
                guard read == content else {
                    throw BackupProblem("The backup was changed while it was read. Nothing was restored.")
                }
            } catch {
                files.takeBack()
                throw error
            }
            files.bringToDisk()
        }
    }

    /// Ends what lets somebody in, and holds the letters, once for each restore. Returns how many wait.
    private func settle(_ content: BackupWalk.Content, _ begun: RestoreMark.Begun, in store: Store) async throws
        -> Int
    {
        let (now, madeAt) = (clock.now(), content.head.madeAt)
        return try await store.write(about: "restore") { db in
            if try db.isSettled(begun.id) { return try db.heldLetters().count }
            try db.endAccesses(at: now)
            let held = try db.holdLetters(at: now)
            try db.moveFeedOn(at: now)
            try db.noteRestore(begun.id, of: madeAt, at: now)
            try db.audit(AuditEntry(kind: .restored, actor: "command", detail: [.count: "\(held)"], at: now))
            return held
        }
    }
}
