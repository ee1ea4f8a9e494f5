import Store
import Vocabulary

/// What a move is judged by: the contracts, their meters, the rule of today, and what the utility offers.
struct MoveHousehold: Sendable {
    let contracts: [MovingContract]
    /// The counters somebody reads, by contract.
    let meters: [ID<Contract>: [Meter]]
    /// What the counters showed before, by contract.
    let sheets: [ID<Contract>: ReadingSheet]
    let rule: MoveRule
    let bonus: Operator.MovingBonus?
    /// The accounts contracts are collected from, their last four signs.
    let accounts: [ID<Contract>: String]
    /// What keeps this account from naming another one.
    let hold: BankHold
    /// Of Internet at the new address, once that is told.
    var lines: [ID<Contract>: MoveLine] = [:]

    var movable: [MovingContract] { contracts.filter(\.canMove) }

    /// Whether a move of everything that runs was told already.
    var isAllReported: Bool {
        let running = contracts.filter { $0.state == .active }
        return !running.isEmpty && running.allSatisfy { $0.openMoves > 0 }
    }

    static func load(for account: ID<Account>, _ house: Operator, _ keys: Keys, at now: Instant, _ db: Session) throws
        -> MoveHousehold
    {
        let today = now.day
        let contracts = try db.movingContracts(of: account)
        var meters: [ID<Contract>: [Meter]] = [:]
        var sheets: [ID<Contract>: ReadingSheet] = [:]
        for contract in contracts where contract.commodity != .internet {
            guard let sheet = try db.readingSheet(contract.number, for: account) else { continue }
            sheets[contract.id] = sheet
            meters[contract.id] = sheet.meters.filter { meter in
                !meter.isRemotelyRead && meter.removedOn.map { $0 >= today } ?? true
            }
        }
        var accounts: [ID<Contract>: String] = [:]
        for contract in contracts {
            let standing = PaymentStanding(try db.payments(of: contract.id, for: account), today: today)
            guard let current = standing.current, current.way == .debit, !current.isLapsed(on: today) else { continue }
            accounts[contract.id] = current.iban(keys)?.shown
        }
        return MoveHousehold(
            contracts: contracts, meters: meters, sheets: sheets, rule: MoveRule(house, today: today),
            bonus: house.movingBonus,
            accounts: accounts, hold: try db.bankHold(of: account, at: now))
    }
}

extension MoveRule {
    init(_ house: Operator, today: Day) {
        self.init(
            today: today, gasRetroactiveDays: house.rules.moves?.gasRetroactiveDays ?? 0,
            internetRetroactiveDays: house.rules.moves?.internetRetroactiveDays ?? 0)
    }
}
