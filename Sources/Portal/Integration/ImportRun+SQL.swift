import Store
import Vocabulary

extension Session {
    /// Notes that data was delivered, so that pages can say how fresh they are.
    func noteImport(
        from started: Instant, to finished: Instant, accepted: Int, refused: Int, hasPayments: Bool
    ) throws {
        try run(
            """
            INSERT INTO import_run (id, started_at, finished_at, accepted, refused, has_payments)
            VALUES (\(Random.hexadecimal(bytes: 16)), \(started), \(finished), \(accepted), \(refused),
                    \(hasPayments ? 1 : 0))
            """)
    }

    /// The same of bookings a program sent. They come a few at a time, so one row stands for all of them.
    func notePayments(at now: Instant, accepted: Int) throws {
        try run(
            """
            INSERT INTO import_run (id, started_at, finished_at, accepted, refused, has_payments)
            VALUES ('payments-by-program', \(now), \(now), \(accepted), 0, 1)
            ON CONFLICT (id) DO UPDATE SET finished_at = excluded.finished_at, accepted = excluded.accepted
            """)
    }
}
