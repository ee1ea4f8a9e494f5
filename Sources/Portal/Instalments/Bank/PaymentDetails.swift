import Vocabulary

/// One row of how a contract is paid: a mandate with its account, or that the customer transfers.
struct PaymentDetails: Sendable {
    let id: ID<PaymentDetails>
    let way: PaymentWay
    /// The sealed IBAN; nil for transfers.
    let sealed: [UInt8]?
    /// Whose account it is (Kontoinhaber); may be somebody else than the customer.
    let holder: String?
    let holderAddress: String?
    let reference: String?
    let signedOn: Day
    /// While the change waits because the e-mail address of who asked for it is new.
    let heldUntil: Instant?
    let lastUsedOn: Day?
    let endedOn: Day?
    /// What asked for it; nil for what the billing system delivered.
    let request: RequestNumber?
    let state: ServiceRequest.State?

    /// The account's number. Nil where there is none, and where it cannot be opened.
    func iban(_ keys: Keys) -> IBAN? {
        keys.text(sealed, in: .iban, of: id.value).flatMap { try? IBAN($0) }
    }

    func holds(on today: Day) -> Bool {
        (state == nil || state == .done) && endedOn.map { $0 > today } ?? true
    }

    /// Whether a mandate is no longer usable because it was not used for too long.
    func isLapsed(on today: Day) -> Bool {
        way == .debit && today > MandateTerms.lapsesOn(signedOn: signedOn, lastUsedOn: lastUsedOn)
    }
}

/// How a contract is paid now, and what was asked for and is not carried out yet.
struct PaymentStanding: Sendable {
    let current: PaymentDetails?
    let waiting: PaymentDetails?

    /// - Parameter rows: in the order they came.
    init(_ rows: [PaymentDetails], today: Day) {
        // Of two signed on one day the later row counts.
        var current: PaymentDetails?
        for row in rows where row.holds(on: today) && row.signedOn >= current?.signedOn ?? row.signedOn {
            current = row
        }
        self.current = current
        waiting = rows.last { $0.state.map { !$0.isClosed } ?? false }
    }

    /// The mandate a copy can be made of: one that was given here.
    var given: PaymentDetails? {
        [waiting, current].compactMap { $0 }.first { $0.way == .debit && $0.request != nil }
    }
}
