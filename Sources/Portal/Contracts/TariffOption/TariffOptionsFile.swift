import Store
import Vocabulary

/// What the pages about a contract's options need.
struct TariffOptionsFile: Sendable {
    let contract: Contract
    let booked: [BookedOption]
    /// What can be booked now: what the operator has for this kind of contract, and does not run already.
    let offered: [Operator.TariffOption]
    /// How documents arrive; nil for somebody whose contract it is not.
    let delivery: DeliveryWay?

    static func load(_ visit: CustomerVisit) async throws -> TariffOptionsFile {
        let number = try visit.contractNumber()
        let (account, house, today) = (visit.person.account, visit.house, visit.request.today)
        guard
            let file = try await visit.portal.store.read({
                try load(number, for: account, house, today: today, $0)
            })
        else { throw Refusal.notFound }
        return file
    }

    /// Nil when there is no such contract, or it is not this account's.
    static func load(
        _ number: ContractNumber, for account: ID<Account>, _ house: Operator, today: Day, _ db: Session
    ) throws -> TariffOptionsFile? {
        guard let contract = try db.contract(number, for: account) else { return nil }
        let booked = try db.bookedOptions(of: contract.id, for: account, today: today)
        let running = Set(booked.filter { $0.runs(on: today) }.map(\.key))
        let offered = contract.state == .active ? house.options(for: contract.commodity) : []
        return TariffOptionsFile(
            contract: contract, booked: booked, offered: offered.filter { !running.contains($0.id) },
            delivery: contract.role == .owner ? try db.deliveryChoice(of: account)?.way ?? .electronic : nil)
    }
}
