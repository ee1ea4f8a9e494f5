import NIOPosix
import Paper
import Store
import Vocabulary

/// The CO2 cost of gas as a paper for landlord or tenant.
enum CarbonProof {
    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let number = try visit.contractNumber()
        let (account, house, language) = (visit.person.account, visit.portal.operator, visit.language)
        let sheet = try await visit.portal.store.read { try $0.readingSheet(number, for: account) }
        guard let sheet else { throw Refusal.notFound }
        let (rules, prices) = (PlausibilityRules(house), house.carbonPrices)
        let all = YearlyConsumption.years(of: sheet.meters, readings: sheet.readings, rules: rules)
        let asked = visit.request.query["jahr"].flatMap { Int($0) }
        let year = CarbonCost.years(all, sheet, prices: prices).first { asked == nil || $0.year == asked }
        guard let year, let cost = CarbonCost(year, sheet, rules: rules, prices: prices) else {
            throw Refusal.notFound
        }
        let now = visit.request.now
        let bytes = try await NIOThreadPool.singleton.runIfActive {
            try document(cost, sheet, house, in: language, at: now).render()
        }
        let name = "\(cost.year)_CO2-Kosten_\(number.value).pdf"
        return Answer.bytes(bytes, type: "application/pdf").named(name, attachment: true)
    }

    private static func document(
        _ cost: CarbonCost, _ sheet: ReadingSheet, _ house: Operator, in language: Language, at now: Instant
    ) -> Document {
        let meters = sheet.meters.map(\.number.value).joined(separator: ", ")
        let facts = [
            Fact(RequestTexts.contract, Text(same: sheet.contract.number.value)),
            Fact(CarbonTexts.meter, Text(same: meters)), Fact(CarbonTexts.period, Text(same: "\(cost.year)")),
        ]
        var blocks: [Block] = [
            .paragraph(CarbonTexts.opening.in(language)), .facts(lines(facts, language)),
            .heading(CarbonTexts.figures.in(language), level: 2), .facts(lines(figures(cost), language)),
            .heading(CarbonTexts.howTitle.in(language), level: 2), .paragraph(CarbonTexts.how(cost).in(language)),
        ]
        if !cost.isComplete { blocks.append(.note(CarbonTexts.incomplete.in(language))) }
        if cost.isEstimated { blocks.append(.note(CarbonTexts.estimated.in(language))) }
        blocks += [
            .heading(CarbonTexts.claimTitle.in(language), level: 2), .paragraph(CarbonTexts.claim.in(language)),
            .paragraph(CarbonTexts.bill.in(language)),
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

    private static func lines(_ facts: [Fact], _ language: Language) -> [Paper.Fact] {
        facts.map { Paper.Fact($0.label.in(language), $0.value.in(language)) }
    }
}
