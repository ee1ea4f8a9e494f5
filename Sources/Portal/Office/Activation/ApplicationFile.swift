import Store
import Vocabulary

/// Everything the page of an application shows.
struct ApplicationFile: Sendable {
    let application: AccessApplication
    let claim: AccessClaim
    let found: [FindCandidates.Found]
    let decided: DecidedApplication?
    /// Others that wait, of the same mailbox or for the same contract.
    let twins: [String]

    /// Nil when there is none whose e-mail address is proved.
    static func load(_ id: ID<AccessApplication>, _ db: Session, _ keys: Keys) throws -> ApplicationFile? {
        guard let application = try db.accessApplication(id.value), application.confirmedAt != nil,
            let claim = application.claim(keys)
        else { return nil }
        let decided = try db.decision(of: id)
        let others = try decided == nil ? db.openApplications(most: 200) : []
        let twins = others.map(\.application).filter { other in
            guard other.id != id, let told = other.claim(keys) else { return false }
            return told.address == claim.address || (told.contract != nil && told.contract == claim.contract)
        }
        return ApplicationFile(
            application: application, claim: claim,
            found: decided == nil ? try FindCandidates.find(claim, db, keys) : [], decided: decided,
            twins: twins.map(\.number))
    }
}
