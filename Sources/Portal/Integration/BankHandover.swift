import Store
import Vocabulary

extension Portal {
    /// What customers asked for about how they pay and are paid, and billing has not taken over yet: a JSON object a line,
    /// with the whole IBAN. What waits for its safety period to end is not among it. What was taken back lately is, without
    /// the IBAN, so that billing can undo it. A row that cannot be opened is named in the log.
    public func bankChanges() async throws -> [String] {
        let handover = try await bankHandover()
        try await note(handover, as: .mandatesHandedOver, about: "bank changes")
        return handover.lines
    }

    func bankHandover() async throws -> Handover {
        let now = clock.now()
        let (changes, payouts) = try await store.read { db in
            (
                try db.handover(db.namesOfChangesForBilling(at: now)) { try db.changeForBilling($0) },
                try db.handover(db.namesOfPayoutsForBilling(at: now)) { try db.payoutForBilling($0) }
            )
        }
        var handover = Handover()
        for change in changes { handover.add(change, fields) }
        for payout in payouts { handover.add(payout, fields) }
        return handover
    }

    private func fields(of change: BankChange) throws(HandoverProblem) -> [HandoverField] {
        let sealed = change.isWithdrawn ? nil : change.sealed
        return [
            HandoverField("request", change.request.value),
            HandoverField("state", change.isWithdrawn ? ServiceRequest.State.withdrawn.rawValue : nil),
            HandoverField("contract", change.contractKey), HandoverField("contract_number", change.contract.value),
            HandoverField("way", change.way.rawValue),
            try keys.handed(sealed, in: .iban, of: change.id, as: "iban"),
            HandoverField("holder", change.holder), HandoverField("holder_address", change.holderAddress),
            HandoverField("mandate_reference", change.reference), HandoverField("signed_on", change.signedOn.iso),
        ]
    }

    private func fields(of payout: PayoutForBilling) throws(HandoverProblem) -> [HandoverField] {
        [
            HandoverField("request", payout.request.value),
            HandoverField("state", payout.sealed == nil ? ServiceRequest.State.withdrawn.rawValue : nil),
            HandoverField("contract", payout.contractKey), HandoverField("contract_number", payout.contract.value),
            HandoverField("way", "payout"), try keys.handed(payout.sealed, in: .payoutIBAN, of: payout.id, as: "iban"),
            HandoverField("holder", payout.holder),
        ]
    }
}
