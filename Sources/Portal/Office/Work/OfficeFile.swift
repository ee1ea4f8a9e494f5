import Store
import Vocabulary

/// Everything about one request that the office shows: all that was said, by whom, and whose contracts these are.
struct OfficeFile: Sendable {
    let request: ServiceRequest
    /// Nil when nobody can read it.
    let payload: (any RequestKind)?
    let events: [OfficeEvent]
    let owner: DeskOwner?
    let dueOn: Day?
    /// Whose account made it; nil without one.
    let account: ID<Account>?
    let email: String?
    let customers: [OfficeCustomer]
    /// Where a technician calls, sealed.
    let phone: [UInt8]?
    let decided: [Fact]
    let photo: KeptPhoto?
    let compensation: FixedCompensation?
    let next: ServiceRequest?
    /// What the customer was asked back, in order.
    let questions: [RequestQuestion]
    /// What the rule of the kind says to whoever proposes something else.
    let offerHint: Text?
    /// Texts to put into an answer.
    let templates: [AnswerTemplate]
    /// Where two accounts are to become one, which is decided on a page of its own.
    let merge: ID<AccountMerge>?

    /// What the customer has not answered yet.
    var openQuestion: RequestQuestion? { request.state == .waitingForCustomer ? questions.last : nil }

    /// Whether an answer reaches anybody. Who told a reading without signing in left no address to write to, until it is known
    /// whose it is.
    var isHeard: Bool { request.contract != nil || account != nil || payload?.answerTo != nil }

    var headline: Text { payload?.headline ?? RequestKinds.title(request.kind) }
    /// The last entry, by its position: what an answer was written on.
    var position: Int { events.count }

    /// Nil when there is no such request.
    static func load(
        _ number: RequestNumber, _ filter: WorkFilter, for me: ID<Staff>, _ house: Operator, today: Day, _ db: Session
    ) throws -> OfficeFile? {
        guard let request = try db.request(numbered: number), let desk = try db.officeDesk(of: request.id) else {
            return nil
        }
        let payload = RequestKinds.payload(of: request)
        let readings = try (payload as? ReadingRequest).map {
            ReadingDecision(request: $0, readings: try db.decidedReadings(of: request.id)).facts
        }
        return OfficeFile(
            request: request, payload: payload, events: try db.officeEvents(of: request.id),
            owner: try db.owner(of: request.id), dueOn: desk.dueOn, account: desk.account, email: desk.email,
            customers: try customers(of: request, payload, db), phone: desk.phone, decided: readings ?? [],
            photo: try db.photo(of: request.id), compensation: try db.compensation(of: request.id),
            next: try next(after: request, filter, me, today, db),
            questions: try db.questions(of: request.id, for: nil),
            offerHint: try offerHint(request, payload, house, today, db),
            templates: BuiltInTemplates.offered(for: request.kind, own: try db.answerTemplates()),
            merge: request.kind == MergeRequest.name ? try db.merge(of: request.id)?.id : nil)
    }

    private static func offerHint(
        _ request: ServiceRequest, _ payload: (any RequestKind)?, _ house: Operator, _ today: Day, _ db: Session
    ) throws -> Text? {
        guard !request.state.isClosed, let kind = payload as? any Negotiable,
            let account = try db.accountToAct(on: request.id)
        else { return nil }
        return try kind.offerHint(OfferScene(request: request, account: account, house: house, today: today), in: db)
    }

    /// Of its contract, of the account that made it, or of the contract somebody without an account named.
    private static func customers(of request: ServiceRequest, _ payload: (any RequestKind)?, _ db: Session) throws
        -> [OfficeCustomer]
    {
        let known = try db.officeCustomers(of: request.id)
        let suggested = (payload as? TerminationRequest)?.suggested ?? (payload as? WithdrawalRequest)?.suggested
        let found = try known.isEmpty ? suggested.map { try db.officeCustomers(suggested: $0) } ?? [] : known
        return try found.map { customer in
            var customer = customer
            customer.contracts = try db.officeContracts(of: customer.id)
            return customer
        }
    }

    /// What comes next in the list somebody came from: on their desk, or on nobody's.
    private static func next(
        after request: ServiceRequest, _ filter: WorkFilter, _ me: ID<Staff>, _ today: Day, _ db: Session
    ) throws -> ServiceRequest? {
        var filter = filter
        if filter.isClosed { filter.stand = .work }
        let list = try db.work(filter, of: me, after: nil, today: today, most: 100)
        return list.first { $0.request.id != request.id && ($0.owner == nil || $0.owner == me) }?.request
    }
}

/// One entry of a timeline, with who of the office wrote it.
struct OfficeEvent: Sendable {
    let event: RequestEvent
    let staffName: String?
}

/// Whose contract a request is about, as the billing system knows them.
struct OfficeCustomer: Sendable {
    let id: String
    let number: String
    let name: String
    let place: String
    /// Whether nothing but what somebody without an account named leads here.
    let isSuggested: Bool
    var contracts: [OfficeContract] = []
}

struct OfficeContract: Sendable {
    let number: ContractNumber
    let commodity: Commodity
    let state: ContractState
    let endsOn: Day?
    let place: String
    let meters: String?
}
