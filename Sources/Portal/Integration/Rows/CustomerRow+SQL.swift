import Store
import Vocabulary

/// What of a customer is stored, as far as an import has to look at it.
struct StoredCustomer: Sendable {
    let id: String
    let phone, bornOn: [UInt8]?
    let street, houseNumber, postalCode, city: String
}

extension Session {
    func storedCustomer(key: String) throws -> StoredCustomer? {
        try first(
            """
            SELECT id, phone_sealed, born_on_sealed, street, house_number, postal_code, city FROM customer
            WHERE external_id = \(key)
            """, StoredCustomer.init)
    }

    /// Adds the customer or brings them up to date; touches nothing when all is as before. What the customer told counts
    /// until the billing system delivers something new.
    func put(_ row: CustomerRow, _ keys: Keys, at now: Instant) throws -> RowOutcome {
        let new = Random.hexadecimal(bytes: 16)
        let stored = try storedCustomer(key: row.key)
        let id = stored?.id ?? new
        let phone = try keys.keep(row.phone?.value, over: stored?.phone, in: .phone, of: id)
        let bornOn = try keys.keep(row.bornOn?.iso, over: stored?.bornOn, in: .bornOn, of: id)
        if let stored {
            if phone != nil, phone != stored.phone { try forgetToldPhone(ofCustomer: id) }
            if !row.address.isAt(stored) { try forgetToldAddress(ofCustomer: id) }
        }
        return try put(row, id: new, phone: phone, bornOn: bornOn, at: now)
    }

    private func put(_ row: CustomerRow, id new: String, phone: [UInt8]?, bornOn: [UInt8]?, at now: Instant) throws
        -> RowOutcome
    {
        let written = try value(
            """
            INSERT INTO customer (id, external_id, number, salutation, first_name, last_name, street, house_number,
                postal_code, city, email, phone_sealed, born_on_sealed, imported_at)
            VALUES (\(new), \(row.key), \(row.number.value), \(row.salutation), \(row.firstName), \(row.lastName),
                \(row.address.street), \(row.address.houseNumber), \(row.address.postalCode), \(row.address.city),
                \(row.email), \(phone), \(bornOn), \(now))
            ON CONFLICT (external_id) DO UPDATE SET number = excluded.number, salutation = excluded.salutation,
                first_name = excluded.first_name, last_name = excluded.last_name, street = excluded.street,
                house_number = excluded.house_number, postal_code = excluded.postal_code, city = excluded.city,
                email = excluded.email, phone_sealed = excluded.phone_sealed,
                born_on_sealed = excluded.born_on_sealed, imported_at = excluded.imported_at
            WHERE (customer.number, customer.salutation, customer.first_name, customer.last_name, customer.street,
                customer.house_number, customer.postal_code, customer.city, customer.email, customer.phone_sealed,
                customer.born_on_sealed)
              IS DISTINCT FROM (excluded.number, excluded.salutation, excluded.first_name, excluded.last_name,
                excluded.street, excluded.house_number, excluded.postal_code, excluded.city, excluded.email,
                excluded.phone_sealed, excluded.born_on_sealed)
            RETURNING id
            """, as: String.self)
        if let written { try setKeys(ofCustomer: written, CustomerKeys(row)) }
        return RowOutcome(written: written, new: new)
    }
}

extension PostalAddress {
    func isAt(_ stored: StoredCustomer) -> Bool {
        (street, houseNumber, postalCode.value, city)
            == (stored.street, stored.houseNumber, stored.postalCode, stored.city)
    }
}
