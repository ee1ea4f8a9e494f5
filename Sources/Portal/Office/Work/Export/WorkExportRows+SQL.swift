import Foundation
import Store
import Vocabulary

// The rows of a list that was asked for. Nothing about them changes until they leave the house or are thrown away.

extension Session {
    func keep(_ table: WorkTable, of export: ID<WorkExport>) throws {
        for (index, part) in table.parts.enumerated() {
            let lines = String(decoding: try JSONEncoder().encode(part), as: UTF8.self)
            try run(
                """
                INSERT INTO work_export_part (export_id, position, lines) VALUES (\(export), \(index + 1), \(lines))
                """)
        }
    }

    /// One part of it, as whoever confirms looks at it. Nil when there is none.
    func exportPart(_ position: Int, of export: ID<WorkExport>) throws -> [[String]]? {
        try first("SELECT lines FROM work_export_part WHERE export_id = \(export) AND position = \(position)") {
            (lines: String) in try Self.rows(lines)
        }
    }

    /// Every part. Nil unless all rows that were asked for are there.
    func exportTable(_ export: WorkExport) throws -> WorkTable? {
        let parts = try all("SELECT lines FROM work_export_part WHERE export_id = \(export.id) ORDER BY position") {
            (lines: String) in try Self.rows(lines)
        }
        let table = WorkTable(parts: parts)
        return table.rows == export.rows ? table : nil
    }

    func forgetRows(of export: ID<WorkExport>) throws {
        try run("DELETE FROM work_export_part WHERE export_id = \(export)")
    }

    /// Of lists nobody can fetch any more.
    func forgetExportRows(askedBefore moment: Instant) throws {
        try run(
            """
            DELETE FROM work_export_part
            WHERE export_id IN (SELECT id FROM work_export WHERE asked_at < \(moment))
            """)
    }

    private static func rows(_ lines: String) throws -> [[String]] {
        try JSONDecoder().decode([[String]].self, from: Data(lines.utf8))
    }
}
