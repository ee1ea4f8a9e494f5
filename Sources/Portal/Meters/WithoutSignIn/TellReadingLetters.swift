import Mail
import Vocabulary

/// Confirms to the address somebody named that a reading arrived: its number, and nothing that was typed or is known.
struct GuestReadingLetter: PortalLetter {
    static let kind = "guest-reading-received"
    let number: String
    let promisedOn: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: TellReadingTexts.letterSubject,
            parts: [
                .paragraph(desk.words(TellReadingTexts.letterOpening)),
                desk.facts([Fact(RequestTexts.number, Text(same: number))]),
                .paragraph(desk.words(TellReadingTexts.next(until: Day(iso: promisedOn)))),
                .small(desk.words(RequestTexts.gaveYourAddress(desk.portal.operator.phone))),
            ])
    }
}
