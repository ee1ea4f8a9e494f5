import Mail
import Store
import Vocabulary

/// Tells that a document has come. Its subject says what it is; a price change is named as one (LG Hamburg,
/// 29 November 2019, 312 O 577/15: a general subject does not do).
struct NewDocumentLetter: PortalLetter {
    static let kind = "new-document"
    static let editable: EditableWords? = EditableWords.usual
    let document: String

    func write(_ desk: LetterDesk) async throws -> Draft? {
        guard let id = ID<PostboxDocument>(document) else { return nil }
        let recipient = desk.recipient
        let found = try await desk.portal.store.read { try $0.document(id, forAddress: recipient) }
        guard let found, found.withdrawnAt == nil else { return nil }
        return draft(found.category, found.commodity, of: found.issuedOn, desk)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Self(document: "muster").draft(.annualBill, .strom, of: desk.now.day, desk)
    }

    private func draft(_ category: DocumentCategory, _ commodity: Commodity, of day: Day, _ desk: LetterDesk) -> Draft {
        Draft(
            subject: NewDocumentTexts.subject(category, commodity, day),
            parts: [
                .paragraph(desk.words(NewDocumentTexts.sentence(category))),
                .button(label: desk.words(NewDocumentTexts.read), url: desk.address("/postfach/\(document)")),
                .small(desk.words(NewDocumentTexts.signIn)),
            ])
    }
}

enum NewDocumentTexts {
    static let read = Text("Dokument ansehen", en: "Show the document")
    static let signIn = Text(
        "Aus Sicherheitsgründen hängt das Dokument nicht an dieser E-Mail. Melden Sie sich im Kundenportal an, um es zu lesen.",
        en: "For security the document is not attached to this e-mail. Sign in to the customer portal to read it.")

    static func subject(_ category: DocumentCategory, _ commodity: Commodity, _ day: Day) -> Text {
        let name = category.name
        let english = "\(name.english) (\(commodity.english)) of \(day.english)"
        switch category {
        case .priceChange:
            return Text(
                "Preisanpassung \(commodity.german): Ihre Preise ändern sich",
                en: "Price change (\(commodity.english)): your prices change")
        case .other:
            return Text(
                "Ein Dokument zu Ihrem Vertrag \(commodity.german) vom \(day.german) ist da",
                en: "A document about your contract (\(commodity.english)) of \(day.english) has arrived")
        case .instalmentPlan, .sepaMandate, .withdrawal, .receipt:
            return Text(
                "Ihr \(name.german) \(commodity.german) vom \(day.german) ist da", en: "Your \(english) has arrived")
        default:
            return Text(
                "Ihre \(name.german) \(commodity.german) vom \(day.german) ist da", en: "Your \(english) has arrived")
        }
    }

    static func sentence(_ category: DocumentCategory) -> Text {
        switch category {
        case .priceChange:
            Text(
                "Ihre Preise ändern sich. Was sich ändert, ab wann, und welche Rechte Sie haben, steht in dem Schreiben in Ihrem Postfach.",
                en:
                    "Your prices change. What changes, from when on, and which rights you have, is in the letter in your mailbox."
            )
        default:
            Text("In Ihrem Postfach liegt ein neues Dokument.", en: "There is a new document in your mailbox.")
        }
    }
}
