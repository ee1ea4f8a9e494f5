import Store
import Vocabulary

/// Takes a typed code of somebody of the office: one of the app or one on paper, each once, counted before it is looked at.
/// Runs in the transaction of what it opens.
struct StaffCodeCheck: Sendable {
    let staff: ID<Staff>
    private let keys: Keys
    private let now: Instant
    /// Whose tries are counted together: those of a known browser apart.
    private let counted: String
    private let countedHere: String

    enum Outcome: Sendable {
        case right(onPaper: Bool)
        case wrong
        case tooMany(seconds: Int)
    }

    init(_ visit: some Visited, _ staff: ID<Staff>, isKnown: Bool) {
        self.staff = staff
        (keys, now) = (visit.portal.keys, visit.request.now)
        let apart = isKnown ? " \(visit.request.staffDeviceHash)" : ""
        counted = keys.counted("staff \(staff.value)\(apart)")
        countedHere = keys.counted("staff \(staff.value) \(visit.request.peer)")
    }

    func take(_ typed: String, _ db: Session) throws -> Outcome {
        let isPaper = RecoveryCode.canonical(typed) != nil
        if isPaper {
            guard try db.count(.recoveryCode, countedHere, at: now) else {
                return .tooMany(seconds: Throttle.recoveryCode.seconds)
            }
        } else if let seconds = try db.pause(.secondFactor, beforeTryOf: counted, at: now) {
            return .tooMany(seconds: seconds)
        }
        guard try isPaper ? isRecoveryCode(typed, db) : isOfApp(typed, db) else { return .wrong }
        try db.reset(.secondFactor, counted)
        try db.reset(.recoveryCode, countedHere)
        return .right(onPaper: isPaper)
    }

    private func isOfApp(_ typed: String, _ db: Session) throws -> Bool {
        guard let factor = try db.staffSecondFactor(of: staff) else { return false }
        let place = SealedColumn.staffSecondFactor.place(of: staff.value)
        let app = TOTP(secret: try keys.open(factor.sealed, for: place))
        guard let step = app.acceptedStep(typed, at: now, after: factor.lastStep) else { return false }
        return try db.takeStaffStep(step, of: staff)
    }

    /// The person hears of each that is used.
    private func isRecoveryCode(_ typed: String, _ db: Session) throws -> Bool {
        guard try db.useStaffRecoveryCode(RecoveryCode.everyHash(typed, keys), of: staff, at: now) else { return false }
        let left = try db.staffRecoveryCodesLeft(of: staff)
        try db.queue(StaffNoticeLetter(news: .recoveryCodeUsed(left: left)), to: staff, at: now)
        return true
    }
}
