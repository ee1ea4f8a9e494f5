import Store
import Vocabulary

/// A kind where the house can propose something else than what was asked for. What can be proposed and what follows from it
/// is judged by the kind's own rule: when it is proposed, whenever the customer looks at it, and when it is taken.
protocol Negotiable: RequestKind {
    static var offerParts: [CounterOffer.Part] { get }
    static func offerLabel(_ part: CounterOffer.Part) -> Text

    func judge(_ offer: CounterOffer, _ scene: OfferScene, in db: Session) throws -> OfferVerdict
    /// What the rule says to whoever proposes something; nil where it says nothing beforehand.
    func offerHint(_ scene: OfferScene, in db: Session) throws -> Text?
    /// Keeps what was taken, and says what the answer to the request has to hold beside its state. In the transaction that
    /// gives this answer by the rule of all answers.
    func take(_ judged: JudgedOffer, _ scene: OfferScene, in db: Session, at now: Instant) throws
        -> [String: JSONField]
}

/// What an offer is judged by.
struct OfferScene: Sendable {
    let request: ServiceRequest
    /// Somebody who may act on the contract.
    let account: ID<Account>
    let house: Operator
    let today: Day
}

enum OfferVerdict: Sendable {
    case possible(JudgedOffer)
    /// Why not, in a sentence for whoever asked.
    case impossible(Text)
}

/// An offer that can be taken today.
struct JudgedOffer: Sendable {
    /// With the day it would hold from.
    let offer: CounterOffer
    /// In a sentence.
    let words: Text
    /// What happens when it is taken.
    let facts: [Fact]
}

extension RequestKinds {
    static func negotiable(_ kind: String) -> (any Negotiable.Type)? {
        all.first { $0.name == kind } as? any Negotiable.Type
    }
}
