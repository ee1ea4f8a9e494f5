import HTML
import Store
import Vocabulary

/// Readings and what follows from them: by year as a picture and a table, by register reading for reading.
enum ConsumptionPage {
    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (sheet, series) = try await load(visit)
        let number = sheet.contract.number.value
        let rules = PlausibilityRules(visit.portal.operator)
        return visit.page(ConsumptionTexts.title, section: .contracts, lead: ConsumptionTexts.lead, wide: true) {
            page in
            if let series { SeriesSection(sheet: series, contract: sheet.contract.number).write(page) }
            ForecastSection(sheet: sheet, rules: rules, today: visit.request.today).write(page)
            if series == nil { MonthsSection(sheet: sheet, rules: rules).write(page) }
            if sheet.readings.isEmpty {
                page.div(.class("empty")) { page.p(ConsumptionTexts.none) }
            } else {
                let years = YearlyConsumption.years(of: sheet.meters, readings: sheet.readings, rules: rules)
                YearsSection(years: years).write(page)
                HouseholdComparison(years, visit.portal.operator.averages(of: sheet.contract.commodity))?.write(page)
                if sheet.contract.commodity == .gas { page.p(ConsumptionTexts.gas(sheet.meters), .class("hint")) }
                GasSteps(sheet: sheet, rules: rules).write(page)
                for meter in sheet.meters { ReadingTable(sheet: sheet, meter: meter, rules: rules).write(page) }
                page.p(.class("actions")) {
                    page.a(
                        ConsumptionTexts.csv, download: "/vertraege/\(number)/verbrauch.csv", .class("button-second"))
                    page.a(
                        SharedTexts.json, download: "/vertraege/\(number)/verbrauch.json", .class("button-second"))
                }
                carbon(page, sheet, rules, visit.portal.operator)
            }
            page.ul(.class("links")) {
                if sheet.contract.role == .owner {
                    page.li { page.a(ShareTexts.title, href: ShareHistory.path(sheet.contract.number)) }
                }
                if sheet.contract.role.mayAct {
                    page.li { page.a(ReadingTexts.title, href: "/vertraege/\(number)/zaehlerstand") }
                }
                page.li { page.a(ReportReadingTexts.contract, href: "/vertraege/\(number)") }
            }
        }
    }

    private static func carbon(_ page: Page, _ sheet: ReadingSheet, _ rules: PlausibilityRules, _ house: Operator) {
        let years = CarbonCost.years(sheet, rules: rules, prices: house.carbonPrices).prefix(3)
        guard !years.isEmpty else { return }
        page.h2(CarbonTexts.linkTitle)
        page.p(CarbonTexts.lead)
        page.ul(.class("links")) {
            for year in years {
                page.li {
                    page.a(
                        CarbonTexts.year(year.year),
                        download: "/vertraege/\(sheet.contract.number.value)/co2.pdf?jahr=\(year.year)")
                }
            }
        }
    }

    /// The same as a table for a spreadsheet.
    static func csv(_ visit: CustomerVisit) async throws -> Answer {
        let (sheet, _) = try await load(visit)
        let rows = ConsumptionRows(sheet: sheet, rules: PlausibilityRules(visit.portal.operator))
        let name = "\(visit.request.today.iso)_Verbrauch_\(sheet.contract.number.value).csv"
        return Answer.bytes(rows.csv(in: visit.language), type: "text/csv; charset=utf-8")
            .named(name, attachment: true)
    }

    /// The same for programs.
    static func json(_ visit: CustomerVisit) async throws -> Answer {
        let (sheet, _) = try await load(visit)
        let name = "\(visit.request.today.iso)_Verbrauch_\(sheet.contract.number.value).json"
        return try HistoryRecord(sheet, rules: PlausibilityRules(visit.portal.operator)).answer(named: name)
    }

    /// The quarter hours of the span the page shows.
    static func quarters(_ visit: CustomerVisit) async throws -> Answer {
        let (sheet, series) = try await load(visit)
        guard let series else { throw Refusal.notFound }
        let name = "\(series.view.span.first.iso)_Viertelstunden_\(sheet.contract.number.value).csv"
        return Answer.bytes(SeriesRows(sheet: series).csv(in: visit.language), type: "text/csv; charset=utf-8")
            .named(name, attachment: true)
    }

    private static func load(_ visit: CustomerVisit) async throws -> (ReadingSheet, SeriesSheet?) {
        let number = try visit.contractNumber()
        let (account, today, query) = (visit.person.account, visit.request.today, visit.request.query)
        let found = try await visit.portal.store.read { db -> (ReadingSheet, SeriesSheet?)? in
            guard let sheet = try db.readingSheet(number, for: account) else { return nil }
            return (
                sheet, try db.seriesSheet(sheet, kind: query["ansicht"], day: query["am"], today: today, for: account)
            )
        }
        guard let found, found.0.contract.commodity != .internet else { throw Refusal.notFound }
        return found
    }
}
