import HTML
import Mail
import Vocabulary

/// Tells every known address that a link for calendars was made; never the link.
struct CalendarLetter: PortalLetter {
    static let kind = "calendar-link"
    static let editable: EditableWords? = EditableWords.usual

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: CalendarTexts.letterSubject,
            parts: [
                .paragraph(desk.words(CalendarTexts.letter)),
                .button(label: desk.words(CalendarTexts.list), url: desk.address(CalendarPage.path.value)),
                .small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))),
            ])
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? { try await Self().write(desk) }
}
