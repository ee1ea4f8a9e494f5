import HTML
import Store
import Vocabulary

/// The order of a tariff: only by the button with the words of the law (BGB § 312j (3)), and only as it was shown.
struct OrderTariff: Sendable {
    static let shownField = "gezeigt"
    static let earlyField = "vorher"

    private let contract: ContractNumber
    private let offer: ID<TariffOffer>
    private let account: ID<Account>
    private let session: String
    private let shown: String?
    private let asksForEarly: Bool
    private let keys: Keys
    private let baseURL: String
    private let rules: Operator.Rules
    private let now: Instant
    private let act: AuditEntry

    init(_ visit: CustomerVisit, contract: ContractNumber, offer: ID<TariffOffer>) {
        (self.contract, self.offer) = (contract, offer)
        (account, session) = (visit.person.account, visit.person.session)
        shown = visit.body[Self.shownField]
        asksForEarly = visit.body[Self.earlyField] != nil
        (keys, baseURL) = (visit.portal.keys, visit.portal.settings.baseURL)
        (rules, now) = (visit.portal.operator.rules, visit.request.now)
        act = visit.act(.tariffOrdered)
    }

    func order(_ visit: CustomerVisit) async throws -> Answer {
        try await visit.keep { try store(in: $0) }
    }

    /// Sends the summary; after that the button for the order is there.
    func sendSummary(_ visit: CustomerVisit) async throws -> Answer {
        try await visit.keep { db in
            let file = try load(db)
            guard let order = shownOrder(in: file), order.hasSummary else { return page("hinweis=nicht-bestellt") }
            if try db.noteTariffSummary(order.summaryMark, of: file.contract.id, at: now),
                let known = try db.account(account)
            {
                if let summary = order.contractSummary {
                    let letter = OrderSummaryLetter(summary: summary, back: page("hinweis=gesendet"))
                    try db.queue(letter, to: known.email, in: known.language, at: now)
                } else if let summary = order.summary {
                    let letter = TariffSummaryLetter(
                        contract: contract.value, offer: offer.value, terms: order.terms, summary: summary)
                    try db.queue(letter, to: known.email, in: known.language, at: now)
                }
            }
            return page("hinweis=gesendet")
        }
    }

    /// Looks again at everything the form was judged by: a price that changed meanwhile is shown, and not ordered.
    private func store(in db: Session) throws -> String {
        let file = try load(db)
        if let underWay = file.underWay { return "/vorgaenge/\(underWay.request.value)" }
        guard let order = shownOrder(in: file) else {
            return ChangeTariff.path(contract).adding("hinweis", "nicht-bestellt").value
        }
        guard shown == order.mark else { return page("hinweis=nicht-bestellt") }
        if order.needsSummary {
            guard order.hasSummary, try db.isTariffSummarySent(order.summaryMark, of: file.contract.id) else {
                return page("hinweis=zusammenfassung")
            }
        }
        let from = order.start.day(early: file.isEarly)
        // Before supply begins, however soon that is (BGB § 312f (2)).
        let promisedOn = min(order.start.concludedOn, from.adding(days: -1))
        try db.forgetSettledTariffChange(of: file.contract.id, today: now.day)
        let request = try db.add(
            order.terms, contract: file.contract.id, account: account, state: .received, promisedOn: promisedOn, at: now
        )
        // Two at once: the other one has it, and this one is taken back whole.
        guard try db.addTariffChange(request.id, of: file.contract.id, from: from) else { throw Refusal.busy }
        try db.tellOfArrival(of: request.id, at: now)
        try db.audit(act)
        return "/vorgaenge/\(request.number.value)?neu=1"
    }

    private func load(_ db: Session) throws -> TariffChangeFile {
        guard
            let file = try TariffChangeFile.load(
                contract, for: account, asksForEarly: asksForEarly, today: now.day, rules, db),
            file.contract.role.mayAct
        else { throw Refusal.notFound }
        return file
    }

    private func shownOrder(in file: TariffChangeFile) -> TariffOrder? {
        file.orderable(offer).flatMap {
            TariffOrder(
                $0, of: file, session: session, account: account, keys: keys, rules.orders ?? Operator.OrderRules(),
                baseURL: baseURL, at: now)
        }
    }

    private func page(_ query: String) -> String {
        let early = asksForEarly ? "&\(Self.earlyField)=1" : ""
        return "\(ChangeTariff.orderPath(contract).value)?\(ChangeTariff.offerField)=\(offer.value)\(early)&\(query)"
    }
}
