import Foundation
import Store

/// What lies in the archive, in this order:
///
/// `backup.json`, the head · `tables/NAME/000001.tsv` and on, the rows (`RowLine`) · `files/documents/…`, `files/photos/…`,
/// `files/attachments/…`, `files/uploads/…`, under their SHA-256 · `operator.json` · `keys/key` and on, only if asked for ·
/// `manifest.json`, what has to be there.
enum BackupFormat {
    static let head = "backup.json"
    static let manifest = "manifest.json"
    static let operatorFile = "operator.json"
    /// Folders of the data folder whose files are named by their SHA-256.
    static let folders = ["documents", "photos", "attachments", "uploads"]
    /// The head of a large schema has some hundred kilobytes.
    static let longestText = 16 << 20
    /// Rows of one file of the archive.
    static let portion = 1 << 20

    static func rows(_ table: String, _ number: Int) -> String {
        let digits = String(number)
        return "tables/\(table)/\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits).tsv"
    }

    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(value))
    }
}

/// The first file of the archive.
struct BackupHead: Codable, Equatable {
    static let newest = 1
    /// Of this format; a program reads its own and older ones.
    var format = newest
    let madeAt: String
    let engine: String
    /// The number of the last migration.
    let schema: Int
    /// Parents before children.
    let tables: [TableShape]
}

/// The last file of the archive: what has to be there.
struct BackupManifest: Codable, Equatable {
    /// Of each table.
    var rows: [String: Int] = [:]
    var files = 0
    var fileBytes = 0
    /// Files whose bytes are not those of their name: damaged on the disk of the portal, kept as they were found.
    var damaged: [String] = []
    var hasOperator = false
    var keys = 0
    /// SHA-256 over the archive before this file.
    var sha256 = ""
    /// The newest key of the portal that wrote it, and its mark of the SHA-256: whoever has the public key of the backups can
    /// write a file that opens, but not this.
    var keyNumber: UInt8?
    var mark: String?

    var rowCount: Int { rows.values.reduce(0, +) }
}
