import Store
import Vocabulary

/// Everything the page about an instalment needs of one contract.
struct InstalmentFile: Sendable {
    let contract: Contract
    /// The number the next change gets. Read before everything a change is judged by: who comes in between takes it away.
    let position: Int
    let tariff: Tariff?
    /// From the one in force on the first day of the period on.
    let prices: [TariffPrice]
    /// Days from which on prices would rise if the guarantee did not keep them off.
    let keptOff: [Day]
    /// Counted in `prices` once it is confirmed.
    let orderedTariff: OrderedTariff?
    let sheet: ReadingSheet
    let period: BillingPeriod
    let payments: [DuePayment]
    let bounds: InstalmentBounds
    let order: InstalmentOrder?
    let changedAt: [Instant]
    /// The wish somebody is looking at.
    let inReview: ServiceRequest?
    /// The mandate it is debited with, or will be; nil for somebody who may only look, and where the customer transfers.
    let debit: PaymentDetails?
    /// The customer's name, for who may act.
    let customer: String?

    /// Nil when there is no such contract of energy, or it is not this account's.
    static func load(_ number: ContractNumber, for account: ID<Account>, today: Day, _ db: Session) throws
        -> InstalmentFile?
    {
        guard let contract = try db.contract(number, for: account), contract.commodity != .internet,
            let sheet = try db.readingSheet(number, for: account)
        else { return nil }
        let position = try db.nextInstalmentPosition(of: contract.id)
        let leaves = try db.terminationUnderWay(of: contract.id, for: account, today: today)
        let period = BillingPeriod(
            lastBilledOn: sheet.contract.lastBilledOn, startsOn: contract.startsOn, endsOn: contract.lastDay(leaves),
            today: today)
        let tariff = try db.tariff(contract.tariff)
        let ordered = try db.standingTariffChange(of: contract.id, for: account).flatMap {
            OrderedTariff($0, present: tariff)
        }
        let paid = try db.pricesPaid(by: contract, for: account, from: period.first, today: today)
            .followed(by: ordered, in: period)
        let standing = PaymentStanding(try db.payments(of: contract.id, for: account), today: today)
        let payment = standing.waiting ?? standing.current
        return InstalmentFile(
            contract: contract, position: position, tariff: tariff, prices: paid.prices, keptOff: paid.keptOff,
            orderedTariff: ordered, sheet: sheet, period: period,
            payments: try db.payments(of: contract.id, for: account, from: period.first),
            bounds: try db.instalmentBounds(of: contract.id, for: account) ?? InstalmentBounds(),
            order: try db.instalmentOrders(for: account, of: number)[number],
            changedAt: try db.instalmentChanges(of: contract.id, for: account),
            inReview: try db.instalmentInReview(of: contract.id, for: account),
            debit: payment?.way == .debit && payment?.isLapsed(on: today) == false ? payment : nil,
            customer: try db.holder(of: contract.id, for: account)?.name)
    }

    var isDebitedFromAnother: Bool { AccountHolder.isAnother(debit?.holder, than: customer) }

    /// Why there is nothing to change here.
    enum Obstacle: Sendable, Equatable {
        /// Not supplied yet, or not any more.
        case notSupplied
        /// The billing system has not set one yet.
        case noInstalment
        /// The visitor may look only.
        case readOnly
    }

    var obstacle: Obstacle? {
        if !contract.state.isSupplied { return .notSupplied }
        if payments.isEmpty { return .noInstalment }
        return contract.role.mayAct ? nil : .readOnly
    }

    func schedule(_ perYear: Int) -> InstalmentSchedule { InstalmentSchedule(payments, perYear: perYear) }

    /// The price in force, or the one that begins next.
    func price(on day: Day) -> TariffPrice? { prices.last { $0.validFrom <= day } ?? prices.first }

    /// Whether peak and off-peak have counters and prices of their own.
    var hasTwoRates: Bool {
        sheet.meters.contains { $0.removedOn == nil && $0.registers.contains { $0.kind == .peak } }
            && prices.haveTwoRates
    }

    /// The newest accepted reading somebody or something looked at.
    var lastReadOn: Day? {
        sheet.readings.filter { $0.status == .accepted && $0.source.isMeasured }.map(\.readOn).max()
    }
}
