import HTML
import Store
import Vocabulary

/// Readings and what follows from them: by year as a picture and a table, by register reading for reading.
enum ConsumptionPage {
    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let sheet = try await load(visit)
        let number = sheet.contract.number.value
        let rules = PlausibilityRules(visit.portal.operator)
        return visit.page(ConsumptionTexts.title, section: .contracts, lead: ConsumptionTexts.lead, wide: true) {
            page in
            if sheet.readings.isEmpty {
                page.div(.class("empty")) { page.p(ConsumptionTexts.none) }
            } else {
                YearsSection(years: YearlyConsumption.years(of: sheet.meters, readings: sheet.readings, rules: rules))
                    .write(page)
                if sheet.contract.commodity == .gas { page.p(ConsumptionTexts.gas(sheet.meters), .class("hint")) }
                for meter in sheet.meters { ReadingTable(sheet: sheet, meter: meter, rules: rules).write(page) }
                page.p(.class("actions")) {
                    page.a(
                        ConsumptionTexts.csv, download: "/vertraege/\(number)/verbrauch.csv", .class("button-second"))
                }
            }
            page.ul(.class("links")) {
                if sheet.contract.role.mayAct {
                    page.li { page.a(ReadingTexts.title, href: "/vertraege/\(number)/zaehlerstand") }
                }
                page.li { page.a(ReportReadingTexts.contract, href: "/vertraege/\(number)") }
            }
        }
    }

    /// The same as a table for a spreadsheet.
    static func csv(_ visit: CustomerVisit) async throws -> Answer {
        let sheet = try await load(visit)
        let rows = ConsumptionRows(sheet: sheet, rules: PlausibilityRules(visit.portal.operator))
        let name = "\(visit.request.today.iso)_Verbrauch_\(sheet.contract.number.value).csv"
        return Answer.bytes(rows.csv(in: visit.language), type: "text/csv; charset=utf-8")
            .named(name, attachment: true)
    }

    private static func load(_ visit: CustomerVisit) async throws -> ReadingSheet {
        let number = try visit.contractNumber()
        let account = visit.person.account
        let sheet = try await visit.portal.store.read { try $0.readingSheet(number, for: account) }
        guard let sheet, sheet.contract.commodity != .internet else { throw Refusal.notFound }
        return sheet
    }
}
