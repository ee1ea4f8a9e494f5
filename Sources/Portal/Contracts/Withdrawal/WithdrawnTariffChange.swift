import Store
import Vocabulary

extension WithdrawalRequest {
    /// What was ordered and can still be withdrawn from does not come: another tariff first, because of what is made on the
    /// contract it is the newest. Who names an order by its number means that one and no other; where an option could be
    /// meant just as well, a person looks.
    func take(
        effectOn contract: ID<Contract>, by number: RequestNumber, for account: ID<Account>, in db: Session,
        at now: Instant
    ) throws {
        let named = DesignatedContract.requests(in: self.contract)
        let options = try db.bookedOptions(of: contract, for: account, today: now.day).filter {
            $0.canBeWithdrawn(on: now.day)
        }
        guard !named.isEmpty || options.isEmpty else { return }
        for option in options where named.contains(option.request) {
            guard try db.withdraw(option.id, of: contract, at: now),
                let position = try db.noteEnd(ofOrder: option.request, on: nil, by: number, at: now),
                let order = try db.request(numbered: option.request)
            else { continue }
            try db.tellOfEntry(position, of: order.id, by: account, at: now)
        }
        func isMeant(_ order: ServiceRequest) -> Bool { named.isEmpty || named.contains(order.number) }
        if let change = try db.standingTariffChange(of: contract, for: account), isMeant(change),
            let order = RequestKinds.payload(of: change) as? TariffChangeRequest
        {
            return try withdraw(change, order, for: account, in: db, at: now)
        }
        // Else the contract itself, as it was ordered here.
        guard let order = try db.order(ofContract: contract.value), isMeant(order) else { return }
        try take(effectOnOrder: order, by: number, for: account, in: db, at: now)
    }

    func take(
        effectOnOrder order: ServiceRequest, by number: RequestNumber, for account: ID<Account>, in db: Session,
        at now: Instant
    ) throws {
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
