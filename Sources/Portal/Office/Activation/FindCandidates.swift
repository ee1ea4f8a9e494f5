import Store
import Vocabulary

/// Whom an application may mean: found as the office finds customers, compared field by field, the best first.
struct FindCandidates: Sendable {
    struct Found: Sendable {
        let customer: AccessCandidate
        let match: AccessMatch
    }

    static let most = 6
    private static let each = 5

    static func find(_ claim: AccessClaim, _ db: Session, _ keys: Keys) throws -> [Found] {
        let found = try db.accessCandidates(try ids(claim, db), keys)
            .map { Found(customer: $0, match: AccessMatch(claim, $0)) }
            .sorted { ($1.match.score, $0.customer.number) < ($0.match.score, $1.customer.number) }
        return Array(found.prefix(most))
    }

    private static func ids(_ claim: AccessClaim, _ db: Session) throws -> [String] {
        var found: [String] = []
        func add(_ more: [String]) { for id in more where !found.contains(id) { found.append(id) } }
        for number in [claim.contract, claim.meter].compactMap(\.self) {
            add(try db.customers(byNumber: number, most: each))
        }
        add(try db.customers(byMail: claim.email.lowercased(), most: each))
        let last = SearchKey(claim.lastName).value
        if last.count >= 2 { add(try db.customers(named: last, [claim.postalCode], most: each)) }
        if let sound = SoundKey(last) { add(try db.customers(sounding: sound.value, [claim.postalCode], most: each)) }
        let road = PlaceWords.folded("\(claim.street) \(claim.houseNumber)")
        if road.count >= 3 { add(try db.customers(at: road, [claim.postalCode], most: each)) }
        return found
    }
}
