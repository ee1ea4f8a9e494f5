import Store
import Vocabulary

/// What the pages of a contract's bank details show.
struct BankFile: Sendable {
    let contract: Contract
    /// The number the next row gets. Read before everything a change is judged by: who comes in between takes it away.
    let position: Int
    let standing: PaymentStanding
    let hold: BankHold
    /// The customer, for the field of the account's holder.
    let customer: String?
    /// What asked for the change that waits.
    let waitingRequest: ServiceRequest?

    /// Somebody who may only look finds nothing here, like a stranger.
    static func load(_ visit: CustomerVisit) async throws -> BankFile {
        let number = try visit.contractNumber()
        let (account, now) = (visit.person.account, visit.request.now)
        guard let file = try await visit.portal.store.read({ try load(number, for: account, at: now, $0) }) else {
            throw Refusal.notFound
        }
        return file
    }

    /// - Parameter hold: of the account, where it has been read already.
    static func load(
        _ number: ContractNumber, for account: ID<Account>, at now: Instant, hold: BankHold? = nil, _ db: Session
    ) throws -> BankFile? {
        guard let contract = try db.contract(number, for: account), contract.role.mayAct else { return nil }
        let position = try db.nextPaymentPosition(of: contract.id)
        let standing = PaymentStanding(try db.payments(of: contract.id, for: account), today: now.day)
        return BankFile(
            contract: contract, position: position, standing: standing,
            hold: try hold ?? db.bankHold(of: account, at: now),
            customer: try db.holder(of: contract.id, for: account)?.name,
            waitingRequest: try standing.waiting?.request.flatMap { try db.request($0, for: account) })
    }

    /// From when on what waits holds; nil where nothing waits.
    var waitingHolds: Text? {
        guard let request = waitingRequest else { return nil }
        if let first = (RequestKinds.payload(of: request) as? MandateRequest)?.firstDebit {
            return BankTexts.debited(from: first)
        }
        return request.promisedOn.map { BankTexts.takenOver(by: $0) }
    }

    /// The mandate that would be given now.
    var reference: MandateReference { MandateReference(contract.number, number: position) }

    /// The mandate that waits and whose debits may be announced.
    var waitingMandate: String? { standing.waiting.flatMap { $0.way == .debit ? $0.reference : nil } }

    /// Whether anything can be changed.
    var isOpen: Bool { hold.blockedUntil == nil && !contract.state.isOver }

    /// What is collected from now, as long as nothing else was asked for and the mandate can be used.
    func present(_ keys: Keys, today: Day) -> (iban: String, holder: String)? {
        guard standing.waiting == nil, let current = standing.current, current.way == .debit,
            !current.isLapsed(on: today), let iban = current.iban(keys), let holder = current.holder
        else { return nil }
        return (iban.value, holder)
    }
}
