import HTML
import HTTPTypes
import Store
import Vocabulary

/// What a third party sees by the link of an owner: consumption, its times, meters and the place, and nothing of a person.
/// Quarter hours only where the owner said so. It may be opened as often as wanted, so opening it shows it; each opening is
/// counted for the owner.
enum SharedHistory {
    private struct Opened: Sendable {
        let shared: SharedContract
        let sheet: ReadingSheet
        /// Nil where there are none, or where they are not shared.
        let stored: StoredSeries?
        let rules: PlausibilityRules
    }

    static func show(_ visit: GuestVisit) async throws -> Answer {
        let opened = try await open(visit, withSeries: true)
        let (sheet, rules, today) = (opened.sheet, opened.rules, visit.request.today)
        let token = visit.request.parameters["token"] ?? ""
        let series = opened.stored.flatMap { SeriesSheet($0, of: sheet.meters, today: today) }
        let sums = opened.stored.map { SeriesSums($0.all, of: sheet.meters, today: today) } ?? SeriesSums()
        let years = YearlyConsumption.years(of: sheet.meters, readings: sheet.readings, rules: rules).with(sums)
        let months = MonthlyConsumption.months(
            of: sheet.meters, readings: sheet.readings, series: sums, rules: rules)
        let answer = visit.page(
            SharedTexts.title(sheet.contract.commodity), lead: SharedTexts.lead(opened.shared), wide: true
        ) { page in
            if let series { SeriesSection(sheet: series, place: .shared(token: token)).write(page) }
            if sheet.readings.isEmpty { page.p(ConsumptionTexts.none, .class("empty")) }
            YearsSection(
                years: years, besideSeries: series != nil, why: YearsWhy.why(years, sheet, rules: rules)
            ).write(page)
            MonthsSection(months: months, why: MonthsWhy.why(months, sheet, rules: rules)).write(page)
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
        let opened = try await open(visit)
        let bytes = ConsumptionRows(sheet: opened.sheet, rules: opened.rules).csv(in: visit.language)
        return unlisted(
            Answer.bytes(bytes, type: "text/csv; charset=utf-8").named("Verbrauch.csv", attachment: true))
    }

    static func json(_ visit: GuestVisit) async throws -> Answer {
        let opened = try await open(visit)
        return unlisted(try HistoryRecord(opened.sheet, rules: opened.rules).answer(named: "Verbrauch.json"))
    }

    static func quarters(_ visit: GuestVisit) async throws -> Answer {
        unlisted(try await download(visit).csv(named: "Viertelstunden", in: visit.language))
    }

    static func quartersForPrograms(_ visit: GuestVisit) async throws -> Answer {
        unlisted(try await download(visit).json(named: "Viertelstunden"))
    }

    /// A link that ends while the file is sent ends the file.
    private static func download(_ visit: GuestVisit) async throws -> SeriesDownload {
        let opened = try await open(visit, withSeries: true, withDays: false)
        let (store, hash, today) = (visit.portal.store, hash(visit), visit.request.today)
        let (account, contract) = (opened.shared.account, opened.sheet.contract.id)
        let download = opened.stored.flatMap { stored in
            SeriesDownload(stored, of: opened.sheet.meters, isWanted: visit.request.isGet) { first, end in
                try await store.read { db in
                    guard try db.sharedContract(hash: hash, on: today)?.hasQuarters == true else { return nil }
                    return try db.quarterDays(of: contract, from: first, to: end, for: account)
                }
            }
        }
        guard let download else { throw Refusal.notFound }
        return download
    }

    private static func hash(_ visit: GuestVisit) -> String { tokenHash(visit.request.parameters["token"] ?? "") }

    /// A token that never was is the page for what does not exist. One that has lapsed, was ended or lost its owner says that
    /// it is over, and nothing else, the same for each: nobody guesses 256 bits, so it is said only to who was given it. Once
    /// the link is forgotten it never was.
    private static func open(_ visit: GuestVisit, withSeries: Bool = false, withDays: Bool = true) async throws
        -> Opened
    {
        let (hash, now, query) = (hash(visit), visit.request.now, visit.request.query)
        let rules = PlausibilityRules(visit.portal.operator)
        // Looked for before anything is written: who has no link can guess as often as wanted and moves nothing.
        let found = try await visit.portal.store.read { db -> Opened in
            guard let shared = try db.sharedContract(hash: hash, on: now.day),
                let sheet = try db.readingSheet(shared.number, for: shared.account)
            else { throw try db.hasHistoryShare(hash: hash) ? Refusal.linkEnded : Refusal.notFound }
            let stored =
                try withSeries && shared.hasQuarters
                ? db.storedSeries(
                    of: sheet.contract.id, kind: query["ansicht"], day: query["am"], withYearBefore: withDays,
                    withDays: withDays, for: shared.account) : nil
            return Opened(shared: shared, sheet: sheet, stored: stored, rules: rules)
        }
        let share = found.shared.share
        if visit.request.isGet {
            try await visit.portal.store.write(about: share.value) { try $0.countUse(of: share, at: now) }
        }
        return found
    }

    /// The link is for one reader; no search engine lists it.
    private static func unlisted(_ answer: Answer) -> Answer {
        var answer = answer
        if let robots = HTTPField.Name("X-Robots-Tag") { answer.headers[robots] = "noindex, nofollow" }
        return answer
    }
}
