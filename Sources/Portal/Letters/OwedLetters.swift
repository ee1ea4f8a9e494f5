/// Letters the law wants delivered. One that cannot be delivered by e-mail goes on paper.
enum OwedLetters {
    static let kinds: [String] = [
        // New prices and the right to leave (EnWG § 41 (5), TKG § 57).
        PriceChangeLetter.kind,
        // Receipt of a termination or withdrawal (BGB §§ 312k (4), 356a (4)).
        DeclarationLetter.kind,
        // The contract that was made (BGB § 312f, EnWG § 41 (4), TKG § 54).
        OrderConfirmationLetter.kind,
        // Answers to terminations, complaints and what else was asked in text form (EnWG §§ 41b, 111a).
        RequestAnswerLetter.kind,
        // The notice before a direct debit.
        DebitNoticeLetter.kind,
        // Bills are due two weeks after they reached the customer (EnWG § 40c).
        NewDocumentLetter.kind,
    ]

    /// What may be sent again to an address its account has changed to since: it only goes to accounts, and its links open
    /// nothing without signing in. Never what undoes a change of the address, or holds a code or a link that opens by itself.
    static let movingAlong: [String] = [PriceChangeLetter.kind, DebitNoticeLetter.kind, NewDocumentLetter.kind]

    /// Mail of the house to its own people: not for everybody in the office to read about or to send again.
    static let ofHouse: [String] = [StaffInvitationLetter.kind, StaffNoticeLetter.kind, AlarmLetter.kind]
}
