import Store
import Vocabulary

extension WithdrawalRequest {
    /// What was ordered and can still be withdrawn from does not come: another tariff first, because of what is made on the
    /// contract it is the newest.
    func take(effectOn contract: ID<Contract>, for account: ID<Account>, in db: Session, at now: Instant) throws {
        guard let change = try db.standingTariffChange(of: contract, for: account),
            let order = RequestKinds.payload(of: change) as? TariffChangeRequest
        else {
            // Else the contract itself, as it was ordered here.
            guard let order = try db.order(ofContract: contract.value) else { return }
            return try take(effectOnOrder: order, for: account, in: db, at: now)
        }
        try withdraw(change, order, for: account, in: db, at: now)
    }

    func take(effectOnOrder order: ServiceRequest, for account: ID<Account>, in db: Session, at now: Instant) throws {
        guard let payload = RequestKinds.payload(of: order) as? NewContractRequest else { return }
        try withdraw(order, payload, for: account, in: db, at: now)
    }

    private func withdraw(
        _ request: ServiceRequest, _ order: some ConfirmedOrder, for account: ID<Account>, in db: Session,
        at now: Instant
    ) throws {
        let right = order.withdrawal(request, concludedOn: try db.conclusion(of: request))
        guard right.endsAtOnce(on: now.day) else { return }
        guard let position = try db.move(request, to: .withdrawn, by: .customer, at: now) else { return }
        try order.takeBack(request, in: db, at: now)
        try db.tellOfEntry(position, of: request.id, by: account, at: now)
    }
}
