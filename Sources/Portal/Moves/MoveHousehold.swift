import Store
import Vocabulary

/// What a move is judged by: the contracts, their meters, the rule of today, and what the utility offers.
struct MoveHousehold: Sendable {
    let contracts: [MovingContract]
    /// The counters somebody reads, by contract.
    let meters: [ID<Contract>: [Meter]]
    /// Where letters go now; nil for somebody who acts for others only.
    let address: CorrespondenceAddress?
    let rule: MoveRule
    let bonus: Operator.MovingBonus?

    var movable: [MovingContract] { contracts.filter(\.canMove) }

    static func load(for account: ID<Account>, _ house: Operator, _ keys: Keys, today: Day, _ db: Session) throws
        -> MoveHousehold
    {
        let contracts = try db.movingContracts(of: account)
        var meters: [ID<Contract>: [Meter]] = [:]
        for contract in contracts where contract.commodity != .internet {
            meters[contract.id] = try db.readingSheet(contract.number, for: account)?.readable(since: today)
        }
        return MoveHousehold(
            contracts: contracts, meters: meters, address: try db.person(of: account, keys).address,
            rule: MoveRule(house, today: today), bonus: house.movingBonus)
    }
}

extension MoveRule {
    init(_ house: Operator, today: Day) {
        self.init(
            today: today, gasRetroactiveDays: house.rules.moves?.gasRetroactiveDays ?? 0,
            internetRetroactiveDays: house.rules.moves?.internetRetroactiveDays ?? 0)
    }
}
