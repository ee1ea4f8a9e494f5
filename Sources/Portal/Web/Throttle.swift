import Vocabulary

/// A limit on how often somebody may try something, with a window that begins at the first try.
struct Throttle: Sendable {
    let bucket: String
    let most: Int
    let seconds: Int

    // domain numbers: OWASP / NIST SP 800-63B, see docs/threat-model.md
    static let signInByAddress = Throttle(bucket: "sign-in-address", most: 30, seconds: 600)
    static let signInByAddressInAnHour = Throttle(bucket: "sign-in-address-hour", most: 100, seconds: 3600)
    /// How many different e-mail addresses are tried from one network address.
    static let emailsByAddress = Throttle(bucket: "sign-in-emails", most: 20, seconds: 600)
    /// Marks that this e-mail address was tried from this network address.
    static let emailAtAddress = Throttle(bucket: "sign-in-email", most: 1, seconds: 600)
    /// With growing pauses instead of an end: see `SignInPause`.
    static let signInByAccount = Throttle(
        bucket: "sign-in-account", most: SignInPause.free, seconds: SignInPause.resetHours * 3600)
    static let signInByDevice = Throttle(bucket: "sign-in-device", most: 10, seconds: 900)
    /// Codes of the app, with the same pauses.
    static let secondFactor = Throttle(
        bucket: "second-factor", most: SignInPause.free, seconds: SignInPause.resetHours * 3600)
    /// Challenges for passkeys: each is a row until it is used or too old.
    static let passkeyTasksByAddress = Throttle(bucket: "passkey-task-address", most: 120, seconds: 600)
    static let passkeyTasksByAccount = Throttle(bucket: "passkey-task", most: 30, seconds: 600)
    static let registrationByAddress = Throttle(bucket: "code-address", most: 20, seconds: 3600)
    static let registrationByContract = Throttle(bucket: "code-contract", most: 10, seconds: 3600)
    /// Once a contract's tries are used up: those each address still has of its own.
    static let registrationByNewcomer = Throttle(bucket: "code-newcomer", most: 3, seconds: 3600)
    static let typedCodeByAddress = Throttle(bucket: "typed-code-address", most: 20, seconds: 3600)
    static let resetByAddress = Throttle(bucket: "reset-address", most: 20, seconds: 3600)
    static let resetByAccount = Throttle(bucket: "reset-account", most: 3, seconds: 3600)
    static let lettersByRegistration = Throttle(bucket: "confirmation-letter", most: 3, seconds: 3600)
    static let emailChangeByAccount = Throttle(bucket: "email-change", most: 5, seconds: 3600)
    static let mergesByAccount = Throttle(bucket: "merges", most: 3, seconds: 3600)
    static let addressCheckByAccount = Throttle(bucket: "address-check", most: 3, seconds: 3600)
    static let consentLettersByAccount = Throttle(bucket: "consent-letter", most: 5, seconds: 3600)
    static let invitationsByAccount = Throttle(bucket: "invitations", most: 5, seconds: 3600)
    static let exportsByAccount = Throttle(bucket: "export", most: 3, seconds: 86_400)
    static let photosByAccount = Throttle(bucket: "photos", most: 20, seconds: 600)
    /// Messages with files, counted before any is written.
    static let attachmentsByAccount = Throttle(bucket: "attachments", most: 20, seconds: 600)
    /// Terminations and withdrawals, which nobody may be kept from: many people share an address.
    static let declarationsByAddress = Throttle(bucket: "declaration-address", most: 30, seconds: 3600)
    /// So that nobody fills the mail of others with confirmations.
    static let declarationsToEmail = Throttle(bucket: "declaration-email", most: 10, seconds: 86_400)
    /// How often a day the owners of a contract are told of what strangers declare about it.
    static let declarationNotices = Throttle(bucket: "declaration-notice", most: 3, seconds: 86_400)
    static let complaintsByAddress = Throttle(bucket: "complaint-address", most: 5, seconds: 3600)
    /// Letters to one e-mail address, so that nobody can have the portal write to a stranger again and again.
    static let complaintsByEmail = Throttle(bucket: "complaint-email", most: 3, seconds: 3600)
    static let guestReadingsByAddress = Throttle(bucket: "guest-reading-address", most: 10, seconds: 3600)
    static let guestReadingsByEmail = Throttle(bucket: "guest-reading-email", most: 3, seconds: 3600)
    static let guestReadingsByContract = Throttle(bucket: "guest-reading-contract", most: 5, seconds: 86_400)
    /// Pages of orders that are sent without signing in.
    static let orderPagesByAddress = Throttle(bucket: "order-page-address", most: 300, seconds: 3600)
    static let ordersByAddress = Throttle(bucket: "order-address", most: 10, seconds: 3600)
    /// Summaries and orders that write to one e-mail address.
    static let ordersByEmail = Throttle(bucket: "order-email", most: 8, seconds: 86_400)
    /// Wrong answers to who ordered, while the link of an acknowledgement lives.
    static let orderProofs = Throttle(bucket: "order-proof", most: 5, seconds: 7 * 86_400)
    static let contactByAddress = Throttle(bucket: "contact-address", most: 5, seconds: 3600)
    static let contactByEmail = Throttle(bucket: "contact-email", most: 3, seconds: 3600)
    /// Messages of an account, or by the link of a conversation.
    static let messagesByAccount = Throttle(bucket: "messages", most: 20, seconds: 600)
    /// Applications for access, and letters with codes asked for without signing in.
    static let accessByNetwork = Throttle(bucket: "access-network", most: 10, seconds: 3600)
    static let accessByEmail = Throttle(bucket: "access-email", most: 3, seconds: 86_400)
    static let writesByAccount = Throttle(bucket: "writes", most: 60, seconds: 600)
    /// What a program may ask in a minute, and how often an address may try tokens that are none.
    static let requestsByToken = Throttle(bucket: "api", most: 600, seconds: 60)
    static let tokenTriesByAddress = Throttle(bucket: "api-address", most: 30, seconds: 600)
    /// The same of programs of customers: what one house asks every quarter of an hour needs far less.
    static let requestsByProgram = Throttle(bucket: "programs", most: 120, seconds: 60)
    static let programTriesByAddress = Throttle(bucket: "programs-address", most: 30, seconds: 600)

    // What nobody is refused by, but told of.
    static let failuresOfAll = Throttle(bucket: "sign-in-failures", most: 300, seconds: 60)
    static let wrongCodesOfContract = Throttle(bucket: "wrong-codes-contract", most: 200, seconds: 3600)
    static let wrongCodesOfAll = Throttle(bucket: "wrong-codes", most: 500, seconds: 86_400)
    static let documentsByAccount = Throttle(bucket: "documents", most: 200, seconds: 3600)
    static let alarmLetters = Throttle(bucket: "alarm-letter", most: 1, seconds: 3600)
    /// So that the security log names each limit once in ten minutes for whoever reached it.
    static let notedLimit = Throttle(bucket: "noted-limit", most: 1, seconds: 600)
    /// Marks that the owner was told of a row of wrong passwords or codes.
    static let wrongPasswordsLetter = Throttle(bucket: "wrong-passwords-letter", most: 1, seconds: 86_400)
    static let wrongCodesLetter = Throttle(bucket: "wrong-codes-letter", most: 1, seconds: 86_400)
    /// Codes on paper by account and network address: so long that no pause is needed, and nobody keeps the owner from
    /// using one.
    static let recoveryCode = Throttle(bucket: "recovery-code", most: 10, seconds: 900)
}
