import HTML
import HTTPTypes
import Store
import Vocabulary

/// What a third party sees by the link of an owner: consumption, its times, meters and the place, and nothing of a person.
/// It may be opened as often as wanted, so opening it shows it; each opening is counted for the owner.
enum SharedHistory {
    static func show(_ visit: GuestVisit) async throws -> Answer {
        let (shared, sheet, rules) = try await open(visit)
        let token = visit.request.parameters["token"] ?? ""
        let answer = visit.page(
            SharedTexts.title(sheet.contract.commodity), lead: SharedTexts.lead(shared), wide: true
        ) { page in
            if sheet.readings.isEmpty { page.p(ConsumptionTexts.none, .class("empty")) }
            YearsSection(years: YearlyConsumption.years(of: sheet.meters, readings: sheet.readings, rules: rules))
                .write(page)
            MonthsSection(
                months: MonthlyConsumption.months(of: sheet.meters, readings: sheet.readings, rules: rules)
            ).write(page)
            if sheet.contract.commodity == .gas { page.p(ConsumptionTexts.gas(sheet.meters), .class("hint")) }
            for meter in sheet.meters { ReadingTable(sheet: sheet, meter: meter, rules: rules).write(page) }
            page.p(.class("actions")) {
                page.a(ConsumptionTexts.csv, download: "/verbrauch/\(token)/tabelle", .class("button-second"))
                page.a(SharedTexts.json, download: "/verbrauch/\(token)/json", .class("button-second"))
            }
        }
        return unlisted(answer)
    }

    static func csv(_ visit: GuestVisit) async throws -> Answer {
        let (_, sheet, rules) = try await open(visit)
        let bytes = ConsumptionRows(sheet: sheet, rules: rules).csv(in: visit.language)
        return unlisted(
            Answer.bytes(bytes, type: "text/csv; charset=utf-8").named("Verbrauch.csv", attachment: true))
    }

    static func json(_ visit: GuestVisit) async throws -> Answer {
        let (_, sheet, rules) = try await open(visit)
        return unlisted(try HistoryRecord(sheet, rules: rules).answer(named: "Verbrauch.json"))
    }

    /// A token that never was, one that has lapsed and one that was ended are the page for what does not exist.
    private static func open(_ visit: GuestVisit) async throws -> (SharedContract, ReadingSheet, PlausibilityRules) {
        let (hash, now) = (tokenHash(visit.request.parameters["token"] ?? ""), visit.request.now)
        // Looked for before anything is written: who has no link can guess as often as wanted and moves nothing.
        let found = try await visit.portal.store.read { db -> (SharedContract, ReadingSheet)? in
            guard let shared = try db.sharedContract(hash: hash, on: now.day),
                let sheet = try db.readingSheet(shared.number, for: shared.account)
            else { return nil }
            return (shared, sheet)
        }
        guard let (shared, sheet) = found else { throw Refusal.notFound }
        if visit.request.isGet {
            try await visit.portal.store.write(about: shared.share.value) { try $0.countUse(of: shared.share, at: now) }
        }
        return (shared, sheet, PlausibilityRules(visit.portal.operator))
    }

    /// The link is for one reader; no search engine lists it.
    private static func unlisted(_ answer: Answer) -> Answer {
        var answer = answer
        if let robots = HTTPField.Name("X-Robots-Tag") { answer.headers[robots] = "noindex, nofollow" }
        return answer
    }
}
