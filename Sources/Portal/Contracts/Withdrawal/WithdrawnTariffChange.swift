import Store
import Vocabulary

extension WithdrawalRequest {
    /// Another tariff that was ordered and can still be withdrawn from does not come: of what is made on the contract it is
    /// the newest.
    func take(effectOn contract: ID<Contract>, for account: ID<Account>, in db: Session, at now: Instant) throws {
        guard let change = try db.standingTariffChange(of: contract, for: account),
            let order = RequestKinds.payload(of: change) as? TariffChangeRequest,
            order.canBeWithdrawn(change, on: now.day),
            let position = try db.move(change, to: .withdrawn, by: .customer, at: now)
        else { return }
        try order.takeBack(change, in: db, at: now)
        try db.tellOfEntry(position, of: change.id, by: account, at: now)
    }
}
