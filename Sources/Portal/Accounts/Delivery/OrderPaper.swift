import HTML
import Store
import Vocabulary

/// Documents on paper for a price: an order that only the button with the words of the law makes (BGB § 312j (3)).
struct OrderPaper: Sendable {
    static let priceField = "preis"
    static let shownField = "gezeigt"

    private let account: ID<Account>
    private let option: Operator.PaperOption
    private let baseURL: String
    private let device: String
    private let now: Instant
    private let act: AuditEntry

    /// What the page of this session carries. A form that was kept over a new sign-in and is sent again by another button
    /// does not bring it, so it orders nothing.
    static func mark(_ visit: CustomerVisit) -> String { visit.portal.keys.counted("paper \(visit.person.session)") }

    /// Orders what was shown. At another price, or by another button, nothing is ordered.
    static func answer(_ visit: CustomerVisit) async throws -> Answer {
        guard let option = visit.portal.operator.paperOption else { return .seeOther(DeliveryPage.path) }
        guard visit.body[priceField] == String(option.centsPerYear), visit.body[shownField] == mark(visit) else {
            return .seeOther("/einstellungen/zustellung?hinweis=nicht-bestellt")
        }
        let order = OrderPaper(
            account: visit.person.account, option: option, baseURL: visit.portal.settings.baseURL,
            device: visit.request.device, now: visit.request.now, act: visit.act(.paperOrdered))
        return try await visit.keep { try order.store(in: $0) }
    }

    /// Whoever has it already orders it no second time.
    private func store(in db: Session) throws -> String {
        if let choice = try db.deliveryChoice(of: account), choice.way == .paper {
            return "/vorgaenge/\(choice.request.value)"
        }
        return try db.choose(
            Self.request(option, baseURL, today: now.day), from: option.start(orderedOn: now.day), price: option.price,
            of: account, device: device, act)
    }

    /// What would be ordered today.
    static func request(_ option: Operator.PaperOption, _ baseURL: String, today: Day) -> DeliveryRequest {
        DeliveryRequest(
            way: .paper, appliesFrom: option.start(orderedOn: today).iso, option: option.name,
            priceYear: option.price.cents, isWithdrawal: false,
            withdrawalAddress: option.price > .zero ? "\(baseURL)\(WithdrawalRequest.path)" : nil,
            withdrawUntil: option.price > .zero ? WithdrawalPeriod.lastDay(concludedOn: today).iso : nil)
    }
}

/// Back to the electronic way: free, at once, and within the fourteen days as if nothing had been ordered.
struct BackToElectronic: Sendable {
    private let account: ID<Account>
    private let device: String
    private let now: Instant
    private let act: AuditEntry

    init(_ visit: CustomerVisit) {
        (account, device, now) = (visit.person.account, visit.request.device, visit.request.now)
        act = visit.act(.paperEnded)
    }

    func answer(_ visit: CustomerVisit) async throws -> Answer {
        try await visit.keep { try store(in: $0) }
    }

    private func store(in db: Session) throws -> String {
        guard let choice = try db.deliveryChoice(of: account), choice.way == .paper else {
            return DeliveryPage.path.value
        }
        let isWithdrawal = choice.isWithdrawnBy(now)
        let payload = DeliveryRequest(
            way: .electronic, appliesFrom: now.day.iso, option: nil, priceYear: nil, isWithdrawal: isWithdrawal,
            order: isWithdrawal ? choice.request.value : nil,
            declaredAt: isWithdrawal ? now.millisecondsSince1970 : nil)
        return try db.choose(payload, from: now.day, price: nil, of: account, device: device, act)
    }
}

extension Session {
    /// The choice, its request with the receipt, the entry in the account's activity, the letters and the security log.
    fileprivate func choose(
        _ payload: DeliveryRequest, from day: Day, price: Money?, of account: ID<Account>, device: String,
        _ act: AuditEntry
    ) throws -> String {
        let now = act.at
        let request = try add(payload, contract: nil, account: account, state: .done, promisedOn: nil, at: now)
        try add(payload.way, from: day, price: price, request: request.id, of: account, at: now)
        try note(.deliveryChanged, of: account, device: device, at: now)
        try queueForEveryAddress(DeliveryLetter(number: request.number.value, request: payload), of: account, at: now)
        try audit(act)
        return "/vorgaenge/\(request.number.value)?neu=1"
    }
}
