import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

// Letters that did not arrive, for the tests of what becomes of them.

extension TestPortal {
    /// Sends Anna the letter about her newest document. Returns its identity.
    @discardableResult
    func sendNewDocument() async throws -> ID<WaitingLetter> {
        let now = clock.now
        try await store.write(about: "test") { db in
            try db.queue(
                NewDocumentLetter(document: Cast.document(Cast.strom)), to: try EmailAddress(Cast.anna.email),
                in: .german,
                at: now)
        }
        try await Postman(portal: portal).round()
        let id = try await store.read {
            try $0.value("SELECT id FROM outbox ORDER BY queued_at DESC, id LIMIT 1", as: String.self)
        }
        return ID(stored: try #require(id))
    }

    /// As if the mail server had refused it for good.
    func giveUp(_ letter: ID<WaitingLetter>) async throws {
        let now = clock.now
        try await store.write(about: "test") { db in
            try db.run(
                """
                UPDATE outbox SET sent_at = NULL, gave_up_at = \(now), paper_since = \(now),
                    last_trouble = 'recipient refused 550 5.1.1 for good'
                WHERE id = \(letter)
                """)
        }
    }

    func letter(_ id: ID<WaitingLetter>) async throws -> LetterStanding? {
        try await store.read { try $0.letter(id) }
    }
}
