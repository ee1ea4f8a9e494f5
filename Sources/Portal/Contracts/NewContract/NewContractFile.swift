import Store
import Vocabulary

/// A draft with everything it is judged by, read at once.
struct NewContractFile: Sendable {
    let holder: NewContractHolder
    var draft: NewContractDraft
    let desk: NewContractDesk
    /// Nil while something is missing.
    let order: NewContractOrder?

    /// Nil for a browser that has begun nothing.
    static func load(_ visit: GuestVisit) async throws -> NewContractFile? {
        guard let holder = visit.orderHolder else { return nil }
        let press = NewContractPress(visit, holder)
        return try await visit.portal.store.read { try press.load($0) }
    }
}

/// What is needed of a visit to read a draft, also within a transaction.
struct NewContractPress: Sendable {
    let holder: NewContractHolder
    let guest: NewContractHolder?
    let house: Operator
    let keys: Keys
    let baseURL: String
    let language: Language
    let now: Instant

    init(_ visit: GuestVisit, _ holder: NewContractHolder) {
        (self.holder, guest) = (holder, visit.guestHolder)
        (house, keys) = (visit.portal.operator, visit.portal.keys)
        (baseURL, language, now) = (visit.portal.settings.baseURL, visit.language, visit.request.now)
    }

    func load(_ db: Session) throws -> NewContractFile {
        try file(try db.orderDraft(of: holder, before: guest, keys), db)
    }

    func file(_ draft: NewContractDraft, _ db: Session) throws -> NewContractFile {
        var desk = try NewContractDesk.load(draft, for: holder.account, house, keys, today: now.day, db)
        desk.hold = try holder.account.map { try db.bankHold(of: $0, at: now) }
        var order: NewContractOrder?
        if case .whole(let plan) = NewContractPlan.read(draft, desk) {
            order = NewContractOrder(plan, desk, of: holder, house, keys, baseURL: baseURL, language: language, at: now)
        }
        return NewContractFile(holder: holder, draft: draft, desk: desk, order: order)
    }
}
