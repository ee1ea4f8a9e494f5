import Store
import Vocabulary

/// How a contract is paid, as the billing system knows it: a mandate with its account, or by transfer. A mandate the
/// customer gave in the portal is taken over by its reference, and its request is done.
struct BankRow: ImportRow {
    static let file = ImportFile.bank
    let key: String
    let contract: String
    let way: PaymentWay
    let iban: IBAN?
    let holder, holderAddress: String?
    let reference: MandateReference?
    let signedOn: Day
    let lastUsedOn, endedOn: Day?

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        contract = try fields.take("contract", .key)
        way = try fields.take("way", .choice)
        iban = try fields.takeIfPresent("iban", .known)
        holder = try fields.takeIfPresent("holder", .text)
        holderAddress = try fields.takeIfPresent("holder_address", .text)
        reference = try fields.takeIfPresent(
            "mandate_reference", .written("is not a reference of 1 to 35 signs") { MandateReference(delivered: $0) })
        signedOn = try fields.take("signed_on", .day)
        lastUsedOn = try fields.takeIfPresent("last_used_on", .day)
        endedOn = try fields.takeIfPresent("ended_on", .day)
        guard way == .debit else { return }
        guard iban?.isSEPA == true else { throw RowProblem("iban is missing or of no SEPA country") }
        guard holder != nil else { throw RowProblem("holder is missing") }
        guard reference != nil else { throw RowProblem("mandate_reference is missing") }
    }

    var needs: [RowReference] { [RowReference(file: .contracts, key: contract)] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        guard let contract = try db.knownContract(key: contract)?.id else {
            return .refused("contract \(self.contract) is not known")
        }
        if let stored = try db.storedPayment(key: key) {
            guard stored.contract == contract else { return .refused("the contract of \(key) never changes") }
            return try db.put(self, over: stored, contract: contract, keys)
        }
        if let reference, let given = try db.storedPayment(of: contract, reference: reference.value) {
            return try takeOver(given, db, keys, at: now)
        }
        return try db.put(self, over: nil, contract: contract, keys)
    }

    /// A mandate that was given in the portal.
    private func takeOver(_ given: StoredPayment, _ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        guard let request = try given.request.flatMap({ try db.request($0) }), !given.isDelivered else {
            return .refused("the mandate reference belongs to another row")
        }
        guard request.state != .withdrawn, request.state != .refused else {
            return .refused("request \(request.number.value) is closed: \(request.state.rawValue)")
        }
        guard given.heldUntil.map({ $0 <= now }) ?? true else {
            return .refused("request \(request.number.value) waits for its safety period to end")
        }
        guard keys.text(given.sealed, in: .iban, of: given.id) == iban?.value else {
            return .refused("the account is another one than that of request \(request.number.value)")
        }
        if !request.state.isClosed {
            guard let position = try db.move(request, to: .done, by: .billing, at: now) else {
                return .refused("request \(request.number.value) was moved meanwhile")
            }
            try db.tellOfEntry(position, of: request.id, at: now)
        }
        try db.take(self, over: given.id)
        return .changed
    }
}
