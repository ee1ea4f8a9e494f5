import Store
import Vocabulary

/// Takes a typed code of an account that has a second factor: one of the app or one on paper, each once. Runs in the
/// transaction of what it opens, and is counted before it is looked at.
struct SecondFactorCheck: Sendable {
    let account: ID<Account>
    let keys: Keys
    let now: Instant
    let device: String
    /// Whose tries are counted.
    let counted: String

    enum Outcome: Sendable {
        case right
        case wrong
        case tooMany
    }

    func take(_ typed: String, _ db: Session) throws -> Outcome {
        guard try db.count(.secondFactor, counted, at: now) else { return .tooMany }
        guard let factor = try db.secondFactor(of: account) else { return .wrong }
        guard try isRecoveryCode(typed, db) || isOfApp(typed, factor, db) else { return .wrong }
        try db.reset(.secondFactor, counted)
        return .right
    }

    private func isOfApp(_ typed: String, _ factor: SecondFactor, _ db: Session) throws -> Bool {
        let app = TOTP(secret: try keys.open(factor.sealed, for: SecondFactor.place(account)))
        guard let step = app.acceptedStep(typed, at: now, after: factor.lastStep) else { return false }
        return try db.takeStep(step, of: account)
    }

    /// The owner hears of each that is used: it is the way in for whoever finds the paper.
    private func isRecoveryCode(_ typed: String, _ db: Session) throws -> Bool {
        let hashes = RecoveryCode.everyHash(typed, keys)
        guard !hashes.isEmpty, try db.useRecoveryCode(hashes, of: account, at: now) else { return false }
        try db.note(.recoveryCodeUsed, of: account, device: device, at: now)
        let letter = SecondFactorLetter(change: .recoveryCodeUsed, left: try db.recoveryCodesLeft(of: account))
        try db.queueForEveryAddress(letter, of: account, at: now)
        return true
    }
}

extension SecondFactorCheck {
    /// For somebody who is signed in.
    init(_ visit: CustomerVisit) {
        account = visit.person.account
        keys = visit.portal.keys
        now = visit.request.now
        device = visit.request.device
        counted = keys.counted(account.value)
    }
}
