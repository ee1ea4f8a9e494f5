public import Logging
import Store
import Vocabulary

/// What the rooms work with: one value, made at the start and handed to every visit.
public struct Portal: Sendable {
    let store: Store
    let settings: Settings
    let `operator`: Operator
    let clock: Clock
    var keys: Keys
    let passwords: PasswordHasher
    let documents: DocumentStore
    let assets: Assets
    public let log: Logger
    /// Wakes the postman, so that a letter leaves at once.
    let bell: Bell
    /// Wakes the filing of receipts.
    let filingBell = Bell()
    /// Wakes the judging of readings that came without a sign-in.
    let judgingBell = Bell()
    /// Tells the two when visitors wait.
    let traffic = Traffic()
    let alarms = Alarms()
    /// What this process is called beside the others on the same database.
    let process = Random.hexadecimal(bytes: 16)
    let documentWatch = DocumentWatch()
    let noticeBoard = NoticeBoard()
    let complaintTimes = ComplaintTimesOfToday()
    /// What the office has set beside the operator's file.
    let editions = Editions()
    let answers = AnswerMemory()
    var sessionRules = SessionRules()
    var patience = Patience()
}

/// Nothing but its name: whoever prints a portal, or something that holds one, must neither see its keys nor wait until
/// everything in it is spelled out.
extension Portal: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { "Portal" }
    public var debugDescription: String { "Portal" }
}
