import Crypto
import Foundation
import Store
import Vocabulary

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What was written, and seen to be whole.
public struct WrittenBackup: Sendable, Equatable {
    public let path: String
    /// Of the sealed file.
    public let size: Int
    public let sha256: String
    public let rows: Int
    public let files: Int
    /// Documents whose bytes are not those of their name.
    public let damaged: [String]
}

/// Writes one snapshot of everything while the portal goes on serving, sealed for who has the private key, and reads it again
/// from its begin to its end before it gets its name.
struct WriteBackup: Sendable {
    /// Opened beside the one that serves.
    let store: Store
    /// The data folder.
    let folder: String
    let operatorFile: String?
    let recipients: [BackupRecipient]
    var withKeys = false
    let now: Instant

    func run(to path: String) async throws -> WrittenBackup {
        guard access(path, F_OK) != 0 else { throw BackupProblem("There is a file \(path) already.") }
        let draft = "\(path).part"
        unlink(draft)
        do {
            let archive = ArchiveWriter(try AgeWriter(draft, for: recipients))
            // The rows first: a document is on disk before its row, so all of them are there when the files are copied.
            let manifest = try await store.readAtLength { try copyTables($0, into: archive) }
            return try await Aside.run {
                let manifest = try copyFiles(into: archive, manifest)
                return try seal(archive, manifest, draft, path)
            }
        } catch {
            unlink(draft)
            throw error
        }
    }

    private func copyTables(_ db: Session, into archive: ArchiveWriter) throws -> BackupManifest {
        // A body may be run again after a conflict; then half of it is written already.
        guard archive.isEmpty else { throw BackupProblem("The database broke the copy off. Try again.") }
        if let damage = try db.damage() {
            throw BackupProblem("The database is damaged (\(damage)). No backup was made; keep the older ones.")
        }
        guard let schema = try db.schemaNumber() else { throw BackupProblem("The database has no schema.") }
        let tables = try db.tables()
        let head = BackupHead(madeAt: now.iso, engine: store.facts.engine, schema: schema, tables: tables)
        try archive.add(BackupFormat.head, try BackupFormat.encode(head))
        var manifest = BackupManifest()
        for table in tables {
            var (lines, number, count) = ([UInt8](), 0, 0)
            func put() throws {
                guard !lines.isEmpty else { return }
                number += 1
                try archive.add(BackupFormat.rows(table.name, number), lines)
                lines.removeAll(keepingCapacity: true)
            }
            try db.eachRow(of: table) { row in
                RowLine.append(row, to: &lines)
                count += 1
                if lines.count >= BackupFormat.portion { try put() }
            }
            try put()
            manifest.rows[table.name] = count
        }
        return manifest
    }

    private func copyFiles(into archive: ArchiveWriter, _ known: BackupManifest) throws -> BackupManifest {
        var manifest = known
        for place in BackupFormat.folders {
            for room in try names(in: place) where room.utf8.count == 2 {
                for name in try names(in: "\(place)/\(room)") where Hexadecimal.bytes(name)?.count == 32 {
                    try copy("\(place)/\(room)/\(name)", named: name, into: archive, &manifest)
                }
            }
        }
        if let operatorFile {
            guard let data = FileManager.default.contents(atPath: operatorFile) else {
                throw BackupProblem("KUNDENPORTAL_OPERATOR: the file \(operatorFile) cannot be read.")
            }
            try archive.add(BackupFormat.operatorFile, [UInt8](data))
            manifest.hasOperator = true
        }
        guard withKeys else { return manifest }
        let keys = KeyFiles(folder: folder)
        for number in try keys.numbers() {
            let path = keys.path(number)
            guard let data = FileManager.default.contents(atPath: path) else {
                throw BackupProblem("The key file \(path) cannot be read.")
            }
            try archive.add("keys/\(number == 1 ? "key" : "key.\(number)")", [UInt8](data))
            manifest.keys += 1
        }
        return manifest
    }

    /// A folder nothing was put into yet is not there. Any other that cannot be read would be missing from the backup.
    private func names(in place: String) throws -> [String] {
        let path = "\(folder)/\(place)"
        guard let listing = opendir(path) else {
            guard errno == ENOENT else { throw BackupProblem("The folder \(path) cannot be read.") }
            return []
        }
        closedir(listing)
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    /// A photo that nobody refers to may have been swept since its name was read.
    private func copy(
        _ place: String, named name: String, into archive: ArchiveWriter, _ manifest: inout BackupManifest
    ) throws {
        let path = "\(folder)/\(place)"
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            guard errno == ENOENT else { throw BackupProblem("The file \(path) cannot be read.") }
            return
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        defer { try? file.close() }
        let size = Int(try file.seekToEnd())
        try file.seek(toOffset: 0)
        try archive.begin("files/\(place)", size: size)
        var hash = SHA256()
        while let data = try file.read(upToCount: AgeStream.piece), !data.isEmpty {
            hash.update(data: data)
            try archive.append([UInt8](data)[...])
        }
        try archive.end()
        manifest.files += 1
        manifest.fileBytes += size
        if Hexadecimal.string(hash.finalize()) != name { manifest.damaged.append(place) }
    }

    /// Ends the file, looks at it with the key it still has, and gives it its name.
    private func seal(_ archive: ArchiveWriter, _ known: BackupManifest, _ draft: String, _ path: String) throws
        -> WrittenBackup
    {
        var manifest = known
        manifest.sha256 = archive.digest
        if let key = try KeyFiles(folder: folder).all()?.newest {
            (manifest.keyNumber, manifest.mark) = (key.number, key.backupMark(manifest.sha256))
        }
        try archive.add(BackupFormat.manifest, try BackupFormat.encode(manifest))
        try archive.finish()
        let seen = try BackupWalk(archive: ArchiveReader(AgeReader(draft, fileKey: archive.age.fileKey))).run()
        guard seen.manifest == manifest else { throw BackupProblem.damaged }
        let (size, sha256) = try BackupFile.hash(draft)
        guard rename(draft, path) == 0 else { throw BackupProblem("The file \(path) cannot be given its name.") }
        try BackupFile.note(sha256, beside: path)
        return WrittenBackup(
            path: path, size: size, sha256: sha256, rows: manifest.rowCount, files: manifest.files,
            damaged: manifest.damaged)
    }
}
