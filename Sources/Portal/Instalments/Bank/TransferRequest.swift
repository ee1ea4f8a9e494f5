import Vocabulary

/// That somebody transfers from now on, as a service request.
struct TransferRequest: DecidedByRows {
    static let name = "payment-transfer"
    static let title = TransferTexts.title

    /// The mandate that ends with it; nil when there is none.
    let endedReference: String?
    /// Since 1970; nil when nothing had to wait.
    let heldUntil: Int64?
    /// What to write on each transfer.
    let purpose: String
    /// Whether the portal does not know where to transfer to, so that it is told in writing.
    var isAccountLater: Bool?
    /// The mandate that was not carried out yet, in whose place it is; its debits are called off.
    var replacedMandate: String?

    func facts() -> [Fact] {
        var facts = [Fact(BankTexts.way, BankTexts.words(.transfer)), Fact(TransferTexts.purpose, Text(same: purpose))]
        if isAccountLater == true { facts.append(Fact(TransferTexts.account, TransferTexts.accountLater)) }
        if let replacedMandate { facts.append(Fact(TransferTexts.replaced, Text(same: replacedMandate))) }
        if let endedReference { facts.append(Fact(TransferTexts.ends, Text(same: endedReference))) }
        return facts
    }

    func next(_ state: ServiceRequest.State, promisedOn: Day?, mayAct: Bool) -> Text {
        switch state {
        case .done: TransferTexts.nextDone
        case .refused, .withdrawn: BankTexts.ended(notBack: mayAct ? replacedMandate : nil)
        case .received, .inReview, .waitingForCustomer, .sentToGridOperator:
            TransferTexts.next(by: promisedOn, heldUntil: held)
        }
    }

    /// Until the billing system has taken it over.
    func mayBeTakenBack(_ state: ServiceRequest.State) -> Bool { !state.isClosed }

    var held: Instant? { heldUntil.map { Instant(millisecondsSince1970: $0) } }
}
