import HTML
import Mail
import Vocabulary

/// Tells every known address that a program has access now. Neither its key nor its name: whoever chose the name would write
/// into the letter.
struct ProgramLetter: PortalLetter {
    static let kind = "program-access"
    static let editable: EditableWords? = EditableWords.usual
    let until: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        guard let day = Day(iso: until) else { return nil }
        return Draft(
            subject: MakeProgramTexts.letterSubject,
            parts: [
                .paragraph(desk.words(MakeProgramTexts.letter(until: day))),
                .button(label: desk.words(ProgramTexts.list), url: desk.address(ProgramsPage.path.value)),
                .small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))),
            ])
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? {
        try await Self(until: desk.now.day.adding(months: 6).iso).write(desk)
    }
}
