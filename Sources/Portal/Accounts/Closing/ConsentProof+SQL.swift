import Store
import Vocabulary

extension Session {
    /// Puts the proof in the place of the ledger.
    func exchangeConsents(of leaver: Leaver) throws {
        let person = ID<ConsentProof>()
        for proof in ConsentProof.needed(of: try ledger(of: leaver.account, leaver.keys), at: leaver.now.day) {
            try add(proof, of: person, mark: leaver.keys.proofMark(of: proof.contact))
        }
        try run("DELETE FROM consent_event WHERE account_id = \(leaver.account)")
    }

    private func ledger(of account: ID<Account>, _ keys: Keys) throws -> [ConsentLine] {
        try all(
            """
            SELECT id, position, channel, purpose, what, contact_sealed, text_sealed, text_version, happened_at, how
            FROM consent_event WHERE account_id = \(account) ORDER BY position
            """
        ) {
            (
                id: String, position: Int, channel: Wish.Channel, purpose: Wish.Purpose, what: ConsentEvent.What,
                contact: [UInt8]?, text: [UInt8]?, version: Int?, happenedAt: Instant, how: ConsentEvent.Way
            ) in
            ConsentLine(
                position: position, wish: Wish(channel: channel, purpose: purpose), what: what,
                contact: keys.text(contact, in: .consentContact, of: id),
                text: keys.text(text, in: .consentText, of: id), textVersion: version, happenedAt: happenedAt, how: how)
        }
    }

    private func add(_ proof: ConsentProof, of person: ID<ConsentProof>, mark: String) throws {
        try run(
            """
            INSERT INTO consent_proof (id, person, mark, channel, purpose, what, text, text_version, happened_at, how,
                forget_on)
            VALUES (\(ID<ConsentProof>()), \(person), \(mark), \(proof.wish.channel), \(proof.wish.purpose),
                    \(proof.what), \(proof.text), \(proof.textVersion), \(proof.happenedAt), \(proof.how),
                    \(proof.forgetOn))
            """)
    }

    /// Forgets proofs whose time is over.
    func forgetProofs(endedBefore day: Day) throws {
        try run("DELETE FROM consent_proof WHERE forget_on < \(day)")
    }
}

extension Session {
    /// The proofs of one contact, oldest first.
    func proofs(mark: String) throws -> [FoundProof] {
        try all(
            """
            SELECT channel, purpose, what, text, happened_at, how FROM consent_proof
            WHERE mark = \(mark) ORDER BY happened_at, id
            """
        ) {
            (
                channel: Wish.Channel, purpose: Wish.Purpose, what: ConsentEvent.What, text: String?,
                happenedAt: Instant, how: ConsentEvent.Way
            ) in
            FoundProof(
                wish: Wish(channel: channel, purpose: purpose), what: what, text: text, happenedAt: happenedAt, how: how
            )
        }
    }
}

/// A proof as it is found again: without the contact, which whoever looks for it knows.
struct FoundProof: Sendable {
    let wish: Wish
    let what: ConsentEvent.What
    let text: String?
    let happenedAt: Instant
    let how: ConsentEvent.Way
}
