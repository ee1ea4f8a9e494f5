import HTML
import Store
import Vocabulary

/// `/vertraege/{nummer}/rechnungen/{rechnung}`: one bill, every line of it explained (EnWG § 40 (1)).
struct BillPage {
    let visit: CustomerVisit
    let file: BillFile

    static func path(_ number: ContractNumber, _ bill: ID<Bill>) -> Path {
        "/vertraege/\(number.value)/rechnungen/\(bill.value)"
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        BillPage(visit: visit, file: try await BillFile.load(visit)).answer()
    }

    private var contract: Contract { file.contract }
    private var head: Bill.Head { file.bill.head }

    private func answer() -> Answer {
        visit.page(
            BillTexts.heading(head.number), section: .contracts, lead: BillTexts.lead(head, contract), wide: true
        ) { page in
            standing(page)
            outcome(page)
            BillLinesSection(bill: file.bill).write(page)
            BillPaymentsSection(bill: file.bill).write(page)
            BilledConsumptionSection(bill: file.bill).write(page)
            BillWordsSection(bill: file.bill, commodity: contract.commodity).write(page)
            wrong(page)
            page.ul(.class("links")) {
                page.li { page.a(BillTexts.all, href: BillList.path(contract.number)) }
                if file.bill.energy != nil {
                    page.li {
                        page.a(ContractTexts.consumption, href: "/vertraege/\(contract.number.value)/verbrauch")
                    }
                }
                page.li { page.a(ReportReadingTexts.contract, href: "/vertraege/\(contract.number.value)") }
            }
        }
    }

    /// Which bill counts, where there are two of one time.
    private func standing(_ page: Page) {
        if let later = file.replacedBy {
            page.p(.class("warn")) {
                page.a(BillTexts.replacedBy(later.number), href: Self.path(contract.number, later.id))
            }
        }
        if let former = file.replaces {
            page.p(.class("notice")) {
                page.a(BillTexts.replaces(former.number), href: Self.path(contract.number, former.id))
            }
        }
    }

    private func outcome(_ page: Page) {
        page.section {
            page.h2(BillTexts.outcome)
            page.dl(.class("facts")) {
                page.fact(BillTexts.period, BillTexts.span(head.first, head.last, days: head.days))
                if let energy = file.bill.energy { page.fact(ConsumptionTexts.consumption, energy.text) }
                page.fact(BillTexts.sum, head.gross.text)
                page.fact(BillTexts.paid, head.paid.text)
                page.dt(BillTexts.result)
                page.dd { page.strong(BillTexts.result(head.result)) }
                if let due = head.dueOn, head.result > .zero { page.fact(BillTexts.due, due.text) }
            }
            if file.replacedBy == nil { page.p(BillTexts.next(head, contract.commodity)) }
            if let document = file.document {
                page.p(.class("actions")) {
                    page.a(BillTexts.paper, href: "/postfach/\(document.id.value)", .class("button-second"))
                }
            } else {
                page.p(BillTexts.noPaper, .class("hint"))
            }
        }
    }

    /// Whoever may act is led on with the bill filled in; who may only look is told who can.
    private func wrong(_ page: Page) {
        page.section {
            page.h2(BillTexts.wrong)
            guard contract.role.mayAct else {
                page.p(BillTexts.wrongForReaders)
                return
            }
            page.p(BillTexts.wrongLead)
            page.ul(.class("links")) {
                if let document = file.document, BillRule.isBill(document.category) {
                    page.li {
                        page.a(BillQuestionTexts.link, href: "/postfach/\(document.id.value)/erklaeren")
                    }
                }
                page.li {
                    page.a(
                        BillTexts.complain,
                        href: "/kontakt/beschwerde?vertrag=\(contract.number.value)&rechnung=\(file.entry.id.value)")
                }
            }
            if contract.commodity != .internet {
                page.p(ContractRightsTexts.energy(visit.portal.operator), .class("hint"))
            }
        }
    }
}
