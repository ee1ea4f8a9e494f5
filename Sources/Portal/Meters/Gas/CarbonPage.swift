import HTML
import Store
import Vocabulary

/// `/vertraege/{nummer}/co2`: what the CO2 of each billed time costs, with a paper of its own, and what of it the landlord bears.
enum CarbonPage {
    static func path(_ number: ContractNumber) -> Path { "/vertraege/\(number.value)/co2" }

    static func path(_ number: ContractNumber, typed area: String) -> Path {
        "/vertraege/\(number.value)/co2?flaeche=\(area)"
    }

    /// The paper of a billed time, with what was typed.
    static func paper(_ number: ContractNumber, _ period: CarbonPeriod, _ form: CarbonForm = CarbonForm()) -> Path {
        let (contract, end, area) = (number.value, period.span.to.iso, form.area.raw.trimmed)
        guard form.area.error == nil, !area.isEmpty else { return "/vertraege/\(contract)/co2.pdf?bis=\(end)" }
        return form.cooks
            ? "/vertraege/\(contract)/co2.pdf?bis=\(end)&flaeche=\(area)&herd=1"
            : "/vertraege/\(contract)/co2.pdf?bis=\(end)&flaeche=\(area)"
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (sheet, gas) = try await load(visit)
        let periods = CarbonPeriod.periods(gas, prices: visit.portal.operator.carbonPrices)
        var form = CarbonForm(visit.request.query)
        let area = form.read()
        let years = CarbonCost.years(sheet, visit.portal.operator)
        return visit.page(
            CarbonTexts.pageTitle, problems: form.problems, section: .contracts,
            lead: ContractTexts.heading(.gas, sheet.contract.number), wide: true
        ) { page in
            page.p(CarbonTexts.lead)
            if periods.isEmpty {
                page.p(CarbonTexts.none, .class("empty"))
            } else {
                ask(page, form, sheet.contract.number)
                for period in periods { section(page, period, area, form, sheet.contract.number) }
                page.p(CarbonTexts.claim)
                page.p(CarbonTexts.deadline)
            }
            if !years.isEmpty {
                page.h2(CarbonTexts.calendarYears)
                page.ul(.class("links")) {
                    for year in years {
                        page.li { page.a(CarbonTexts.year(year.year), download: paper(sheet, year: year.year)) }
                    }
                }
            }
            page.ul(.class("links")) {
                page.li {
                    page.a(ConsumptionTexts.title, href: "/vertraege/\(sheet.contract.number.value)/verbrauch")
                }
            }
        }
    }

    /// Gas this account may see, with its billed times.
    static func load(_ visit: CustomerVisit) async throws -> (ReadingSheet, [GasPeriod]) {
        let (number, account) = (try visit.contractNumber(), visit.person.account)
        let found = try await visit.portal.store.read { db -> (ReadingSheet, [GasBill])? in
            guard let sheet = try db.readingSheet(number, for: account) else { return nil }
            return (sheet, try db.gasBills(of: sheet.contract.id, for: account))
        }
        guard let (sheet, bills) = found, sheet.contract.commodity == .gas else { throw Refusal.notFound }
        return (sheet, GasPeriod.periods(sheet, bills: bills, rules: PlausibilityRules(visit.portal.operator)))
    }

    private static func paper(_ sheet: ReadingSheet, year: Int) -> Path {
        "/vertraege/\(sheet.contract.number.value)/co2.pdf?jahr=\(year)"
    }

    private static func ask(_ page: Page, _ form: CarbonForm, _ number: ContractNumber) {
        page.h2(CarbonTexts.shareTitle)
        page.form(.get, action: path(number), .class("form")) {
            page.field(form.area)
            page.div(.class("choice")) {
                page.input(
                    .checkbox, name: CarbonForm.cooksField, value: "1", checked: form.cooks, .id("feld-herd"))
                page.label(CarbonTexts.cooks, for: "feld-herd")
            }
            page.button(CarbonTexts.reckon, .class("button-second"))
        }
    }

    private static func section(
        _ page: Page, _ period: CarbonPeriod, _ area: LivingArea?, _ form: CarbonForm, _ number: ContractNumber
    ) {
        let share = area.flatMap { CarbonShare(period, area: $0, cooks: form.cooks) }
        let why = CarbonWhy.why(period, share)
        page.section {
            page.h2(GasTexts.span(period.span))
            page.dl(.class("facts")) {
                if let bill = period.bill { page.fact(GasBillTexts.bill, GasBillTexts.numbered(bill)) }
                for fact in CarbonFacts.sums(period) { page.fact(fact.label, fact.value, why) }
            }
            if let share {
                page.h3(CarbonTexts.shareTitle)
                page.dl(.class("facts")) {
                    for fact in CarbonFacts.share(share, period.span) { page.fact(fact.label, fact.value, why) }
                }
            } else if area != nil {
                page.p(CarbonTexts.notShared)
            }
            page.why(why)
            page.p(.class("actions")) {
                page.a(
                    CarbonTexts.period(period.span), download: paper(number, period, form),
                    .class("button-second"))
            }
        }
    }
}

/// What of a home is told, by the address: nothing of it is kept.
struct CarbonForm: Sendable {
    static let cooksField = "herd"
    var area = Field("flaeche", CarbonTexts.area, hint: CarbonTexts.areaHint, .decimal, longest: 20)
    var cooks = false

    init() {}

    init(_ query: FormBody) {
        area.fill(query["flaeche"])
        cooks = query[Self.cooksField] != nil
    }

    /// Nothing typed is no area.
    mutating func read() -> LivingArea? {
        guard area.error == nil, !area.raw.trimmed.isEmpty else { return nil }
        guard let known = LivingArea(typed: area.raw.trimmed) else {
            area.error = CarbonTexts.noArea
            return nil
        }
        return known
    }

    var problems: [Problem] { area.error.map { [Problem(field: area.id, words: $0)] } ?? [] }
}
