import HTML
import Store
import Vocabulary

/// `/vertraege/{nummer}/zahlungen`: what was demanded and paid, what is open, and how the balance went.
struct LedgerPage {
    let visit: CustomerVisit
    let file: LedgerFile
    private let ledger: Ledger

    /// Older bookings stand in the file.
    static let most = 60

    static func path(_ number: ContractNumber) -> Path { "/vertraege/\(number.value)/zahlungen" }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        LedgerPage(visit: visit, file: try await LedgerFile.load(visit)).answer()
    }

    /// The same as a table for a spreadsheet.
    static func csv(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await LedgerFile.load(visit)
        guard !file.entries.isEmpty else { throw Refusal.notFound }
        let rows = LedgerRows(ledger: Ledger(file.entries, today: visit.request.today))
        let name = "\(visit.request.today.iso)_Zahlungen_\(file.contract.number.value).csv"
        return Answer.bytes(rows.csv(in: visit.language), type: "text/csv; charset=utf-8")
            .named(name, attachment: true)
    }

    private init(visit: CustomerVisit, file: LedgerFile) {
        (self.visit, self.file) = (visit, file)
        ledger = Ledger(file.entries, today: visit.request.today)
    }

    private var number: ContractNumber { file.contract.number }

    private func answer() -> Answer {
        visit.page(
            LedgerTexts.title, section: .contracts, lead: ContractTexts.heading(file.contract.commodity, number),
            wide: true
        ) { page in
            if file.entries.isEmpty {
                page.div(.class("empty")) { page.p(LedgerTexts.nothingDelivered(visit.portal.operator.phone)) }
            } else {
                now(page)
                table(page)
                page.p(.class("actions")) {
                    page.a(
                        LedgerTexts.csv, download: "/vertraege/\(number.value)/zahlungen.csv", .class("button-second"))
                }
            }
            links(page)
        }
    }

    private func now(_ page: Page) {
        let why = LedgerWhy.why(ledger, deliveredAt: file.deliveredAt)
        let late = OverdueWhy.why(
            ledger.overdue, ledger.late, deliveredAt: file.deliveredAt, part: nil, figure: LedgerTexts.open)
        page.section {
            page.h2(LedgerTexts.now)
            page.dl(.class("facts")) {
                page.dt(LedgerTexts.balance)
                page.dd { page.strong(LedgerTexts.balance(ledger.balance), .figure(why)) }
                if let since = ledger.overdueSince {
                    page.fact(LedgerTexts.open, LedgerTexts.since(ledger.overdue, since), late)
                }
                if let day = ledger.nextDueOn { page.fact(LedgerTexts.due, LedgerTexts.until(ledger.due, day), why) }
                if ledger.credit > .zero { page.fact(LedgerTexts.credit, ledger.credit.text, why) }
                if let moment = file.deliveredAt { page.fact(LedgerTexts.asOf, moment.text) }
            }
            for words in LedgerTexts.next(ledger, file.way, phone: visit.portal.operator.phone) { page.p(words) }
            page.why(why)
            if ledger.overdue > .zero { page.why(late) }
        }
    }

    private func table(_ page: Page) {
        page.h2(LedgerTexts.all)
        page.p(LedgerTexts.signs, .class("hint"))
        page.tableFrame(LedgerTexts.all) {
            page.table(.class("stack"), caption: LedgerTexts.all) {
                page.thead {
                    page.tr {
                        page.th(LedgerTexts.bookedOn, scope: .column)
                        page.th(LedgerTexts.what, scope: .column)
                        page.th(LedgerTexts.amount, scope: .column, .class("num"))
                        page.th(LedgerTexts.standing, scope: .column)
                        page.th(LedgerTexts.balanceAfter, scope: .column, .class("num"))
                    }
                }
                page.tbody { for line in ledger.lines.prefix(Self.most) { row(page, line) } }
            }
        }
        if ledger.lines.count > Self.most { page.p(LedgerTexts.more(ledger.lines.count - Self.most), .class("hint")) }
    }

    private func row(_ page: Page, _ line: Ledger.Line) {
        page.tr {
            page.th(line.entry.bookedOn.text, scope: .row)
            page.td(page.cellLabel(LedgerTexts.what)) {
                page.span(LedgerTexts.words(line.entry), .lang(line.entry.foreignTitle(on: visit.language)))
                if let account = line.entry.shownIBAN {
                    page.br()
                    page.span(account, .class("hint"))
                }
            }
            page.td(line.entry.effect.words(in: visit.language), .class("num"), page.cellLabel(LedgerTexts.amount))
            page.td(page.cellLabel(LedgerTexts.standing)) {
                page.span(LedgerTexts.words(line), .class(line.standing.badge))
            }
            page.td(
                line.balance.words(in: visit.language), .class("num"), page.cellLabel(LedgerTexts.balanceAfter))
        }
    }

    private func links(_ page: Page) {
        page.ul(.class("links")) {
            if file.contract.role.mayAct {
                page.li { page.a(LedgerTexts.howToPay, href: BankPage.path(number)) }
            }
            page.li { page.a(ReportReadingTexts.contract, href: "/vertraege/\(number.value)") }
        }
    }
}

extension Ledger.Standing {
    /// How it is shown; the words say the same.
    fileprivate var badge: StaticString {
        switch self {
        case .paid, .left: "badge badge-good"
        case .due: "badge badge-wait"
        case .overdue: "badge badge-warn"
        case .booked: "badge"
        }
    }
}
