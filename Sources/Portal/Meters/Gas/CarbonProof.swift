import NIOPosix
import Paper
import Store
import Vocabulary

/// The CO2 cost of gas as a paper for landlord or tenant: of a billed time, or of a calendar year.
enum CarbonProof {
    static func show(_ visit: CustomerVisit) async throws -> Answer {
        let (sheet, gas) = try await CarbonPage.load(visit)
        let query = visit.request.query
        if query["jahr"] != nil { return try await CarbonYearProof.show(visit, sheet, gas) }
        let periods = CarbonPeriod.periods(gas, prices: visit.portal.operator.carbonPrices)
        let period = periods.first { query["bis"] == nil || $0.span.to.iso == query["bis"] }
        guard let period else { throw Refusal.notFound }
        var form = CarbonForm(query)
        let area = form.read()
        // What cannot be read is mended where it was typed.
        guard form.problems.isEmpty else {
            return .seeOther(CarbonPage.path(sheet.contract.number, typed: form.area.raw))
        }
        let share = area.flatMap { CarbonShare(period, area: $0, cooks: form.cooks) }
        let paper = CarbonPeriodPaper(
            period: period, share: share, sheet: sheet, house: visit.portal.operator, language: visit.language)
        let name = "\(period.span.to.iso)_CO2-Kosten_\(sheet.contract.number.value).pdf"
        return try await answer(paper.document(at: visit.request.now), named: name)
    }

    /// Drawn beside the requests of others.
    static func answer(_ document: Document, named name: String) async throws -> Answer {
        let bytes = try await NIOThreadPool.singleton.runIfActive { try document.render() }
        return Answer.bytes(bytes, type: "application/pdf").named(name, attachment: true)
    }

    static func lines(_ facts: [Fact], _ language: Language) -> [Paper.Fact] {
        facts.map { Paper.Fact($0.label.in(language), $0.value.in(language)) }
    }
}
