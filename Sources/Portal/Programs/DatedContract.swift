import Store
import Vocabulary

/// A contract with every day that matters to its customer. What programs read and what a calendar shows is worked out from it.
struct DatedContract: Sendable {
    let contract: Contract
    let card: ContractCard
    let tariff: Tariff?
    /// What falls due, from `daysBack` ago on.
    let payments: [DuePayment]
    let ordered: InstalmentOrder?
    /// The termination that is under way.
    let termination: TerminationUnderWay?

    /// How far back a calendar looks.
    static let daysBack = 31

    /// The contracts this account sees, or those of them that are named.
    static func load(
        for account: ID<Account>, only numbers: Set<ContractNumber>? = nil, today: Day, _ db: Session
    ) throws -> [DatedContract] {
        let orders = try db.instalmentOrders(for: account)
        return try db.contractCards(for: account, today: today).compactMap { card in
            guard numbers?.contains(card.number) ?? true, let contract = try db.contract(card.number, for: account)
            else { return nil }
            return DatedContract(
                contract: contract, card: card, tariff: try db.tariff(contract.tariff),
                payments: try db.payments(of: contract.id, for: account, from: today.adding(days: -daysBack)),
                ordered: orders[card.number],
                termination: try db.terminationUnderWay(of: contract.id, for: account, today: today))
        }
    }

    var term: ContractTerm {
        ContractTerm(
            commodity: contract.commodity, isDefaultSupply: tariff?.isDefaultSupply ?? false,
            startsOn: contract.startsOn, minimumTermUntil: contract.minimumTermUntil, noticeWeeks: contract.noticeWeeks)
    }

    /// Whether it goes on, as far as anybody knows: then notice can still be given.
    var goesOn: Bool { contract.state == .active && contract.endsOn == nil && termination == nil }

    /// The day a reading is due and not there yet.
    var readingDueOn: Day? {
        guard let due = card.readingDueOn, card.metersToRead > 0, contract.state.isSupplied, contract.role.mayAct
        else { return nil }
        if let last = card.lastReadOn, last >= due.adding(days: -ReadingDue.leadDays) { return nil }
        return due
    }
}
