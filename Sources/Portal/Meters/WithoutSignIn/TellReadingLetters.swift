import Mail
import Store
import Vocabulary

/// Confirms to the address somebody named that a reading arrived: its number and the numbers that were typed, which leave no
/// room for words; nothing of what is known.
struct GuestReadingLetter: PortalLetter {
    static let kind = "guest-reading-received"
    static let editable: EditableWords? = EditableWords(opening: .instead, names: ["Vorgang"])
    let number: String
    let promisedOn: String
    /// Nil in letters of before it said what was typed.
    var request: String?

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = request.map { ID<ServiceRequest>(stored: $0) }
        let told = try await desk.portal.store.read { db in try id.flatMap { try db.request($0) } }
        let reading = told.flatMap(RequestKinds.payload) as? ReadingWithoutSignIn
        return draft(reading?.typed ?? [], desk)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Self(number: Muster.number, promisedOn: desk.now.day.adding(days: 5).iso).draft([], desk)
    }

    private func draft(_ typed: [Fact], _ desk: LetterDesk) -> Draft {
        Draft(
            subject: TellReadingTexts.letterSubject,
            parts: [
                .paragraph(desk.words(TellReadingTexts.letterOpening)),
                desk.facts([Fact(RequestTexts.number, Text(same: number))] + typed),
                .paragraph(desk.words(TellReadingTexts.next(until: Day(iso: promisedOn)))),
                .small(desk.words(RequestTexts.gaveYourAddress(desk.portal.operator.phone))),
            ], known: LetterNames.of(request: number))
    }
}
