import Foundation
import Logging
import Store
import Vocabulary

/// A backup as the database knows it.
struct BackupNote: Sendable, Codable, Equatable {
    let id: String
    let madeAt: String
    let file: String
    let bytes: Int
    let rows: Int
    let files: Int
    let sha256: String

    init(_ written: WrittenBackup, at moment: Instant) {
        id = Random.hexadecimal(bytes: 16)
        madeAt = moment.iso
        file = written.path.split(separator: "/").last.map(String.init) ?? written.path
        (bytes, rows, files, sha256) = (written.size, written.rows, written.files, written.sha256)
    }
}

/// What `kundenportal backup` leaves in the data folder: with SQLite only the service writes the database, so it takes the
/// notes in, within a minute.
struct BackupNotes: Sendable {
    let folder: String
    private var room: String { "\(folder)/backup-notes" }

    func leave(_ note: BackupNote) throws {
        try FileManager.default.createDirectory(
            atPath: room, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try Data(try BackupFormat.encode(note)).write(to: URL(filePath: "\(room)/\(note.id).json"), options: .atomic)
    }

    /// Notes each in the database and in its security log; one that was taken in before changes nothing.
    func takeIn(_ store: Store, at now: Instant) async throws {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: room)) ?? []).filter {
            $0.hasSuffix(".json")
        }
        for name in names.sorted() {
            let path = "\(room)/\(name)"
            guard let data = FileManager.default.contents(atPath: path),
                let note = try? JSONDecoder().decode(BackupNote.self, from: data)
            else { continue }
            try await store.write(about: "backup") { db in
                guard try db.note(note) else { return }
                try db.audit(
                    AuditEntry(kind: .backupMade, actor: "command", detail: [.count: "\(note.rows)"], at: now))
            }
            try FileManager.default.removeItem(atPath: path)
        }
    }
}
