import Foundation
import Vocabulary

/// What somebody says of themselves who has a contract and no access. Kept sealed; it is compared, and proves nothing.
struct AccessClaim: Codable, Sendable, Equatable {
    let firstName, lastName: String
    let street, houseNumber, postalCode, city: String
    /// As they stand on bills.
    var contract: String?
    var meter: String?
    var bornOn: String?
    let email: String

    var name: String { "\(firstName) \(lastName)" }
    var place: String { "\(street) \(houseNumber), \(postalCode) \(city)" }
    var address: EmailAddress? { try? EmailAddress(email) }

    func sealed(of id: ID<AccessApplication>, _ keys: Keys) throws -> [UInt8] {
        let json = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        return try keys.seal(json, in: .accessClaim, of: id.value)
    }

    /// Nil when it does not open.
    init?(_ sealed: [UInt8], of id: ID<AccessApplication>, _ keys: Keys) {
        guard let json = keys.text(sealed, in: .accessClaim, of: id.value),
            let claim = try? JSONDecoder().decode(AccessClaim.self, from: Data(json.utf8))
        else { return nil }
        self = claim
    }
}

extension AccessClaim {
    init(
        firstName: String, lastName: String, street: String, houseNumber: String, postalCode: PostalCode, city: String,
        contract: ContractNumber?, meter: MeterNumber?, bornOn: Day?, email: EmailAddress
    ) {
        (self.firstName, self.lastName) = (firstName, lastName)
        (self.street, self.houseNumber, self.city) = (street, houseNumber, city)
        self.postalCode = postalCode.value
        (self.contract, self.meter) = (contract?.value, meter?.value)
        self.bornOn = bornOn?.iso
        self.email = email.value
    }
}
