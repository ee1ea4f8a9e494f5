import Store
import Vocabulary

extension Session {
    /// Adds the customer or brings them up to date; touches nothing when all is as before.
    func put(_ row: CustomerRow, at now: Instant) throws -> RowOutcome {
        let new = Random.hexadecimal(bytes: 16)
        let written = try value(
            """
            INSERT INTO customer (id, external_id, number, salutation, first_name, last_name, street, house_number,
                postal_code, city, email, phone, born_on, imported_at)
            VALUES (\(new), \(row.key), \(row.number.value), \(row.salutation), \(row.firstName), \(row.lastName),
                \(row.address.street), \(row.address.houseNumber), \(row.address.postalCode), \(row.address.city),
                \(row.email), \(row.phone?.value), \(row.bornOn), \(now))
            ON CONFLICT (external_id) DO UPDATE SET number = excluded.number, salutation = excluded.salutation,
                first_name = excluded.first_name, last_name = excluded.last_name, street = excluded.street,
                house_number = excluded.house_number, postal_code = excluded.postal_code, city = excluded.city,
                email = excluded.email, phone = excluded.phone, born_on = excluded.born_on,
                imported_at = excluded.imported_at
            WHERE (customer.number, customer.salutation, customer.first_name, customer.last_name, customer.street,
                customer.house_number, customer.postal_code, customer.city, customer.email, customer.phone,
                customer.born_on)
              IS DISTINCT FROM (excluded.number, excluded.salutation, excluded.first_name, excluded.last_name,
                excluded.street, excluded.house_number, excluded.postal_code, excluded.city, excluded.email,
                excluded.phone, excluded.born_on)
            RETURNING id
            """, as: String.self)
        return RowOutcome(written: written, new: new)
    }
}
