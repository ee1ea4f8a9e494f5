import HTML
import Store
import Vocabulary

/// `/vertraege/{nummer}/rechnungen`: every bill of a contract, with what it came to.
struct BillList {
    let visit: CustomerVisit
    let contract: Contract
    let entries: [BillEntry]
    /// When the billing system last delivered bills.
    let deliveredAt: Instant?

    static func path(_ number: ContractNumber) -> Path { "/vertraege/\(number.value)/rechnungen" }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let number = try visit.contractNumber()
        let account = visit.person.account
        let found = try await visit.portal.store.read { db -> (Contract, [BillEntry], Instant?)? in
            guard let contract = try db.contract(number, for: account) else { return nil }
            return (contract, try db.billEntries(of: contract.id, for: account), try db.lastDelivery(.bills))
        }
        guard let (contract, entries, deliveredAt) = found else { throw Refusal.notFound }
        return BillList(visit: visit, contract: contract, entries: entries, deliveredAt: deliveredAt).answer()
    }

    private func answer() -> Answer {
        visit.page(
            BillTexts.title, section: .contracts, lead: ContractTexts.heading(contract.commodity, contract.number),
            wide: true
        ) { page in
            if entries.isEmpty {
                page.div(.class("empty")) { page.p(BillTexts.nothingDelivered(visit.portal.operator.phone)) }
            } else {
                page.p(BillTexts.listLead)
                table(page)
            }
            page.freshness(deliveredAt)
            page.ul(.class("links")) {
                page.li {
                    page.a(ContractTexts.documents, href: "/postfach?vertrag=\(contract.number.value)")
                }
                page.li { page.a(ReportReadingTexts.contract, href: "/vertraege/\(contract.number.value)") }
            }
        }
    }

    private func table(_ page: Page) {
        page.tableFrame(BillTexts.title) {
            page.table(.class("stack"), caption: BillTexts.title) {
                page.thead {
                    page.tr {
                        page.th(BillTexts.bill, scope: .column)
                        page.th(BillTexts.period, scope: .column)
                        if hasConsumption { page.th(ConsumptionTexts.consumption, scope: .column, .class("num")) }
                        page.th(BillTexts.sum, scope: .column, .class("num"))
                        page.th(BillTexts.result, scope: .column)
                        page.th(BillTexts.document, scope: .column)
                    }
                }
                page.tbody { for entry in entries { row(page, entry) } }
            }
        }
    }

    private func row(_ page: Page, _ entry: BillEntry) {
        page.tr {
            page.th(scope: .row) {
                page.a(BillTexts.named(entry.kind, entry.number), href: BillPage.path(contract.number, entry.id))
                if let later = entry.replacedBy {
                    page.br()
                    page.span(BillTexts.replacedBy(later), .class("badge"))
                }
            }
            page.td(BillTexts.span(entry.first, entry.last), page.cellLabel(BillTexts.period))
            if hasConsumption {
                page.td(
                    entry.energy?.text ?? ConsumptionTexts.nothing, .class("num"),
                    page.cellLabel(ConsumptionTexts.consumption))
            }
            page.td(entry.gross.words(in: visit.language), .class("num"), page.cellLabel(BillTexts.sum))
            page.td(BillTexts.result(entry.result), page.cellLabel(BillTexts.result))
            page.td(page.cellLabel(BillTexts.document)) {
                if let document = entry.document {
                    page.a(BillTexts.pdf(entry.number), href: "/postfach/\(document.value)")
                } else {
                    page.text(BillTexts.noDocument)
                }
            }
        }
    }

    private var hasConsumption: Bool { entries.contains { $0.energy != nil } }
}
