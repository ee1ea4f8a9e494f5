import Store
import Vocabulary

/// A letter that waited when a backup was made and was put back with it.
struct HeldLetter: Sendable {
    let id: ID<WaitingLetter>
    let kind: String
    let recipient: String
    let queuedAt: Instant
    let attempts: Int
}

extension Session {
    /// The oldest first.
    func heldLetters() throws -> [HeldLetter] {
        try all(
            """
            SELECT id, kind, recipient, queued_at, attempts FROM outbox
            WHERE held_at IS NOT NULL ORDER BY queued_at, id
            """, HeldLetter.init)
    }

    func countHeldLetters() throws -> Int {
        try value("SELECT COUNT(*) FROM outbox WHERE held_at IS NOT NULL") ?? 0
    }

    /// Sends a held letter on its way. False when there is none of this identity.
    func releaseLetter(_ letter: String, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE outbox SET held_at = NULL, next_attempt_at = \(now) WHERE id = \(letter) AND held_at IS NOT NULL
            """) == 1
    }

    func releaseLetters(at now: Instant) throws -> Int {
        try run("UPDATE outbox SET held_at = NULL, next_attempt_at = \(now) WHERE held_at IS NOT NULL")
    }

    /// Gives a held letter up: it was sent before. It stays in the outbox with the reason.
    func dropLetter(_ letter: String, at now: Instant) throws -> Bool {
        try run(
            """
            UPDATE outbox SET held_at = NULL, gave_up_at = \(now), last_trouble = 'not released after a restore'
            WHERE id = \(letter) AND held_at IS NOT NULL
            """) == 1
    }

    func dropLetters(at now: Instant) throws -> Int {
        try run(
            """
            UPDATE outbox SET held_at = NULL, gave_up_at = \(now), last_trouble = 'not released after a restore'
            WHERE held_at IS NOT NULL
            """)
    }

    /// Ends the waiting: from now on the portal writes letters by itself again. False when it did not wait.
    func endRestore(at now: Instant) throws -> Bool {
        try run("UPDATE restore_run SET released_at = \(now) WHERE released_at IS NULL") > 0
    }
}
