import HTML
import Store
import Vocabulary

/// `/vertraege/{nummer}/bankverbindung/ueberweisung`: what changes and where to transfer to, and one press. Asks for the
/// password first.
enum PayByTransfer {
    static func path(_ number: ContractNumber) -> Path { "/vertraege/\(number.value)/bankverbindung/ueberweisung" }

    static func show(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let file = try await BankFile.load(visit)
        let (contract, house) = (file.contract, visit.portal.operator)
        return visit.page(
            TransferTexts.choose, section: .contracts,
            lead: ContractTexts.heading(contract.commodity, contract.number)
        ) { page in
            page.transferDetails(house, contract.number)
            if file.paysByTransfer {
                page.p(TransferTexts.already)
            } else if file.isOpen {
                if let until = file.hold.heldUntil { page.p(BankTexts.willBeHeld(until: until), .class("notice")) }
                page.p(TransferTexts.what)
                if let current = file.standing.current, current.way == .debit, let reference = current.reference {
                    page.p(TransferTexts.ending(reference))
                }
                if let mandate = file.waitingMandate { page.p(TransferTexts.replacing(mandate)) }
                page.form(visit, action: path(contract.number)) {
                    page.button(TransferTexts.press, .class("button"))
                }
            } else if let until = file.hold.blockedUntil {
                page.p(EmailTexts.frozen(until), .class("notice"))
            } else {
                page.p(BankTexts.over(house.phone))
            }
            page.ul(.class("links")) {
                page.li { page.a(BankTexts.back, href: BankPage.path(contract.number)) }
            }
        }
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        try visit.passwordIsFresh()
        let file = try await BankFile.load(visit)
        let number = file.contract.number
        let choice = ChooseTransfer(visit, number)
        do {
            return try await visit.keep { try choice.store(in: $0) }
        } catch StoreError.alreadyExists {
            return .seeOther(BankPage.path(number).adding("hinweis", "inzwischen"))
        }
    }
}

/// The choice to transfer, in one transaction.
private struct ChooseTransfer: Sendable {
    private let number: ContractNumber
    private let account: ID<Account>
    private let house: Operator
    private let device: String
    private let now: Instant
    private let act: AuditEntry

    init(_ visit: CustomerVisit, _ number: ContractNumber) {
        (self.number, account, house) = (number, visit.person.account, visit.portal.operator)
        (device, now, act) = (visit.request.device, visit.request.now, visit.act(.transferChosen))
    }

    func store(in db: Session) throws -> String {
        guard let file = try BankFile.load(number, for: account, at: now, db) else { throw Refusal.notFound }
        guard file.isOpen, !file.paysByTransfer else { return BankPage.path(number).value }
        let (contract, held) = (file.contract.id, file.hold.heldUntil)
        let current = file.standing.current
        let payload = TransferRequest(
            endedReference: current?.way == .debit ? current?.reference : nil,
            heldUntil: held?.millisecondsSince1970, purpose: number.value,
            isAccountLater: house.bankAccount == nil ? true : nil, replacedMandate: file.waitingMandate)
        let request = try db.add(
            payload, contract: contract, account: account, state: held == nil ? .received : .inReview,
            promisedOn: house.mandateTerms.takenOver(from: (held ?? now).day), at: now)
        try db.replaceWaiting(file, by: request.number, for: account, at: now)
        try db.add(
            NewPayment(
                contract: contract, position: file.position, way: .transfer, signedAt: now,
                account: account, device: device, request: request.id, heldUntil: held))
        let signed = SignedPayment(contract: contract, request: request.id, number: request.number)
        try db.tell(of: [signed], by: account, at: now)
        try db.note(.transferChosen, of: account, device: device, at: now)
        try db.audit(act)
        return "/vorgaenge/\(request.number.value)?neu=1"
    }
}
