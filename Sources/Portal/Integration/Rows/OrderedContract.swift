import Store
import Vocabulary

/// The order a delivered contract comes from: it becomes that contract, and does not stand beside it.
enum OrderedContract: Sendable {
    case without
    /// To be tied to the contract of this row.
    case new(ServiceRequest)
    /// Tied already.
    case known(ServiceRequest)
    case wrong(String)

    static func find(_ row: ContractRow, customer: String, _ commodity: Commodity, _ db: Session) throws
        -> OrderedContract
    {
        let contract = try db.knownContract(key: row.key)
        let tied = try contract.flatMap { try db.order(ofContract: $0.id) }
        guard let number = row.order else { return tied.map { OrderedContract.known($0) } ?? .without }
        if let tied {
            return tied.number == number ? .known(tied) : .wrong("the contract comes from order \(tied.number.value)")
        }
        guard let order = try db.request(numbered: number),
            let payload = RequestKinds.payload(of: order) as? NewContractRequest
        else { return .wrong("order \(number.value) is not known") }
        guard order.contract == nil else {
            return .wrong("order \(number.value) is contract \(order.contract?.value ?? "")")
        }
        guard order.state != .refused, order.state != .withdrawn else {
            return .wrong("order \(number.value) is closed: \(order.state.rawValue)")
        }
        guard payload.kind == commodity else { return .wrong("order \(number.value) is of \(payload.commodity)") }
        guard try db.mayOwn(order.id, ofCustomer: customer) else {
            return .wrong(
                "who made order \(number.value) owns no other contract of this customer: deliver it under a customer of its own, or without order"
            )
        }
        return .new(order)
    }

    /// Nil where there is none.
    var order: ServiceRequest? {
        switch self {
        case .new(let order), .known(let order): order
        case .without, .wrong: nil
        }
    }

    /// Ties the order to its contract, and takes over state and day.
    func note(_ row: ContractRow, _ db: Session, at now: Instant) throws -> RowOutcome {
        let order: ServiceRequest
        switch self {
        case .without, .wrong: return .unchanged
        case .known(let known): order = known
        case .new(let new):
            guard let contract = try db.knownContract(key: row.key), try db.tie(new.id, toContract: contract.id) else {
                throw StoreError.busy
            }
            try db.giveOrdered(new.id, at: now)
            order = new
        }
        let isNoted = try OrderProgress.note(
            row.state, beginsOn: row.startsOn, remark: row.remark, of: order, in: db, at: now)
        if case .new = self { return .changed }
        return isNoted ? .changed : .unchanged
    }
}
