import Mail
import Store
import Vocabulary

/// The confirmation of a contract on a durable medium (BGB § 312f (2)): everything that was agreed, the last day to
/// withdraw, and the instruction with its form. Whole in itself, because who ordered without an account has no page.
struct OrderConfirmationLetter: PortalLetter {
    static let kind = "order-confirmed"
    let request: String
    /// The entry of the timeline that concluded it.
    let position: Int
    let standing: RequestStanding

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let (id, position) = (ID<ServiceRequest>(stored: request), position)
        let found = try await desk.portal.store.read { db in
            (
                request: try db.request(id), event: try db.event(position, of: id),
                begins: try db.progress(of: id).last { $0.position <= position && $0.beginsOn != nil }?.beginsOn
            )
        }
        guard let request = found.request, let event = found.event,
            let order = RequestKinds.payload(of: request) as? any ConfirmedOrder
        else { return nil }
        let (house, isGuest) = (desk.portal.operator, order.answerTo != nil)
        var facts = request.arrivalFacts
        if let contract = request.contract { facts.append(Fact(RequestTexts.contract, Text(same: contract.value))) }
        facts += order.confirmed(on: event.happenedAt.day, beginsOn: found.begins, for: standing.reporter)
        if let remark = event.remark { facts.append(Fact(RequestTexts.remark, RequestTexts.remark(remark))) }
        var parts: [LetterBody.Part] = [
            .paragraph(desk.words(OrderConfirmationTexts.opening(type(of: order).name, standing.reporter))),
            desk.facts(facts), .paragraph(desk.words(OrderConfirmationTexts.keep)),
        ]
        parts += order.appendix(from: house).flatMap { [$0.title] + $0.paragraphs }.map {
            .paragraph(desk.words($0))
        }
        if !isGuest { parts.append(desk.look(at: request.number.value)) }
        let small =
            isGuest ? RequestTexts.gaveYourAddress(house.phone) : RequestTexts.doubt(standing.reporter, house.phone)
        parts.append(.small(desk.words(small)))
        return Draft(subject: OrderConfirmationTexts.subject(order.tariff), parts: parts)
    }
}
