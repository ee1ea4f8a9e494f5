import Store
import Vocabulary

/// A customer of the utility, as the billing system knows them.
struct CustomerRow: ImportRow {
    static let file = ImportFile.customers
    let key: String
    let number: CustomerNumber
    let salutation: String?
    let firstName, lastName: String
    let address: PostalAddress
    let email: EmailAddress?
    let phone: PhoneNumber?
    let bornOn: Day?

    init(_ fields: inout Fields) throws(RowProblem) {
        key = try fields.take("external_id", .key)
        number = try fields.take("number", .known)
        salutation = try fields.takeIfPresent("salutation", .text)
        firstName = try fields.take("first_name", .text)
        lastName = try fields.take("last_name", .text)
        address = try PostalAddress(&fields)
        email = try fields.takeIfPresent("email", .known)
        phone = try fields.takeIfPresent("phone", .known)
        bornOn = try fields.takeIfPresent("born_on", .day)
    }

    var needs: [RowReference] { [] }

    func apply(_ db: Session, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        try db.put(self, keys, at: now)
    }
}
