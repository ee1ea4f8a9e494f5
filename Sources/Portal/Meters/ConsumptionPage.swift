import HTML
import Store
import Vocabulary

/// Readings and what follows from them: by year as a picture and a table, by register reading for reading.
enum ConsumptionPage {
    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (sheet, stored, hasBills, bills) = try await load(visit, withYearBefore: true)
        let series = stored.flatMap { SeriesSheet($0, of: sheet.meters, today: visit.request.today) }
        let deliveredAt = try await visit.portal.store.read { try $0.lastDelivery(.readings, .series) }
        let number = sheet.contract.number.value
        let leaves = try await termination(visit, of: sheet.contract.id)
        let rules = PlausibilityRules(visit.portal.operator)
        let read = YearlyConsumption.years(of: sheet.meters, readings: sheet.readings, rules: rules)
        let sums = stored.map { SeriesSums($0.all, of: sheet.meters, today: visit.request.today) } ?? SeriesSums()
        let years = read.with(sums)
        let months = MonthlyConsumption.months(
            of: sheet.meters, readings: sheet.readings, series: sums, rules: rules)
        let gas = GasPeriod.periods(sheet, bills: bills, rules: rules)
        return visit.page(ConsumptionTexts.title, section: .contracts, lead: ConsumptionTexts.lead, wide: true) {
            page in
            if let series { SeriesSection(sheet: series, place: .contract(sheet.contract.number)).write(page) }
            ForecastSection(sheet: sheet, rules: rules, today: visit.request.today, termination: leaves).write(page)
            MonthsSection(months: months, why: MonthsWhy.why(months, sheet, rules: rules)).write(page)
            YearsSection(
                years: years, besideSeries: series != nil, why: YearsWhy.why(years, sheet, rules: rules)
            ).write(page)
            HouseholdComparison(years, visit.portal.operator.averages(of: sheet.contract.commodity))?.write(page)
            if sheet.readings.isEmpty {
                page.div(.class("empty")) { page.p(ConsumptionTexts.none) }
                GasSection(periods: gas, contract: sheet.contract.number).write(page)
                carbon(page, gas, sheet, visit.portal.operator)
            } else {
                if sheet.contract.commodity == .gas { page.p(ConsumptionTexts.gas(sheet.meters), .class("hint")) }
                GasSection(periods: gas, contract: sheet.contract.number).write(page)
                for meter in sheet.meters { ReadingTable(sheet: sheet, meter: meter, rules: rules).write(page) }
                page.p(.class("actions")) {
                    page.a(
                        ConsumptionTexts.csv, download: "/vertraege/\(number)/verbrauch.csv", .class("button-second"))
                    page.a(
                        SharedTexts.json, download: "/vertraege/\(number)/verbrauch.json", .class("button-second"))
                }
                carbon(page, gas, sheet, visit.portal.operator)
            }
            page.freshness(deliveredAt)
            page.ul(.class("links")) {
                if sheet.contract.role == .owner {
                    page.li { page.a(ShareTexts.title, href: ShareHistory.path(sheet.contract.number)) }
                }
                if sheet.contract.role.mayAct, sheet.obstacle(since: visit.request.today) != .remotelyRead {
                    page.li { page.a(ReadingTexts.title, href: "/vertraege/\(number)/zaehlerstand") }
                }
                if hasBills { page.li { page.a(BillTexts.title, href: BillList.path(sheet.contract.number)) } }
                page.li { page.a(ReportReadingTexts.contract, href: "/vertraege/\(number)") }
            }
        }
    }

    private static func termination(_ visit: CustomerVisit, of contract: ID<Contract>) async throws
        -> TerminationUnderWay?
    {
        let (account, today) = (visit.person.account, visit.request.today)
        return try await visit.portal.store.read {
            try $0.terminationUnderWay(of: contract, for: account, today: today)
        }
    }

    /// Of the newest billed time; the others have a page.
    private static func carbon(_ page: Page, _ gas: [GasPeriod], _ sheet: ReadingSheet, _ house: Operator) {
        guard sheet.contract.commodity == .gas else { return }
        guard sheet.meters.allSatisfy(\.isEnergyKnown) || gas.contains(where: { $0.bill != nil }) else { return }
        let number = sheet.contract.number
        page.h2(CarbonTexts.linkTitle)
        page.p(CarbonTexts.lead)
        page.ul(.class("links")) {
            if let newest = CarbonPeriod.periods(gas, prices: house.carbonPrices).first {
                page.li {
                    page.a(CarbonTexts.period(newest.span), download: CarbonPage.paper(number, newest))
                }
            }
            page.li { page.a(CarbonTexts.pageLink, href: CarbonPage.path(number)) }
        }
    }

    /// The same as a table for a spreadsheet.
    static func csv(_ visit: CustomerVisit) async throws -> Answer {
        let sheet = try await readings(visit)
        let rows = ConsumptionRows(sheet: sheet, rules: PlausibilityRules(visit.portal.operator))
        let name = "\(visit.request.today.iso)_Verbrauch_\(sheet.contract.number.value).csv"
        return Answer.bytes(rows.csv(in: visit.language), type: "text/csv; charset=utf-8")
            .named(name, attachment: true)
    }

    /// The same for programs.
    static func json(_ visit: CustomerVisit) async throws -> Answer {
        let sheet = try await readings(visit)
        let name = "\(visit.request.today.iso)_Verbrauch_\(sheet.contract.number.value).json"
        return try HistoryRecord(sheet, rules: PlausibilityRules(visit.portal.operator)).answer(named: name)
    }

    /// The quarter hours of the span the page shows.
    static func quarters(_ visit: CustomerVisit) async throws -> Answer {
        let (sheet, download) = try await download(visit)
        return download.csv(named: "Viertelstunden_\(sheet.contract.number.value)", in: visit.language)
    }

    static func quartersForPrograms(_ visit: CustomerVisit) async throws -> Answer {
        let (sheet, download) = try await download(visit)
        return download.json(named: "Viertelstunden_\(sheet.contract.number.value)")
    }

    private static func download(_ visit: CustomerVisit) async throws -> (ReadingSheet, SeriesDownload) {
        let (sheet, stored, _, _) = try await load(visit, withYearBefore: false, withDays: false)
        let (store, account, contract) = (visit.portal.store, visit.person.account, sheet.contract.id)
        let download = stored.flatMap { stored in
            SeriesDownload(stored, of: sheet.meters, isWanted: visit.request.isGet) { first, end in
                try await store.read { try $0.quarterDays(of: contract, from: first, to: end, for: account) }
            }
        }
        guard let download else { throw Refusal.notFound }
        return (sheet, download)
    }

    private static func readings(_ visit: CustomerVisit) async throws -> ReadingSheet {
        let (number, account) = (try visit.contractNumber(), visit.person.account)
        let sheet = try await visit.portal.store.read { try $0.readingSheet(number, for: account) }
        guard let sheet, sheet.contract.commodity != .internet else { throw Refusal.notFound }
        return sheet
    }

    private static func load(_ visit: CustomerVisit, withYearBefore: Bool, withDays: Bool = true) async throws -> (
        sheet: ReadingSheet, stored: StoredSeries?, hasBills: Bool, bills: [GasBill]
    ) {
        let number = try visit.contractNumber()
        let (account, query) = (visit.person.account, visit.request.query)
        let found = try await visit.portal.store.read { db -> (ReadingSheet, StoredSeries?, Bool, [GasBill])? in
            guard let sheet = try db.readingSheet(number, for: account) else { return nil }
            let stored = try db.storedSeries(
                of: sheet.contract.id, kind: query["ansicht"], day: query["am"], withYearBefore: withYearBefore,
                withDays: withDays, for: account)
            let hasBills = try db.billCount(of: sheet.contract.id, for: account) > 0
            return (sheet, stored, hasBills, try hasBills ? db.gasBills(of: sheet.contract.id, for: account) : [])
        }
        guard let found, found.0.contract.commodity != .internet else { throw Refusal.notFound }
        return found
    }
}
