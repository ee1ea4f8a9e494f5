import Vocabulary

/// Where somebody lives or is supplied.
struct PostalAddress: Sendable {
    let street, houseNumber, city: String
    let postalCode: PostalCode

    init(_ fields: inout Fields) throws(RowProblem) {
        street = try fields.take("street", .text)
        houseNumber = try fields.take("house_number", .text)
        postalCode = try fields.take("postal_code", .known)
        city = try fields.take("city", .text)
    }
}
