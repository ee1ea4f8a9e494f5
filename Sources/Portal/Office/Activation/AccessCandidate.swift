import Vocabulary

/// A customer somebody may mean who asks for access: what billing knows, as far as it is compared.
struct AccessCandidate: Sendable {
    struct Supply: Sendable {
        let number: String
        let place: PlaceWords
        /// Somebody's account owns it: a code or a link would open nothing.
        let hasOwner: Bool
        /// The newest letter with a code for it.
        let letterAt: Instant?
        var meters: [String] = []
    }

    let id, number: String
    let firstName, lastName: String
    let street, houseNumber, postalCode, city: String
    let email: String?
    var bornOn: String?
    var supplies: [Supply] = []

    var name: String { "\(firstName) \(lastName)" }
    var place: String { "\(street) \(houseNumber), \(postalCode) \(city)" }
    var address: EmailAddress? { email.flatMap { try? EmailAddress($0) } }
    var hasSomethingToOpen: Bool { supplies.contains { !$0.hasOwner } }
    var letterAt: Instant? { supplies.compactMap(\.letterAt).max() }
}
