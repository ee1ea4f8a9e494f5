import HTML
import Store
import Vocabulary

/// „Vertrag widerrufen“: the second step of withdrawing from an order of paper. Name, contract and the way of the
/// acknowledgement are there already, so that only „Widerruf bestätigen“ is left (BGB § 356a (2), (3)).
enum WithdrawPaper {
    static let path: Path = "/einstellungen/zustellung/widerruf"

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (id, keys) = (visit.person.account, visit.portal.keys)
        let found = try await visit.portal.store.read { db in
            (choice: try db.deliveryChoice(of: id), account: try db.account(id), person: try db.person(of: id, keys))
        }
        guard let account = found.account, let choice = found.choice, choice.isWithdrawnBy(visit.request.now) else {
            return .seeOther(DeliveryPage.path)
        }
        return visit.page(DeliveryTexts.withdraw, section: .settings, lead: DeliveryTexts.withdrawLead) { page in
            page.dl(.class("facts")) {
                for customer in found.person.customers.prefix(1) { page.fact(DeliveryTexts.name, customer.name) }
                page.fact(DeliveryTexts.contract, DeliveryTexts.order(choice))
                page.fact(DeliveryTexts.acknowledgedAt, account.email.value)
            }
            page.form(visit, action: DeliveryPage.path) {
                page.button(DeliveryTexts.confirmWithdrawal, name: "aktion", value: "widerruf", .class("button"))
            }
            page.ul(.class("links")) { page.li { page.a(DeliveryTexts.keepPaper, href: DeliveryPage.path) } }
        }
    }
}
