import HTML
import Store
import Vocabulary

/// The bill on paper, free and once in a calendar year (EnWG § 40b (1)): somebody prints and sends it.
struct AskForCopy: Sendable {
    private let account: ID<Account>
    private let contracts: [ContractNumber]
    private let address: String?
    private let workingDays: Int
    private let device: String
    private let now: Instant
    private let act: AuditEntry

    init(_ visit: CustomerVisit, _ delivery: Delivery) {
        (account, contracts) = (visit.person.account, delivery.energyContracts)
        (address, workingDays) = (delivery.person.address?.line, visit.portal.operator.rules.paperCopyDays)
        (device, now) = (visit.request.device, visit.request.now)
        act = visit.act(.paperCopyAsked)
    }

    func answer(_ visit: CustomerVisit) async throws -> Answer {
        try await visit.keep { try store(in: $0) }
    }

    private func store(in db: Session) throws -> String {
        let year = now.day.year
        if let copy = try db.paperCopy(of: account, year: year) { return "/vorgaenge/\(copy.request.value)" }
        let promisedOn = WorkingDays.adding(max(1, workingDays), to: now.day)
        let payload = PaperCopyRequest(year: year, contracts: contracts.map(\.value), address: address)
        let request = try db.add(
            payload, contract: nil, account: account, state: .received, promisedOn: promisedOn, at: now)
        // Two at once: the other one has it, and this one is taken back whole.
        guard try db.addPaperCopy(request.id, of: account, year: year) else { throw Refusal.busy }
        try db.note(.paperCopyAsked, of: account, device: device, at: now)
        try db.queueForEveryAddress(
            PaperCopyLetter(
                number: request.number.value, year: year, promisedOn: promisedOn.iso,
                contracts: contracts.map(\.value)), of: account, at: now)
        try db.audit(act)
        return "/vorgaenge/\(request.number.value)?neu=1"
    }
}
