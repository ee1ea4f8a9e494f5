import Mail
import Vocabulary

/// Tells the operator's security contact of an alarm. It names nobody: who it was stands in the security log.
struct AlarmLetter: PortalLetter {
    static let kind = "alarm"
    let alarm: Alarm
    /// When, since 1970.
    let milliseconds: Int64

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let moment = Instant(millisecondsSince1970: milliseconds)
        return Draft(
            subject: AlarmTexts.subject(alarm),
            parts: [
                .paragraph(desk.words(AlarmTexts.what(alarm))),
                .facts([
                    LetterBody.Fact(desk.words(SettingsTexts.when), moment.words(in: desk.language)),
                    LetterBody.Fact(desk.words(AlarmTexts.name), alarm.rawValue),
                ]),
                .paragraph(desk.words(AlarmTexts.next)),
            ])
    }
}
