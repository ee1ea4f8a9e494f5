import Mail
import Vocabulary

/// Tells every known address that somebody took a copy of everything.
struct DataExportedLetter: PortalLetter {
    static let kind = "data-exported"
    static let editable: EditableWords? = EditableWords.usual
    let device: String
    let milliseconds: Int64

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let moment = Instant(millisecondsSince1970: milliseconds)
        return Draft(
            subject: ExportTexts.subject,
            parts: [
                .paragraph(desk.words(ExportTexts.letter(moment, device))),
                .button(label: desk.words(SettingsTexts.showActivity), url: desk.address("/einstellungen/aktivitaet")),
                .small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))),
            ])
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? {
        try await Self(device: Muster.device, milliseconds: desk.now.millisecondsSince1970).write(desk)
    }
}
