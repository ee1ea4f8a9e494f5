import Store
import Vocabulary

/// Everything about one contract that its page shows.
struct ContractFile: Sendable {
    let contract: Contract
    let tariff: Tariff?
    let prices: ContractPriceList
    /// Its last day as far as anybody knows, also by a termination that is not decided yet.
    let lastDay: Day?
    let letters: ContractLetters
    /// The announcement of the first of the prices that begin later.
    let priceChange: PriceChangeFile?
    /// The special rights because of new prices, whose time is not over.
    let exits: [PriceExit]
    /// Nil for somebody who may only look.
    let holder: ContractHolder?
    /// Where letters go, when the owner told another address than the billing system knows.
    let toldAddress: CorrespondenceAddress?
    let meters: [ContractMeter]
    let nextPayment: DuePayment?
    /// Nil where the billing system delivered no bookings.
    let ledger: LedgerSum?
    let overdue: OverdueBookings
    /// Whether the billing system delivered bills line by line.
    let hasBills: Bool
    /// A changed instalment the billing system has not carried out yet.
    let instalmentOrder: InstalmentOrder?
    /// Another tariff that was ordered and does not hold yet.
    let tariffChange: TariffChangeUnderWay?
    /// What is booked beside the tariff.
    let options: [BookedOption]
    /// Who else may see it; empty for somebody whose contract it is not.
    let people: [GivenAccess]
    /// A termination that arrived and is not decided yet.
    let termination: RunningTermination?
    /// Withdrawals under way, and declarations of others that name it.
    let declared: [RunningDeclaration]
    /// A move that was reported and is under way.
    let move: ServiceRequest?
    /// The order in the portal it came from.
    let order: RequestNumber?

    /// Nil when there is no such contract, or it is not this account's.
    static func load(_ number: ContractNumber, for account: ID<Account>, today: Day, _ db: Session) throws
        -> ContractFile?
    {
        guard let contract = try db.contract(number, for: account) else { return nil }
        let leaves = try db.terminationUnderWay(of: contract.id, for: account, today: today)
        let endsOn = contract.lastDay(leaves)
        let day = ContractPriceList.day(of: contract, endsOn: endsOn, today: today)
        let prices = ContractPriceList(
            try db.prices(of: contract.tariff, from: day), on: day, of: contract, endsOn: endsOn)
        return ContractFile(
            contract: contract, tariff: try db.tariff(contract.tariff), prices: prices, lastDay: endsOn,
            letters: try ContractLetters.load(of: contract.id, announced: prices.announced.first, for: account, db),
            priceChange: try prices.announced.first.flatMap { price in
                try db.priceChange(of: contract.tariff, from: price.validFrom).flatMap { change in
                    try db.priceChangeFile(PriceNotice(change: change.id, contract: contract.id))
                }
            },
            exits: contract.state.isOver
                ? []
                : try db.priceExits(of: contract, today: today).filter {
                    $0.until >= today && $0.isSooner(than: endsOn)
                },
            holder: try db.holder(of: contract.id, for: account),
            toldAddress: contract.role == .owner ? try db.toldAddress(of: account) : nil,
            meters: try db.meterNumbers(of: contract.id),
            nextPayment: try db.nextPayment(of: contract.id, from: today),
            ledger: try db.ledgerSum(of: contract.id, for: account, today: today).flatMap { $0.entries > 0 ? $0 : nil },
            overdue: try OverdueBookings.load(for: account, of: number, today: today, db),
            hasBills: try db.billCount(of: contract.id, for: account) > 0,
            instalmentOrder: try db.instalmentOrders(for: account, of: number)[number],
            tariffChange: try db.tariffChangeUnderWay(of: contract.id, for: account, today: today),
            options: try db.bookedOptions(of: contract.id, for: account, today: today).filter { $0.runs(on: today) },
            people: try db.givenAccess(by: account).filter { $0.contract == contract.id },
            termination: RunningTermination.oldest(
                of: try db.openRequests(TerminationRequest.name, of: contract.id, for: account)),
            declared: try db.runningDeclarations(of: contract, for: account),
            move: try db.openRequest(MoveRequest.name, of: contract.id, for: account),
            order: try db.order(of: contract.id, for: account))
    }

    var term: ContractTerm {
        ContractTerm(
            commodity: contract.commodity, isDefaultSupply: tariff?.isDefaultSupply ?? false,
            startsOn: contract.startsOn, minimumTermUntil: contract.minimumTermUntil,
            noticeWeeks: contract.noticeWeeks)
    }

    /// Whether energy is counted apart for peak and off-peak hours (HT and NT).
    var hasTwoRates: Bool { meters.contains { $0.peakRegisters > 0 } }
}
