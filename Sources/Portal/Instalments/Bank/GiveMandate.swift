import HTML
import Store
import Vocabulary

/// A mandate given by a press, in one transaction: the sealed IBAN, the request with the words that were shown, letters
/// to every address known, the entry in the account's activity and the security log. What waited before is taken back.
struct GiveMandate: Sendable {
    private let number: ContractNumber
    private let account: ID<Account>
    private let given: MandateForm.Account
    /// The reference the page showed.
    private let shown: String?
    private let isForAll: Bool
    private let house: Operator
    private let keys: Keys
    private let language: Language
    private let device: String
    private let now: Instant
    private let act: AuditEntry

    init(_ visit: CustomerVisit, _ file: BankFile, _ given: MandateForm.Account) {
        (number, account, self.given) = (file.contract.number, visit.person.account, given)
        shown = visit.body[GiveMandatePage.referenceField]
        isForAll = visit.body[GiveMandatePage.everywhereField] != nil
        (house, keys, language) = (visit.portal.operator, visit.portal.keys, visit.language)
        (device, now, act) = (visit.request.device, visit.request.now, visit.act(.mandateGiven))
    }

    func answer(_ visit: CustomerVisit) async throws -> Answer {
        do {
            return try await visit.keep { try store(in: $0) }
        } catch StoreError.alreadyExists {
            return .seeOther(Path(own: elsewhere))
        }
    }

    /// Somebody else changed something meanwhile: the page says so.
    private var elsewhere: String { BankPage.path(number).adding("hinweis", "inzwischen").value }

    private func store(in db: Session) throws -> String {
        guard let file = try BankFile.load(number, for: account, at: now, db) else { throw Refusal.notFound }
        guard file.isOpen, file.reference.value == shown else { return elsewhere }
        var signed: [SignedPayment] = []
        let files = try [file] + others(beside: file, in: db)
        for file in files where !isForAll || !isGiven(file) { signed.append(try sign(file, in: db)) }
        guard let first = signed.first else { return BankPage.path(number).adding("hinweis", "schon").value }
        try db.tell(of: signed, by: account, at: now)
        for one in signed {
            try db.tell(of: one.request, at: now) { _ in
                DebitNoticeLetter(request: one.request.value, maker: account.value)
            }
        }
        try db.note(.mandateGiven, of: account, device: device, at: now)
        var act = act
        act.detail[.count] = String(signed.count)
        try db.audit(act)
        return "/vorgaenge/\(first.number.value)?neu=1"
    }

    /// The other contracts the account is for, when it is for all of them.
    private func others(beside first: BankFile, in db: Session) throws -> [BankFile] {
        guard isForAll else { return [] }
        let numbers = try db.ownContracts(of: account).filter { $0 != number }
        return try numbers.compactMap { try BankFile.load($0, for: account, at: now, hold: first.hold, db) }
            .filter(\.isOpen)
    }

    /// Whether a contract is debited from this account already.
    private func isGiven(_ file: BankFile) -> Bool {
        file.present(keys, today: now.day).map { $0 == (given.iban.value, given.holder) } ?? false
    }

    private func sign(_ file: BankFile, in db: Session) throws -> SignedPayment {
        let contract = file.contract
        let free = (file.hold.heldUntil ?? now).day
        let payload = MandateRequest(
            shownIBAN: given.iban.shown, holder: given.holder, holderAddress: given.holderAddress,
            reference: file.reference.value, creditor: house.name, creditorAddress: house.place,
            creditorID: house.creditorID, text: MandateTexts.consentWords(house.name).in(language),
            heldUntil: file.hold.heldUntil?.millisecondsSince1970,
            firstDebitOn: file.firstDebit(house, at: now).iso, noticeDays: house.mandateTerms.noticeDays,
            isOfAnother: AccountHolder.isAnother(given.holder, than: file.customer),
            replacedMandate: file.waitingMandate)
        let request = try db.add(
            payload, contract: contract.id, account: account, state: file.hold.heldUntil == nil ? .received : .inReview,
            promisedOn: house.mandateTerms.takenOver(from: free), at: now)
        try db.replaceWaiting(file, by: request.number, for: account, at: now)
        let id = ID<PaymentDetails>()
        try db.add(
            NewPayment(
                id: id, contract: contract.id, position: file.position, way: .debit,
                sealed: try keys.seal(given.iban.value, in: .iban, of: id.value), holder: given.holder,
                holderAddress: given.holderAddress, reference: file.reference.value, signedAt: now, account: account,
                device: device, request: request.id, heldUntil: file.hold.heldUntil))
        return SignedPayment(contract: contract.id, request: request.id, number: request.number)
    }
}

/// A change that was asked for, in its transaction.
struct SignedPayment: Sendable {
    let contract: ID<Contract>
    let request: ID<ServiceRequest>
    let number: RequestNumber
}
