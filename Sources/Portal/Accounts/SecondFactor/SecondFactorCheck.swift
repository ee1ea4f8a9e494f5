import Store
import Vocabulary

/// Takes a typed code of an account that has a second factor: one of the app or one on paper, each once. Runs in the
/// transaction of what it opens, and is counted before it is looked at.
///
/// Six digits can be guessed by who has the password and enough time, so tries of the app's codes have growing pauses
/// (`SignInPause`). A code on paper has 48 bits and cannot; it is taken during a pause too, so that nobody who guesses
/// keeps the owner out.
struct SecondFactorCheck: Sendable {
    let account: ID<Account>
    let keys: Keys
    let now: Instant
    let device: String
    /// Whose tries of the app's codes are counted together.
    let counted: String
    /// Whose tries of codes on paper are.
    let countedHere: String

    enum Proof: Sendable {
        case app
        case recoveryCode
    }

    enum Outcome: Sendable {
        case right(Proof)
        case wrong
        case tooMany(seconds: Int)
    }

    func take(_ typed: String, _ db: Session) throws -> Outcome {
        if let seconds = try wait(typed, db) { return .tooMany(seconds: seconds) }
        guard let factor = try db.secondFactor(of: account) else { return .wrong }
        let proof: Proof? =
            if RecoveryCode.canonical(typed) != nil {
                try isRecoveryCode(typed, db) ? .recoveryCode : nil
            } else {
                try isOfApp(typed, factor, db) ? .app : nil
            }
        guard let proof else {
            try tellOwner(db)
            return .wrong
        }
        try db.reset(.secondFactor, counted)
        try db.reset(.recoveryCode, countedHere)
        try db.reset(.wrongCodesLetter, counted)
        return .right(proof)
    }

    /// For how many seconds this try comes too early; nil when it does not.
    private func wait(_ typed: String, _ db: Session) throws -> Int? {
        guard RecoveryCode.canonical(typed) == nil else {
            return try db.count(.recoveryCode, countedHere, at: now) ? nil : Throttle.recoveryCode.seconds
        }
        return try db.pause(.secondFactor, beforeTryOf: counted, at: now)
    }

    /// Whoever types one wrong code after another knows the password: once for each such row, and once a day at most.
    private func tellOwner(_ db: Session) throws {
        let ofApp = try db.counted(.secondFactor, counted, at: now) >= Throttle.secondFactor.most
        let onPaper = try db.counted(.recoveryCode, countedHere, at: now) >= Throttle.recoveryCode.most
        guard ofApp || onPaper, try db.tally(.wrongCodesLetter, counted, at: now) == 1 else { return }
        try db.queueForEveryAddress(SecondFactorLetter(change: .wrongCodes), of: account, at: now)
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
    /// For somebody who is signed in: counted apart from those outside, who could hold the owner up.
    init(_ visit: CustomerVisit) {
        account = visit.person.account
        keys = visit.portal.keys
        now = visit.request.now
        device = visit.request.device
        counted = keys.counted("\(account.value) signed in")
        countedHere = keys.counted("\(account.value) \(visit.request.peer)")
    }

    /// For somebody who signs in. A device the account knows counts its tries alone, as with passwords.
    init(_ visit: GuestVisit, _ pending: TypeSecondFactor.Pending) {
        account = pending.account
        keys = visit.portal.keys
        now = visit.request.now
        device = visit.request.device
        counted = keys.counted(
            pending.isKnownDevice ? "\(account.value) \(visit.request.deviceHash)" : account.value)
        countedHere = keys.counted("\(account.value) \(visit.request.peer)")
    }
}
