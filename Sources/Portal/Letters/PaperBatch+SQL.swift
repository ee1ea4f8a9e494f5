import Store
import Vocabulary

extension Session {
    /// What waits longest to be printed, with what it says; behind as many as were seen.
    func lettersToPrint(behind seen: Int, most: Int) throws -> [WaitingLetter] {
        try all(
            """
            SELECT id, kind, recipient, language, payload, queued_at, attempts FROM outbox
            WHERE paper_since IS NOT NULL AND batch_id IS NULL AND payload <> '{}'
            ORDER BY paper_since, id LIMIT \(most) OFFSET \(seen)
            """, WaitingLetter.init)
    }

    func letters(ofBatch batch: ID<PaperBatch>) throws -> [WaitingLetter] {
        try all(
            """
            SELECT id, kind, recipient, language, payload, queued_at, attempts FROM outbox
            WHERE batch_id = \(batch) AND payload <> '{}' ORDER BY paper_since, id
            """, WaitingLetter.init)
    }

    func countToPrint() throws -> Int {
        try value("SELECT COUNT(*) FROM outbox WHERE paper_since IS NOT NULL AND batch_id IS NULL") ?? 0
    }

    /// What has nothing to say any more, or shall not be printed.
    func dropFromPrintList(_ letters: [ID<WaitingLetter>]) throws {
        guard !letters.isEmpty else { return }
        try run(
            """
            UPDATE outbox SET paper_since = NULL WHERE batch_id IS NULL AND id IN \(list: letters.map(\.value))
            """)
    }

    /// Marks these as printed. Nil when none of them waits any more.
    func makeBatch(of letters: [ID<WaitingLetter>], by staff: ID<Staff>, at now: Instant) throws -> (
        id: ID<PaperBatch>, count: Int
    )? {
        let waiting = try all(
            """
            SELECT id FROM outbox
            WHERE id IN \(list: letters.map(\.value)) AND paper_since IS NOT NULL AND batch_id IS NULL
            """
        ) { (id: String) in id }
        guard !waiting.isEmpty else { return nil }
        let id = ID<PaperBatch>()
        try run(
            """
            INSERT INTO paper_batch (id, staff_id, made_at, letters) VALUES (\(id), \(staff), \(now), \(waiting.count))
            """)
        try run("UPDATE outbox SET batch_id = \(id) WHERE id IN \(list: waiting)")
        return (id, waiting.count)
    }

    /// Takes a batch back: its letters wait again. False when it was taken back before.
    func undoBatch(_ id: ID<PaperBatch>, by staff: ID<Staff>, at now: Instant) throws -> Bool {
        let undone = try run(
            "UPDATE paper_batch SET undone_at = \(now), undone_by = \(staff) WHERE id = \(id) AND undone_at IS NULL")
        guard undone == 1 else { return false }
        try run("UPDATE outbox SET batch_id = NULL WHERE batch_id = \(id)")
        return true
    }

    /// What a batch was made of and does not hold waits again.
    func takeBack(_ letters: [ID<WaitingLetter>], outOf batch: ID<PaperBatch>) throws {
        let count = try run(
            "UPDATE outbox SET batch_id = NULL WHERE batch_id = \(batch) AND id IN \(list: letters.map(\.value))")
        try run("UPDATE paper_batch SET letters = letters - \(count) WHERE id = \(batch)")
    }

    func paperBatch(_ id: ID<PaperBatch>) throws -> PaperBatch? {
        try first(
            """
            SELECT batch.id, batch.made_at, staff.name, batch.letters, batch.undone_at, undoer.name
            FROM paper_batch AS batch JOIN staff ON staff.id = batch.staff_id
            LEFT JOIN staff AS undoer ON undoer.id = batch.undone_by
            WHERE batch.id = \(id)
            """, PaperBatch.init)
    }

    /// The newest first.
    func paperBatches(most: Int) throws -> [PaperBatch] {
        try all(
            """
            SELECT batch.id, batch.made_at, staff.name, batch.letters, batch.undone_at, undoer.name
            FROM paper_batch AS batch JOIN staff ON staff.id = batch.staff_id
            LEFT JOIN staff AS undoer ON undoer.id = batch.undone_by
            ORDER BY batch.made_at DESC, batch.id DESC LIMIT \(most)
            """, PaperBatch.init)
    }
}
