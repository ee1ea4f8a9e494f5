import Store
import Vocabulary

/// A customer's login.
struct Account: Sendable {
    let id: ID<Account>
    let email: EmailAddress
    let passwordHash: String
    let language: Language
}

extension Session {
    func account(email: EmailAddress) throws -> Account? {
        try first(
            "SELECT id, email, password_hash, language FROM account WHERE email_key = \(email.key)", Account.init)
    }

    func account(_ id: ID<Account>) throws -> Account? {
        try first("SELECT id, email, password_hash, language FROM account WHERE id = \(id)", Account.init)
    }

    /// Makes an account. Nil when the address has one already.
    func addAccount(email: EmailAddress, passwordHash: String, language: Language, at now: Instant) throws
        -> ID<Account>?
    {
        try value(
            """
            INSERT INTO account (id, email, email_key, password_hash, language, created_at)
            VALUES (\(ID<Account>()), \(email), \(email.key), \(passwordHash), \(language), \(now))
            ON CONFLICT (email_key) DO NOTHING
            RETURNING id
            """)
    }

    /// A sign-in that had the old password right and waits for its code is over.
    func setPassword(of account: ID<Account>, hash: String) throws {
        try run("UPDATE account SET password_hash = \(hash) WHERE id = \(account)")
        try run("DELETE FROM pending_sign_in WHERE account_id = \(account)")
    }

    func setLanguage(of account: ID<Account>, _ language: Language) throws {
        try run("UPDATE account SET language = \(language) WHERE id = \(account)")
    }

    /// Adds a line to what the owner can read of their account.
    func note(_ kind: AccountEvent, of account: ID<Account>, device: String?, at now: Instant) throws {
        try run(
            """
            INSERT INTO account_event (id, account_id, kind, happened_at, device)
            VALUES (\(ID<AccountEvent>()), \(account), \(kind), \(now), \(device))
            """)
    }
}

/// What happened to an account.
enum AccountEvent: String, Sendable, Storable, Column {
    case registered
    case contractLinked = "contract-linked"
    case signedIn = "signed-in"
    case signedInByPasskey = "signed-in-passkey"
    case passwordReset = "password-reset"
    case passwordChanged = "password-changed"
    case sessionsEnded = "sessions-ended"
    case emailChanged = "email-changed"
    case emailChangeUndone = "email-change-undone"
    case wishesChanged = "wishes-changed"
    case secondFactorOn = "second-factor-on"
    case secondFactorOff = "second-factor-off"
    case recoveryCodesMade = "recovery-codes-made"
    case recoveryCodeUsed = "recovery-code-used"
    case contactChanged = "contact-changed"
    case deliveryChanged = "delivery-changed"
    case paperCopyAsked = "paper-copy-asked"
    case mandateGiven = "mandate-given"
    case transferChosen = "transfer-chosen"
    case bankChangeUndone = "bank-change-undone"
    case requestTakenBack = "request-taken-back"
    case questionAnswered = "question-answered"
    case offerAccepted = "offer-accepted"
    case offerDeclined = "offer-declined"
    case personInvited = "person-invited"
    case invitationWithdrawn = "invitation-withdrawn"
    /// Somebody sees a contract of this account, and no longer does.
    case accessGiven = "access-given"
    case accessEnded = "access-ended"
    /// This account sees a contract of somebody else, and no longer does.
    case accessReceived = "access-received"
    case accessLost = "access-lost"
    case dataExported = "data-exported"
    case closingAsked = "closing-asked"
    case closingUndone = "closing-undone"
    case passkeyAdded = "passkey-added"
    case passkeyRemoved = "passkey-removed"
    case passkeyCopied = "passkey-copied"
    case programMade = "program-made"
    case programsEnded = "programs-ended"
    case calendarMade = "calendar-made"
    case calendarEnded = "calendar-ended"
    case accountsMerged = "accounts-merged"
    case mergeUndone = "merge-undone"
}
