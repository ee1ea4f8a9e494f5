import HTML
import Store
import Vocabulary

/// The order of an option: only by the button with the words of the law where it costs something (BGB § 312j (3)), and only
/// as it was shown.
struct OrderOption: Sendable {
    static let optionField = "option"
    static let shownField = "gezeigt"

    private let contract: ContractNumber
    private let wanted, shown: String?
    private let account: ID<Account>
    private let session, baseURL: String
    private let house: Operator
    private let keys: Keys
    private let now: Instant
    private let act: AuditEntry

    static func path(_ number: ContractNumber) -> Path { "/vertraege/\(number.value)/tarifoptionen/bestellen" }
    static func path(_ number: ContractNumber, option: String) -> Path {
        "/vertraege/\(number.value)/tarifoptionen/bestellen?option=\(option)"
    }

    /// One option before it is ordered. What is not offered leads to what is.
    static func look(_ visit: CustomerVisit) async throws -> Answer {
        let file = try await TariffOptionsFile.load(visit)
        let wanted = visit.request.query[optionField]
        guard file.contract.role.mayAct, let option = file.offered.first(where: { $0.id == wanted }) else {
            let isKnown = file.offered.contains { $0.id == wanted } || file.booked.contains { $0.key == wanted }
            let isRefused = file.contract.role.mayAct && !isKnown
            return TariffOptionsPage(visit: visit, file: file, isRefused: isRefused).answer()
        }
        let terms = TariffOptionRequest(
            option, orderedOn: visit.request.today, baseURL: visit.portal.settings.baseURL)
        let mark = mark(terms, file.contract.number, session: visit.person.session, visit.portal.keys)
        return OrderOptionPage(visit: visit, contract: file.contract.number, option: option, terms: terms, mark: mark)
            .answer()
    }

    static func submit(_ visit: CustomerVisit) async throws -> Answer {
        let order = OrderOption(visit, contract: try visit.contractNumber())
        return try await visit.keep { try order.store(in: $0) }
    }

    private init(_ visit: CustomerVisit, contract: ContractNumber) {
        self.contract = contract
        (wanted, shown) = (visit.body[Self.optionField], visit.body[Self.shownField])
        (account, session) = (visit.person.account, visit.person.session)
        (house, keys, baseURL) = (visit.house, visit.portal.keys, visit.portal.settings.baseURL)
        (now, act) = (visit.request.now, visit.act(.tariffOptionOrdered))
    }

    /// Names everything the page of this session shows, so that nothing else is ordered by it.
    private static func mark(
        _ terms: TariffOptionRequest, _ contract: ContractNumber, session: String, _ keys: Keys
    ) -> String {
        let facts = terms.facts().map { "\($0.label.german)=\($0.value.german)" }.joined(separator: "|")
        return keys.counted("option \(session) \(contract.value) \(terms.option) \(facts)")
    }

    /// Looks again at everything the form was judged by.
    private func store(in db: Session) throws -> String {
        guard let file = try TariffOptionsFile.load(contract, for: account, house, today: now.day, db),
            file.contract.role.mayAct
        else { throw Refusal.notFound }
        if let running = file.booked.first(where: { $0.key == wanted && $0.endsOn == nil }) {
            return "/vorgaenge/\(running.request.value)"
        }
        guard let option = file.offered.first(where: { $0.id == wanted }) else {
            return TariffOptionsPage.path(contract).adding("hinweis", "passt-nicht").value
        }
        let payload = TariffOptionRequest(option, orderedOn: now.day, baseURL: baseURL)
        guard Self.mark(payload, contract, session: session, keys) == shown else {
            return Self.path(contract, option: option.id).adding("hinweis", "nicht-bestellt").value
        }
        let request = try db.add(
            payload, contract: file.contract.id, account: account, state: .done, promisedOn: nil, at: now)
        // Two at once: the other one has it, and this one is taken back whole.
        guard try db.book(payload, of: file.contract.id, request: request.id, at: now) else { throw Refusal.busy }
        try db.tellOfArrival(of: request.id, at: now)
        try db.audit(act)
        return "/vorgaenge/\(request.number.value)?neu=1"
    }
}
