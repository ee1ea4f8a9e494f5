import HTML
import Store
import Vocabulary

/// A change of how to reach somebody, carried out in one transaction: the values, the request with its receipt, the entry
/// in the account's activity, and a letter to every address known.
struct ChangeContact: Sendable {
    private let account: ID<Account>
    private let change: ContactChange
    private let keys: Keys
    private let device: String
    private let now: Instant
    private let act: AuditEntry

    init(_ visit: CustomerVisit, _ change: ContactChange) {
        (account, self.change, keys) = (visit.person.account, change, visit.portal.keys)
        (device, now, act) = (visit.request.device, visit.request.now, visit.act(.contactChanged))
    }

    func answer(_ visit: CustomerVisit) async throws -> Answer {
        try await visit.keep { try store(in: $0) }
    }

    private func store(in db: Session) throws -> String {
        // Another window was faster.
        if try isSo(in: db) { return PersonPage.path.value }
        switch change {
        case .phone(let phone):
            try db.tellPhone(
                keys.seal(phone.value, in: .toldPhone, of: account.value), of: account, at: now)
        case .noPhone: try db.tellPhone(nil, of: account, at: now)
        case .address(let address): try db.tell(address, of: account, at: now)
        }
        let payload = ContactRequest(change)
        let request = try db.add(
            payload, contract: nil, account: account, state: .done, promisedOn: nil, at: now)
        try db.note(.contactChanged, of: account, device: device, at: now)
        try db.audit(act)
        try db.queueForEveryAddress(ContactLetter(number: request.number.value, payload), of: account, at: now)
        return "/vorgaenge/\(request.number.value)?neu=1"
    }

    private func isSo(in db: Session) throws -> Bool {
        let person = try db.person(of: account, keys)
        return switch change {
        case .phone(let phone): person.phone == phone.value
        case .noPhone: person.phone == nil
        case .address(let address): person.address == address
        }
    }
}
