import Vocabulary

/// How long the house keeps what it needs for a while, in days. The privacy page says the same (`PrivacyTexts`).
enum Retention {
    /// After their last use.
    static let sessions = 30
    /// After they expired.
    static let links = 30
    /// What became of each file the office put in; the documents themselves stay.
    static let uploads = 365
    /// After they were asked for: which long lists of the worklist left the house. The security log says it for longer.
    static let exports = 365
    /// After the form was sent.
    static let formKeys = 30
    /// After a program was answered: what is sent again later is done again.
    static let apiAnswers = 30
    /// After a program was told of something, or it was given up.
    static let webhookDeliveries = 30
    /// After it lapsed: both addresses go.
    static let emailChanges = 30
    /// After the last sign-in.
    static let devices = 365
    /// Counters against guessing, by keyed hashes.
    static let counters = 2
    /// After they began: who never pressed the button of the letter.
    static let registrations = 7
    /// After they were decided: what somebody told who asked for access. Who did not prove their address: `registrations`.
    static let accessApplications = 90
    /// After they lapsed: invitations nobody accepted.
    static let invitations = 7
    /// After they were accepted, as soon as the access they gave has ended.
    static let endedInvitations = 7
    /// After they were ended or lapsed: links to a consumption history.
    static let shares = 90
    /// Quarter-hour values, after their day: the three years of a consumption history (EnWG § 40b (5)) and a month.
    static let quarters = 1_127
    /// Runs of imports, with what was refused.
    static let importRuns = 400
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
    /// Terminations and withdrawals of people without an account, in calendar years after the one they arrived in
    /// (HGB § 257, AO § 147). With a contract or a customer they stay as long as those.
    static let declarationYears = 6
    /// Numbers of bank accounts, after the mandate was taken back or refused, and those a move named, after its credit and
    /// bonus were paid or refused (`PayoutRule`): time enough to undo a mistake.
    static let unusedIBANs = 90
    /// Moves that were begun and not sent, after the last change.
    static let moveDrafts = 30
    /// Orders that were begun and not made, after the last change.
    static let orderDrafts = 14
    /// Messages of people without an account who did not confirm their address, after they were written.
    static let unconfirmedMessages = 7
    /// Conversations, after they were closed (BGB § 195).
    static let conversations = 1096
    /// Processes of the portal, after they were last seen; nothing about people.
    static let processes = 2

    /// What arrived before this moment is over, if it is kept for whole calendar years.
    static func beginning(ofYears years: Int, before now: Instant) -> Instant {
        Day(year: now.day.year - years, month: 1, day: 1).map { Instant($0) } ?? Instant(.earliest)
    }
}
