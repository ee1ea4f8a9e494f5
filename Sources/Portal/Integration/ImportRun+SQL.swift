import Store
import Vocabulary

extension Session {
    func add(_ run: ImportRun, _ report: ImportReport) throws {
        try self.run(
            """
            INSERT INTO import_run (id, started_at, finished_at, accepted, refused, has_payments, origin, delivery, stopped)
            VALUES (\(run.id), \(run.startedAt), \(run.finishedAt), \(run.accepted), \(run.refused), 0, \(run.origin),
                    \(run.delivery), \(run.stopped))
            """)
        for (name, counts) in report.files.sorted(by: { $0.key < $1.key }) {
            try self.run(
                """
                INSERT INTO import_run_file (run_id, name, added, changed, unchanged, refused, waiting)
                VALUES (\(run.id), \(name), \(counts.added), \(counts.changed), \(counts.unchanged), \(counts.refused),
                        \(counts.waiting))
                """)
        }
        let refusals = report.refusals.map { ($0.file as String?, $0.line, $0.reason, true) }
        let notes = report.notes.map { (String?.none, Int?.none, $0, false) }
        for (position, remark) in (refusals + notes).prefix(ImportRun.mostRemarks).enumerated() {
            let (file, line, words, isRefusal) = remark
            try self.run(
                """
                INSERT INTO import_run_remark (run_id, position, file, line, words, is_refusal)
                VALUES (\(run.id), \(position), \(file), \(line), \(words), \(isRefusal))
                """)
        }
    }

    /// The newest runs.
    func importRuns(most: Int) throws -> [ImportRun] {
        try all(
            """
            SELECT id, started_at, finished_at, origin, delivery, accepted, refused, stopped FROM import_run
            ORDER BY finished_at DESC, id LIMIT \(most)
            """, ImportRun.init)
    }

    func importRun(_ id: ID<ImportRun>) throws -> ImportRun? {
        try first(
            """
            SELECT id, started_at, finished_at, origin, delivery, accepted, refused, stopped FROM import_run
            WHERE id = \(id)
            """, ImportRun.init)
    }

    func importFiles(of run: ID<ImportRun>) throws -> [ImportRunFile] {
        try all(
            """
            SELECT name, added, changed, unchanged, refused, waiting FROM import_run_file WHERE run_id = \(run) ORDER BY name
            """, ImportRunFile.init)
    }

    func importRemarks(of run: ID<ImportRun>, most: Int) throws -> [ImportRunRemark] {
        try all(
            """
            SELECT file, line, words, is_refusal FROM import_run_remark WHERE run_id = \(run)
            ORDER BY position LIMIT \(most)
            """, ImportRunRemark.init)
    }

    func forgetImportRuns(before moment: Instant) throws {
        try run(
            "DELETE FROM import_run_remark WHERE run_id IN (SELECT id FROM import_run WHERE finished_at < \(moment))")
        try run("DELETE FROM import_run_file WHERE run_id IN (SELECT id FROM import_run WHERE finished_at < \(moment))")
        try run("DELETE FROM import_run WHERE finished_at < \(moment)")
    }
}
