import Store
import Vocabulary

/// Tells whom a declaration may concern that somebody else sent. It runs the same statements whether there is anybody or
/// not: the time an answer takes must not say whose number and name fit.
struct DeclarationNotice: Sendable {
    let request: ID<ServiceRequest>
    /// Who sent it, where they are signed in.
    let account: ID<Account>?
    /// Where the confirmation goes.
    let email: EmailAddress
    let keys: Keys
    let now: Instant

    /// `most` is how many numbers were typed: so often it is looked, however many of them are known.
    func tellOwners(of contracts: [NamedContract], most: Int, in db: Session) throws {
        for place in 0..<max(1, most) {
            let named = place < contracts.count ? contracts[place] : nil
            let isFew = try count(named?.number.value, in: db)
            let letter = DeclarationNoticeLetter(
                request: request.value, contract: named?.number.value, sender: .unknown, hasPage: true)
            try db.queueForOwners(letter, of: isFew ? named?.id ?? ID() : ID(), except: account, at: now)
        }
    }

    /// An order that became no contract yet has no owners: who made it is told.
    func tellMaker(of order: NamedOrder?, in db: Session) throws {
        let order = order.flatMap { $0.request.contract == nil ? $0.request : nil }
        let payload = order.flatMap(RequestKinds.payload)
        let isFew = try count(order?.number.value, in: db)
        let letter = DeclarationNoticeLetter(
            request: request.value, contract: nil, sender: .unknown, hasPage: payload?.answerTo == nil,
            order: order?.number.value)
        try db.queueForMaker(
            letter, of: isFew ? order?.id ?? ID() : ID(), orTo: payload?.answerTo, in: payload?.language ?? .german,
            except: email, at: now)
    }

    /// Whether what is named was not told of too often.
    private func count(_ named: String?, in db: Session) throws -> Bool {
        try db.count(.declarationNotices, keys.counted("declared \(named ?? request.value)"), at: now)
    }
}
