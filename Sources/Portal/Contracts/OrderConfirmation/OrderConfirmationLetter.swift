import Mail
import Vocabulary

/// The confirmation of a contract on a durable medium (BGB § 312f (2)): everything that was agreed, the last day to
/// withdraw, and the instruction with its form. It is the one letter about the entry that made the contract, so it tells the
/// news, too. Whole in itself, because who ordered without an account has no page.
struct OrderConfirmationLetter: EntryLetter {
    static let kind = "order-confirmed"
    static let editable: EditableWords? = EditableWords.closing
    let request: String
    /// The entry of the timeline that concluded it.
    let position: Int
    let standing: RequestStanding

    func write(_ desk: LetterDesk, of told: ToldEntry) async throws -> Draft? {
        guard let order = told.payload as? any ConfirmedOrder else { return nil }
        let (house, isGuest, reporter) = (desk.portal.operator, order.answerTo != nil, standing.reporter)
        let agreed = order.confirmed(on: told.event.happenedAt.day, beginsOn: told.beginsOn, for: reporter)
        var parts: [LetterBody.Part] = [
            .paragraph(desk.words(OrderConfirmationTexts.opening(type(of: order).name, reporter))),
            desk.facts(told.frame + agreed + told.remark),
        ]
        if let next = told.next(mayAct: standing.mayAct) { parts.append(.paragraph(desk.words(next))) }
        parts.append(.paragraph(desk.words(OrderConfirmationTexts.keep)))
        let conditions = order.conditions(from: house, beginsOn: told.beginsOn).map {
            OrderSummaryPaper(summary: $0, house: house, language: desk.language, day: told.event.happenedAt.day)
        }
        if conditions != nil { parts.append(.paragraph(desk.words(ConditionsTexts.attached))) }
        parts += order.appendix(from: house).flatMap { [$0.title] + $0.paragraphs }.map {
            .paragraph(desk.words($0))
        }
        if !isGuest { parts.append(desk.look(at: told.request.number.value)) }
        let small =
            isGuest ? RequestTexts.gaveYourAddress(house.phone) : RequestTexts.doubt(reporter, house.phone)
        parts.append(.small(desk.words(small)))
        var draft = Draft(subject: OrderConfirmationTexts.subject(order.tariff), parts: parts)
        if let conditions {
            draft.attachments = [
                Attachment(
                    filename: conditions.fileName, mediaType: "application/pdf", bytes: try await conditions.bytes())
            ]
        }
        return draft
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Draft(
            subject: LetterTitles.title(kind),
            parts: [
                .paragraph(desk.words(OrderConfirmationTexts.opening(TariffChangeRequest.name, .you))),
                Muster.byLaw(desk), .paragraph(desk.words(OrderConfirmationTexts.keep)),
            ])
    }
}
