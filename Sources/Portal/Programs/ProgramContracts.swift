import Store
import Vocabulary

/// The contracts of a token, without anybody's name, address or bank account.
enum ProgramContracts {
    private struct List: Encodable { let contracts: [Record] }

    struct Due: Encodable {
        let dueOn: String
        let cents: Int64

        init(_ payment: DuePayment) {
            (dueOn, cents) = (payment.dueOn.iso, payment.amount.cents)
        }
    }

    private struct Record: Encodable {
        let number, commodity, state, role: String
        let tariff: String?
        let startsOn: String
        let endsOn, minimumTermUntil: String?
        let noticeWeeks: Int?
        /// The last day for a notice that ends it with its minimum term, and the first day it can end on.
        let noticeBy, earliestEnd: String?
        let priceGuaranteeUntil: String?
        let annualConsumptionWattHours: Int64?
        let readingDueOn: String?
        let nextInstalment: Due?

        init(_ dated: DatedContract, today: Day) {
            let contract = dated.contract
            (number, commodity) = (contract.number.value, contract.commodity.rawValue)
            (state, role) = (contract.state.rawValue, contract.role.rawValue)
            tariff = dated.tariff?.name
            (startsOn, endsOn) = (contract.startsOn.iso, contract.endsOn?.iso)
            (minimumTermUntil, noticeWeeks) = (contract.minimumTermUntil?.iso, contract.noticeWeeks)
            noticeBy = dated.goesOn ? dated.term.lastNoticeDay(from: today)?.iso : nil
            earliestEnd = dated.goesOn ? dated.term.earliestEnd(givingNoticeOn: today)?.iso : nil
            priceGuaranteeUntil = contract.priceGuaranteeUntil?.iso
            annualConsumptionWattHours = contract.annualConsumption?.wattHours
            readingDueOn = dated.readingDueOn?.iso
            nextInstalment = dated.payments.first { $0.dueOn >= today }.map(Due.init)
        }
    }

    static func list(_ visit: ProgramVisit) async throws -> Answer {
        let (account, token, today) = (visit.account, visit.token.id, visit.request.today)
        let dated = try await visit.portal.store.read { db in
            let numbers = Set(try db.contracts(ofToken: token).map(\.number))
            return try DatedContract.load(for: account, only: numbers, today: today, db)
        }
        return try visit.answer(List(contracts: dated.map { Record($0, today: today) }))
    }

    static func one(_ visit: ProgramVisit) async throws -> Answer {
        try visit.answer(Record(try await dated(visit), today: visit.request.today))
    }

    /// The contract in the address.
    static func dated(_ visit: ProgramVisit) async throws -> DatedContract {
        let (account, today) = (visit.account, visit.request.today)
        let found = try await visit.portal.store.read { db in
            let contract = try visit.contract(db)
            return try DatedContract.load(for: account, only: [contract.number], today: today, db).first
        }
        guard let found else { throw Refusal.notFound }
        return found
    }
}
