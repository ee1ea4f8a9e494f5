import HTML
import Mail
import Vocabulary

/// Tells every known address that a link for calendars was made; never the link.
struct CalendarLetter: PortalLetter {
    static let kind = "calendar-link"

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: CalendarTexts.letterSubject,
            parts: [
                .paragraph(desk.words(CalendarTexts.letter)),
                .button(label: desk.words(CalendarTexts.list), url: desk.address(CalendarPage.path.value)),
                .small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))),
            ])
    }
}
