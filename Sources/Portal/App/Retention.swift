/// How long the house keeps what it needs for a while, in days. The privacy page says the same (`PrivacyTexts`).
enum Retention {
    /// After their last use.
    static let sessions = 30
    /// After they expired.
    static let links = 30
    /// After the form was sent.
    static let formKeys = 30
    /// After it lapsed: both addresses go.
    static let emailChanges = 30
    /// After the last sign-in.
    static let devices = 365
    /// Counters against guessing, by keyed hashes.
    static let counters = 2
    /// After they began: who never pressed the button of the letter.
    static let registrations = 7
    /// After they lapsed: invitations nobody accepted.
    static let invitations = 7
    /// After they were accepted, as soon as the access they gave has ended.
    static let endedInvitations = 7
    /// What owners read of their account.
    static let accountEvents = 365
    /// What letters said, after they were sent or given up.
    static let letterBodies = 90
    /// Whole network addresses beside the security log.
    static let addresses = 7
    /// Numbers for a technician to call back, after the fault is over.
    static let callbacks = 30
    /// Complaints and readings of people without an account, after they were answered (BGB § 195).
    static let guestRequests = 1096
    /// Rows of the security log: two years and a leap day.
    static let audit = 731
    /// Processes of the portal, after they were last seen; nothing about people.
    static let processes = 2
}
