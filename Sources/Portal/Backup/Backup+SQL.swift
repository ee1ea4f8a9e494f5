import Store
import Vocabulary

extension Session {
    /// The number of the last migration; nil in a database without a schema.
    func schemaNumber() throws -> Int? {
        try value("SELECT MAX(number) FROM schema_migration")
    }
}

extension Session {
    /// False when it is noted already.
    func note(_ backup: BackupNote) throws -> Bool {
        try run(
            """
            INSERT INTO backup_run (id, made_at, file, bytes, row_count, file_count, sha256)
            VALUES (\(backup.id), \(backup.madeAt), \(backup.file), \(backup.bytes), \(backup.rows), \(backup.files),
                    \(backup.sha256))
            ON CONFLICT (id) DO NOTHING
            """) == 1
    }

    /// When the newest backup was made; nil when there was none.
    func newestBackup() throws -> Instant? {
        try value("SELECT MAX(made_at) FROM backup_run")
    }
}
