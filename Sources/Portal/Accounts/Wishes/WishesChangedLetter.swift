import Mail
import Store
import Vocabulary

/// Tells what changed in somebody's contact preferences. A letter of service: it advertises nothing.
struct WishesChangedLetter: PortalLetter {
    static let kind = "wishes-changed"
    static let editable: EditableWords? = EditableWords.usual
    let changes: [WishChange]

    func write(_ desk: LetterDesk) async throws -> Draft? {
        Draft(
            subject: WishesLetterTexts.changedSubject,
            parts: [
                .paragraph(desk.words(WishesLetterTexts.changed)),
                .paragraph(changes.map { desk.words(WishesTexts.words($0)) }.joined(separator: "\n")),
                .button(label: desk.words(WishesTexts.change), url: desk.address("/einstellungen/kontakt")),
                .small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone))),
            ])
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? {
        let changes = Wish.all.prefix(1).map { WishChange(wish: $0, what: .granted) }
        return try await Self(changes: changes).write(desk)
    }
}

enum WishesLetterTexts {
    static let changedSubject = Text("Ihre Kontaktwünsche wurden geändert", en: "Your contact preferences were changed")
    static let changed = Text(
        "Das haben Sie im Kundenportal geändert. Es gilt sofort:",
        en: "This is what you changed in the customer portal. It holds at once:")
}
