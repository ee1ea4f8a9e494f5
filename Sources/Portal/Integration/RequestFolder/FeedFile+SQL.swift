import Store
import Vocabulary

extension Session {
    /// The file that has to be written next: one that was begun, or what happened since the last one.
    func nextFeedFile(at now: Instant) throws -> FeedFile? {
        let begun = try first(
            "SELECT first_place, last_place FROM request_file WHERE written_at IS NULL ORDER BY first_place LIMIT 1",
            FeedFile.init)
        if let begun { return begun }
        let last: Int = try value("SELECT MAX(last_place) FROM request_file") ?? 0
        let entries = try feed(after: last, most: FeedFile.most)
        guard let first = entries.first?.position, let end = entries.last?.position else { return nil }
        try run(
            """
            INSERT INTO request_file (first_place, last_place, entries, made_at)
            VALUES (\(first), \(end), \(entries.count), \(now)) ON CONFLICT (first_place) DO NOTHING
            """)
        return FeedFile(firstPlace: first, lastPlace: end)
    }

    func noteWritten(_ file: FeedFile, at now: Instant) throws {
        try run(
            """
            UPDATE request_file SET written_at = \(now) WHERE first_place = \(file.firstPlace) AND written_at IS NULL
            """)
    }
}
