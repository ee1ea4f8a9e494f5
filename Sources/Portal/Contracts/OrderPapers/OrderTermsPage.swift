import HTML
import Vocabulary

/// The portal's own example of terms, there only for an operator whose settings point to it.
enum OrderTermsPage {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        let house = visit.portal.operator
        guard let typed = visit.request.parameters["sparte"], let commodity = Commodity(rawValue: typed),
            let terms = house.orderRules.terms(for: commodity), terms.address == "/agb/\(typed)",
            let day = Day(iso: terms.version)
        else { throw Refusal.notFound }
        return visit.page(
            OrderTermsTexts.title(commodity), lead: OrderTermsTexts.lead(day), wide: true
        ) { page in
            for part in OrderTermsTexts.parts(commodity, house) { page.part(part) }
        }
    }
}
