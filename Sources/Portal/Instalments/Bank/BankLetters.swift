import Mail
import Store
import Vocabulary

/// Tells of a new way of paying, to every address known, and how to stop it. Nothing in it helps whoever reads along.
struct BankChangeLetter: PortalLetter {
    static let kind = "bank-change"
    static let editable: EditableWords? = EditableWords.usual
    let requests: [String]
    let reporter: RequestStanding.Reporter

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let ids = requests.map { ID<ServiceRequest>(stored: $0) }
        let found = try await desk.portal.store.read { db in try ids.compactMap { try db.request($0) } }
        guard let first = found.first else { return nil }
        var parts: [LetterBody.Part] = [.paragraph(desk.words(BankLetterTexts.opening(reporter)))]
        for request in found {
            parts.append(desk.facts(facts(request)))
            if let mandate = replaced(request) {
                parts.append(.paragraph(desk.words(DebitNoticeTexts.calledOff(mandate))))
            }
        }
        if let held = held(first) { parts.append(.paragraph(desk.words(BankTexts.held(until: held)))) }
        parts.append(.paragraph(desk.words(BankLetterTexts.stop(desk.portal.operator.phone))))
        for request in found {
            let number = request.number.value
            parts.append(
                .button(label: desk.words(BankLetterTexts.look(number)), url: desk.address("/vorgaenge/\(number)")))
        }
        parts.append(.small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))))
        return Draft(subject: BankLetterTexts.subject(reporter), parts: parts)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        let facts = [
            Fact(RequestTexts.number, Text(same: Muster.number)), Fact(BankTexts.way, BankTexts.words(.transfer)),
        ]
        return Draft(
            subject: BankLetterTexts.subject(.you),
            parts: [
                .paragraph(desk.words(BankLetterTexts.opening(.you))), desk.facts(facts),
                .paragraph(desk.words(BankLetterTexts.stop(desk.portal.operator.phone))), desk.look(at: Muster.number),
                .small(desk.words(SettingsTexts.notYou(desk.portal.operator.phone))),
            ])
    }

    private func facts(_ request: ServiceRequest) -> [Fact] {
        var facts = [Fact(RequestTexts.number, Text(same: request.number.value))]
        if let contract = request.contract { facts.append(Fact(RequestTexts.contract, Text(same: contract.value))) }
        if let mandate = RequestKinds.payload(of: request) as? MandateRequest {
            facts.append(Fact(BankTexts.way, BankTexts.words(.debit)))
            facts.append(Fact(BankTexts.iban, Text(same: mandate.shownIBAN)))
            facts.append(Fact(MandateTexts.reference, Text(same: mandate.reference)))
        } else if let order = RequestKinds.payload(of: request) as? NewContractRequest {
            facts.append(Fact(NewContractRequest.title, order.headline))
            facts.append(Fact(BankTexts.way, BankTexts.words(order.payment.way)))
            if let iban = order.payment.shownIBAN { facts.append(Fact(BankTexts.iban, Text(same: iban))) }
        } else {
            facts.append(Fact(BankTexts.way, BankTexts.words(.transfer)))
        }
        return facts
    }

    /// The mandate whose announced debits this calls off.
    private func replaced(_ request: ServiceRequest) -> String? {
        let payload = RequestKinds.payload(of: request)
        return (payload as? MandateRequest)?.replacedMandate ?? (payload as? TransferRequest)?.replacedMandate
    }

    private func held(_ request: ServiceRequest) -> Instant? {
        let payload = RequestKinds.payload(of: request)
        return (payload as? MandateRequest)?.held ?? (payload as? TransferRequest)?.held
            ?? (payload as? NewContractRequest)?.payment.held
    }
}

/// Announces the debits of a new mandate with amount and day (Pre-Notification). The days known are told at once, so that
/// the letter counts until the amounts change.
struct DebitNoticeLetter: PortalLetter {
    static let kind = "debit-notice"
    static let editable: EditableWords? = EditableWords.signature
    static let most = 12
    let request: String
    /// The account that gave the mandate. What is ordered for the contract counts as that account sees it.
    let maker: String?

    func write(_ desk: LetterDesk) async throws -> Draft? {
        let id = ID<ServiceRequest>(stored: request)
        let found = try await desk.portal.store.read { db -> (ServiceRequest, MandateRequest, [DuePayment])? in
            guard let request = try db.request(id), let contract = request.contract,
                request.state != .withdrawn, request.state != .refused,
                let mandate = RequestKinds.payload(of: request) as? MandateRequest, let from = mandate.firstDebit
            else { return nil }
            return (request, mandate, try payments(of: contract, from: from, db))
        }
        guard let (request, mandate, payments) = found, let from = mandate.firstDebit else { return nil }
        let facts = [
            Fact(RequestTexts.contract, Text(same: request.contract?.value ?? "–")),
            Fact(MandateTexts.reference, Text(same: mandate.reference)),
            Fact(MandateTexts.creditorID, Text(same: mandate.creditorID)),
            Fact(BankTexts.iban, Text(same: mandate.shownIBAN)),
        ]
        var parts: [LetterBody.Part] = [
            .paragraph(desk.words(DebitNoticeTexts.opening(mandate.creditor, from: from))),
            desk.facts(facts),
        ]
        if payments.isEmpty {
            parts.append(.paragraph(desk.words(DebitNoticeTexts.later(days: mandate.noticeDays))))
        } else {
            parts.append(.paragraph(desk.words(DebitNoticeTexts.days)))
            parts.append(
                .facts(payments.map { .init(desk.words($0.dueOn.text), $0.amount.words(in: desk.language)) }))
            parts.append(.paragraph(desk.words(DebitNoticeTexts.changes(days: mandate.noticeDays))))
        }
        if mandate.isOfAnother { parts.append(.paragraph(desk.words(DebitNoticeTexts.passOn))) }
        parts.append(.small(desk.words(AccountLetterTexts.notYouCall(desk.portal.operator.phone))))
        return Draft(subject: DebitNoticeTexts.subject, parts: parts)
    }

    static func muster(_ desk: LetterDesk) -> Draft? {
        Draft(subject: DebitNoticeTexts.subject, parts: [Muster.byLaw(desk)])
    }

    /// As the billing system has them, with a changed instalment it has not carried out yet.
    private func payments(of contract: ContractNumber, from first: Day, _ db: Session) throws -> [DuePayment] {
        // Another day of the month may move one behind the first day.
        let known = try db.duePayments(of: contract, from: first.firstOfMonth, most: Self.most + 1)
        let order = try maker.flatMap { try db.instalmentOrders(for: ID(stored: $0), of: contract)[contract] }
        return Array((order?.applied(to: known) ?? known).filter { $0.dueOn >= first }.prefix(Self.most))
    }
}
