import HTML
import Store
import Vocabulary

/// Another tariff for a contract: compare, look at one, order it.
enum ChangeTariff {
    static let offerField = "tarif"

    static func path(_ number: ContractNumber) -> Path { "/vertraege/\(number.value)/tarifwechsel" }
    static func orderPath(_ number: ContractNumber) -> Path { "/vertraege/\(number.value)/tarifwechsel/bestellen" }

    static func summaryPath(_ number: ContractNumber) -> Path {
        "/vertraege/\(number.value)/tarifwechsel/zusammenfassung.pdf"
    }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        ChangeTariffPage(visit: visit, file: try await load(visit)).answer()
    }

    /// One tariff, before it is ordered. What is not offered here leads to what is.
    static func look(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await load(visit, asksForEarly: visit.request.query[OrderTariff.earlyField] != nil)
        guard let sent = visit.request.query[offerField] else {
            return ChangeTariffPage(visit: visit, file: file).answer()
        }
        guard let choice = file.orderable(ID(sent)), let order = TariffOrder(visit, choice, of: file) else {
            return ChangeTariffPage(visit: visit, file: file, notice: TariffChangeTexts.notOffered).answer()
        }
        let (contract, mark) = (file.contract.id, order.summaryMark)
        let isSent = try await visit.portal.store.read { try $0.isTariffSummarySent(mark, of: contract) }
        return OrderTariffPage(visit: visit, order: order, isSummarySent: isSent).answer()
    }

    /// The contract summary of an Internet tariff as a PDF; of another one the conditions in short.
    static func summary(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await load(visit, asksForEarly: visit.request.query[OrderTariff.earlyField] != nil)
        let house = visit.portal.operator
        guard let choice = visit.request.query[offerField].flatMap({ file.orderable(ID($0)) }),
            let order = TariffOrder(visit, choice, of: file),
            let summary = order.contractSummary?.shown(house) ?? order.terms.conditions(from: house)
        else { return .seeOther(path(file.contract.number)) }
        return try await OrderSummaryPaper(
            summary: summary, house: house, language: visit.language, day: visit.request.today
        ).answer(to: visit.request)
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await load(visit)
        guard file.contract.role.mayAct else { return ChangeTariffPage(visit: visit, file: file).answer() }
        guard let offer = visit.body[offerField].flatMap({ ID<TariffOffer>($0) }) else {
            return ChangeTariffPage(visit: visit, file: file, notice: TariffChangeTexts.notOffered).answer()
        }
        let press = OrderTariff(visit, contract: file.contract.number, offer: offer)
        if visit.body["aktion"] == "zusammenfassung" { return try await press.sendSummary(visit) }
        return try await press.order(visit)
    }

    private static func load(_ visit: CustomerVisit, asksForEarly: Bool = false) async throws -> TariffChangeFile {
        let number = try visit.contractNumber()
        let (account, today) = (visit.person.account, visit.request.today)
        let rules = visit.portal.operator.rules
        guard
            let file = try await visit.portal.store.read({
                try TariffChangeFile.load(
                    number, for: account, asksForEarly: asksForEarly, today: today, rules, $0)
            })
        else { throw Refusal.notFound }
        return file
    }
}
