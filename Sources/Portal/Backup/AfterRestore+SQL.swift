import Store
import Vocabulary

// What may not come back to life with a backup: it was ended, used or sent after the backup was made, and nobody knows. A
// table with credentials that is added to the schema needs its line here; a test looks for it.

// What is not ended here: api_answer and request_claim belong to an api_token, and those end; a registration needs the link of
// its letter, which is gone; a denied_object only counts. Until the letters are released no token opens anything, also no
// new one (`MachineGate`), and no webhook is told anything (`DeliverWebhooks`).

extension Session {
    /// Ends what lets somebody in.
    func endAccesses(at now: Instant) throws {
        try run("DELETE FROM session")
        try run("DELETE FROM pending_sign_in")
        try run("DELETE FROM passkey_challenge")
        try run("DELETE FROM staff_view")
        try run("DELETE FROM staff_session")
        try run("DELETE FROM staff_pending_sign_in")
        try run("DELETE FROM staff_invitation")
        try run("DELETE FROM one_time_link")
        // They keep a place in the queue of who guesses, and no longer spare anybody the code.
        try run("UPDATE known_device SET trusted_until = NULL")
        try run("DELETE FROM staff_device")
        try run("UPDATE history_share SET ended_at = \(now) WHERE ended_at IS NULL")
        try run("UPDATE api_token SET revoked_at = \(now) WHERE revoked_at IS NULL")
        // Nobody is told by a secret that may have been taken back, nor told again what they were told.
        try run("UPDATE webhook SET ended_at = \(now) WHERE ended_at IS NULL")
        try run("UPDATE webhook_delivery SET due_at = NULL WHERE due_at IS NOT NULL")
        try run("DELETE FROM process_key")
    }

    /// Holds every letter that waited. Returns how many.
    func holdLetters(at now: Instant) throws -> Int {
        try run(
            """
            UPDATE outbox SET held_at = \(now), next_attempt_at = NULL, taken_until = NULL
            WHERE next_attempt_at IS NOT NULL
            """)
    }

    /// Moves the feed of requests on by more places than were ever given since the backup: a program that has read up to one
    /// of those would miss what gets the same place now. It sees one entry again, which is allowed. The time in milliseconds
    /// runs ahead of all places: the same backup put back twice does not give the same ones twice.
    func moveFeedOn(at now: Instant) throws {
        let time = Int(now.millisecondsSince1970)
        // Its entry is told again under the new place.
        try run(
            """
            DELETE FROM webhook_delivery
            WHERE due_at IS NOT NULL AND place = (SELECT MAX(feed_position) FROM request_event)
            """)
        try run(
            """
            UPDATE request_event
            SET feed_position = (
                SELECT CASE WHEN COALESCE(MAX(feed_position), 0) + 1000000 > CAST(\(time) AS BIGINT)
                    THEN COALESCE(MAX(feed_position), 0) + 1000000 ELSE CAST(\(time) AS BIGINT) END
                FROM request_event)
            WHERE (request_id, position) = (
                SELECT request_id, position FROM request_event
                ORDER BY COALESCE(feed_position, 0) DESC, happened_at, request_id, position LIMIT 1)
            """)
    }

    /// - Parameter id: as its mark in the data folder says it.
    func noteRestore(_ id: String = Random.hexadecimal(bytes: 16), of madeAt: String, at now: Instant) throws {
        try run(
            """
            INSERT INTO restore_run (id, made_at, restored_at)
            VALUES (\(id), \(madeAt), \(now))
            """)
    }

    /// Whether this restore got so far before it was broken off.
    func isSettled(_ restore: String) throws -> Bool {
        try value("SELECT 1 FROM restore_run WHERE id = \(restore)", as: Int.self) != nil
    }

    /// Whether a backup was put back and nobody has released its letters yet.
    func waitsForRelease() throws -> Bool {
        try value("SELECT 1 FROM restore_run WHERE released_at IS NULL LIMIT 1", as: Int.self) != nil
    }
}
