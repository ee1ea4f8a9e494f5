import Store
import Vocabulary

extension Session {
    /// What was set for a letter when it was promised: what was written later, for the same day even, is for later ones.
    func letterWords(_ name: String, asOf moment: Instant) throws -> LetterWords? {
        try first(
            """
            SELECT content FROM edition
            WHERE subject = \(EditionSubject.letter) AND name = \(name) AND starts_on <= \(moment.day)
              AND written_at <= \(moment) AND (withdrawn_at IS NULL OR withdrawn_at > \(moment))
            ORDER BY starts_on DESC, version DESC LIMIT 1
            """
        ) { (content: String?) in content.flatMap { LetterWords.decoded($0) } } ?? nil
    }
}

extension Portal {
    func wording(of letter: WaitingLetter) async throws -> LetterWording {
        try await wording(of: letter.kind, asOf: letter.queuedAt)
    }

    func wording(of kind: String, asOf moment: Instant) async throws -> LetterWording {
        guard let declared = LetterKinds.type(of: kind)?.editable else {
            return LetterWording(declared: .signature, own: nil, shared: nil, day: moment.day)
        }
        return try await store.read { db in
            LetterWording(
                declared: declared, own: try db.letterWords(kind, asOf: moment),
                shared: try db.letterWords(LetterWords.forAll, asOf: moment), day: moment.day)
        }
    }
}
