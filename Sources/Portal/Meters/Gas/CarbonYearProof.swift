import Paper
import Vocabulary

/// The CO2 cost of a calendar year as a paper.
enum CarbonYearProof {
    static func show(_ visit: CustomerVisit, _ sheet: ReadingSheet, _ gas: [GasPeriod]) async throws -> Answer {
        let (house, language) = (visit.portal.operator, visit.language)
        let asked = visit.request.query["jahr"].flatMap { Int($0) }
        let year = CarbonCost.years(sheet, house).first { $0.year == asked }
        guard let year,
            let cost = CarbonCost(year, sheet, gas, rules: PlausibilityRules(house), prices: house.carbonPrices)
        else { throw Refusal.notFound }
        let bills = gas.filter { $0.bill != nil && $0.touches(cost.year) }.compactMap(\.bill)
        let document = document(cost, bills, sheet, house, in: language, at: visit.request.now)
        return try await CarbonProof.answer(
            document, named: "\(cost.year)_CO2-Kosten_\(sheet.contract.number.value).pdf")
    }

    private static func document(
        _ cost: CarbonCost, _ bills: [GasBill], _ sheet: ReadingSheet, _ house: Operator, in language: Language,
        at now: Instant
    ) -> Document {
        let meters = sheet.meters.map(\.number.value).joined(separator: ", ")
        let facts = [
            Fact(RequestTexts.contract, Text(same: sheet.contract.number.value)),
            Fact(CarbonTexts.meter, Text(same: meters)), Fact(CarbonTexts.calendarYear, Text(same: "\(cost.year)")),
        ]
        var blocks: [Block] = [
            .paragraph(CarbonTexts.opening.in(language)), .facts(CarbonProof.lines(facts, language)),
            .heading(CarbonTexts.figures.in(language), level: 2),
            .facts(CarbonProof.lines(figures(cost), language)),
            .heading(CarbonTexts.howTitle.in(language), level: 2), .paragraph(CarbonTexts.how(cost).in(language)),
        ]
        if !bills.isEmpty { blocks.append(.paragraph(GasBillTexts.used(bills).in(language))) }
        if !cost.isComplete { blocks.append(.note(CarbonTexts.incomplete.in(language))) }
        if cost.isEstimated { blocks.append(.note(CarbonTexts.estimated.in(language))) }
        blocks += [
            .heading(CarbonTexts.claimTitle.in(language), level: 2), .paragraph(CarbonTexts.claim.in(language)),
            .paragraph(CarbonTexts.deadline.in(language)), .paragraph(CarbonTexts.bill.in(language)),
        ]
        return Document(
            title: CarbonTexts.title(cost.year).in(language), language: language, author: house.name, created: now,
            letterhead: Letterhead(house, in: language), blocks: blocks)
    }

    /// What CO2KostAufG § 3 (1) asks for.
    private static func figures(_ cost: CarbonCost) -> [Fact] {
        [
            Fact(CarbonTexts.energy, Energy(kilowattHours: cost.energy.wholeKilowattHours).text),
            Fact(CarbonTexts.factor, CarbonTexts.factor(cost.price)),
            Fact(CarbonTexts.emissions, CarbonTexts.kilograms(cost.grams)),
            Fact(CarbonTexts.price, CarbonTexts.perTonne(cost.price)), Fact(CarbonTexts.cost, cost.cost.text),
        ]
    }
}
