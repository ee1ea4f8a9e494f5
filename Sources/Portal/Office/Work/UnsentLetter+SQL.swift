import Mail
import Store
import Vocabulary

/// A letter within the transaction that promises it, with all it tells of.
struct UnsentLetter: Sendable {
    let letter: any EntryLetter
    let told: ToldEntry
    let recipient: EmailAddress
    let language: Language

    var isForMaker: Bool { letter.standing.reporter == .you }
}

extension Session {
    /// What this moment promises to write of the entries of a request behind a position.
    func unsentLetters(about request: ID<ServiceRequest>, behind position: Int, at now: Instant) throws
        -> [UnsentLetter]
    {
        let kinds = [RequestAnswerLetter.kind, OrderConfirmationLetter.kind]
        return try all(
            """
            SELECT kind, payload, recipient, language FROM outbox
            WHERE queued_at = \(now) AND kind IN \(constants: kinds) ORDER BY recipient, id
            """
        ) { (kind: String, payload: String, recipient: EmailAddress, language: Language) in
            (try LetterKinds.letter(kind: kind, payload: payload), recipient, language)
        }.compactMap { letter, recipient, language in
            guard let letter = letter as? any EntryLetter, letter.request == request.value, letter.position > position,
                let told = try ToldEntry.load(letter.request, at: letter.position, self)
            else { return nil }
            return UnsentLetter(letter: letter, told: told, recipient: recipient, language: language)
        }
    }
}
