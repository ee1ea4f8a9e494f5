import Store
import Vocabulary

extension Session {
    /// Notes that data was delivered, so that pages can say how fresh they are.
    func noteImport(from started: Instant, to finished: Instant, accepted: Int, refused: Int) throws {
        try run(
            """
            INSERT INTO import_run (id, started_at, finished_at, accepted, refused)
            VALUES (\(Random.hexadecimal(bytes: 16)), \(started), \(finished), \(accepted), \(refused))
            """)
    }
}
