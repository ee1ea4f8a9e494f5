import Vocabulary

/// Who holds an account, and how they can be reached.
struct Person: Sendable {
    /// The records the billing system has of this person, by their numbers. None for somebody who only looks at contracts
    /// of others.
    let customers: [OwnCustomer]
    let told: ToldContact

    /// What this person told counts before what the billing system knows.
    var phone: String? { told.phoneAt == nil ? customers.first?.phone : told.phone }

    var address: CorrespondenceAddress? { told.address ?? customers.first?.address }

    var isCustomer: Bool { !customers.isEmpty }
}

/// A customer as the billing system knows them, seen by themselves.
struct OwnCustomer: Sendable {
    let number: String
    let name: String
    let bornOn: Day?
    let phone: String?
    let address: CorrespondenceAddress
}

/// What somebody told about how to reach them; nil where they told nothing.
struct ToldContact: Sendable {
    var phone: String?
    /// When the number was told; without a number, when it was deleted.
    var phoneAt: Instant?
    var address: CorrespondenceAddress?
    var addressAt: Instant?
}

/// One change of it.
enum ContactChange: Sendable {
    case phone(PhoneNumber)
    case noPhone
    case address(CorrespondenceAddress)
}
