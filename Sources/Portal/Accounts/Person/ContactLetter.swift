import Mail
import Vocabulary

/// Tells of new contact data, to every address known. Nothing in it helps whoever reads along.
struct ContactLetter: PortalLetter {
    static let kind = "contact-data"
    static let editable: EditableWords? = EditableWords(names: ["Vorgang"])
    let number: String
    let phone: String?
    let isPhoneDeleted: Bool
    /// As `19••• S•••`.
    let place: String?

    init(number: String, _ request: ContactRequest) {
        (self.number, phone) = (number, request.phone)
        (isPhoneDeleted, place) = (request.isPhoneDeleted, request.address?.masked)
    }

    func write(_ desk: LetterDesk) async throws -> Draft? {
        var facts = [Fact(RequestTexts.number, Text(same: number))]
        if let phone { facts.append(Fact(PersonTexts.phone, Text(same: phone))) }
        if isPhoneDeleted { facts.append(Fact(PersonTexts.phone, ContactRequestTexts.deleted)) }
        if let place { facts.append(Fact(PersonTexts.addressTitle, Text(same: place))) }
        return Draft(
            subject: ContactLetterTexts.subject,
            parts: [
                .paragraph(desk.words(ContactLetterTexts.opening)),
                desk.facts(facts),
                desk.look(at: number),
                .small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))),
            ], known: LetterNames.of(request: number))
    }

    static func muster(_ desk: LetterDesk) async throws -> Draft? {
        try await Self(number: Muster.number, ContactRequest(.noPhone)).write(desk)
    }
}

enum ContactLetterTexts {
    static let subject = Text("Ihre Kontaktdaten wurden geändert", en: "Your contact data was changed")
    static let opening = Text(
        "Das wurde im Kundenportal geändert und gilt ab sofort. Einen Teil zeigen wir hier nicht, falls jemand mitliest.",
        en: """
            This was changed in the customer portal and holds from now on. Some of it is not shown here in case somebody \
            reads along.
            """)
}
