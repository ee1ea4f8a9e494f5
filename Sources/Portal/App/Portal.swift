public import Logging
import Store
import Vocabulary

/// What the rooms work with: one value, made at the start and handed to every visit.
public struct Portal: Sendable {
    let store: Store
    let settings: Settings
    let `operator`: Operator
    let clock: Clock
    let keys: Keys
    let passwords: PasswordHasher
    let documents: DocumentStore
    let assets: Assets
    public let log: Logger
    /// Wakes the postman, so that a letter leaves at once.
    let bell: Bell
    /// Wakes the filing of receipts.
    let filingBell = Bell()
    var sessionRules = SessionRules()
    var patience = Patience()
}
