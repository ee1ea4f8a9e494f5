import Crypto
import Foundation
import Store

/// Reads a backup from its begin to its end and counts what is there. Throws when that is not what its manifest says, so
/// whoever comes to the end has seen a whole backup.
struct BackupWalk {
    /// A file of the archive that is written somewhere.
    struct Draft {
        let write: (ArraySlice<UInt8>) throws -> Void
        let close: () throws -> Void
    }

    /// What a whole backup holds.
    struct Content: Equatable {
        let head: BackupHead
        let manifest: BackupManifest
    }

    let archive: ArchiveReader
    /// What to do with rows, at most `Session.rowsAtOnce` of them.
    var onRows: (TableShape, [[Value]]) throws -> Void = { _, _ in }
    /// Where a file of this size goes: `documents/ab/…`, `operator.json`, `keys/key`; nil when it is only looked at.
    var onFile: (String, Int) throws -> Draft? = { _, _ in nil }

    func run() throws -> Content {
        let head = try readHead()
        let tables = Dictionary(head.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var seen = BackupManifest()
        for table in head.tables { seen.rows[table.name] = 0 }
        while let file = try archive.next() {
            guard file.name == BackupFormat.manifest else {
                try take(file.name, size: file.size, tables, &seen)
                continue
            }
            seen.sha256 = archive.digest
            let manifest: BackupManifest = try decoded()
            (seen.keyNumber, seen.mark) = (manifest.keyNumber, manifest.mark)
            guard manifest == seen, try archive.next() == nil else { throw BackupProblem.damaged }
            return Content(head: head, manifest: manifest)
        }
        throw BackupProblem.damaged
    }

    private func readHead() throws -> BackupHead {
        guard try archive.next()?.name == BackupFormat.head else { throw BackupProblem.damaged }
        let head: BackupHead = try decoded()
        guard (1...BackupHead.newest).contains(head.format) else {
            throw BackupProblem(
                "This backup was written by a newer version of the program. Use that one, or a newer one.")
        }
        return head
    }

    private func decoded<T: Decodable>() throws -> T {
        let bytes = try archive.content(atMost: BackupFormat.longestText)
        do {
            return try JSONDecoder().decode(T.self, from: Data(bytes))
        } catch {
            throw BackupProblem.damaged
        }
    }

    private func take(_ name: String, size: Int, _ tables: [String: TableShape], _ seen: inout BackupManifest) throws {
        let parts = name.split(separator: "/").map(String.init)
        switch (parts.first, parts.count) {
        case ("tables", 3):
            guard let table = tables[parts[1]] else { throw BackupProblem.damaged }
            seen.rows[table.name, default: 0] += try readRows(of: table)
        case ("files", 4):
            let place = parts.dropFirst().joined(separator: "/")
            guard BackupFormat.folders.contains(parts[1]), Self.isPlain(place) else { throw BackupProblem.damaged }
            let hash = try copy(place, size)
            seen.files += 1
            seen.fileBytes += size
            if hash != parts[3] { seen.damaged.append(place) }
        case (BackupFormat.operatorFile, 1):
            _ = try copy(name, size)
            seen.hasOperator = true
        case ("keys", 2):
            guard Self.isPlain(name) else { throw BackupProblem.damaged }
            _ = try copy(name, size)
            seen.keys += 1
        default: throw BackupProblem.damaged
        }
    }

    private func readRows(of table: TableShape) throws -> Int {
        let bytes = try archive.content(atMost: 1 << 30)
        guard bytes.last == 0x0A else { throw BackupProblem.damaged }
        let (atOnce, limit) = (Session.rowsAtOnce(table), BackupFormat.portion)
        var (rows, size, count) = ([[Value]](), 0, 0)
        for line in bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false) {
            rows.append(try RowLine.values(line, of: table))
            size += line.count
            count += 1
            if rows.count == atOnce || size > limit {
                try onRows(table, rows)
                (rows, size) = ([], 0)
            }
        }
        if !rows.isEmpty { try onRows(table, rows) }
        return count
    }

    /// Hands the current file on and returns the SHA-256 of what it holds.
    private func copy(_ place: String, _ size: Int) throws -> String {
        let draft = try onFile(place, size)
        var hash = SHA256()
        while true {
            let part = try archive.read(atMost: AgeStream.piece)
            if part.isEmpty { break }
            part.withUnsafeBytes { hash.update(bufferPointer: $0) }
            try draft?.write(part)
        }
        try draft?.close()
        return Hexadecimal.string(hash.finalize())
    }

    /// A backup may come from anywhere: no name leads out of the folder.
    private static func isPlain(_ place: String) -> Bool {
        place.split(separator: "/").allSatisfy { part in
            part.utf8.first != UInt8(ascii: ".")
                && part.utf8.allSatisfy {
                    (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == UInt8(ascii: ".")
                }
        }
    }
}
