import Store
import Vocabulary

extension Session {
    /// Whom this e-mail address belongs to: an account that owns a contract, one that had the address before, or a customer
    /// billing knows by it. Nil for anybody else, as for addresses strangers typed.
    func postalRecipient(_ address: EmailAddress) throws -> PostalRecipient? {
        let found = try first(
            """
            SELECT account.email, customer.number, customer.salutation, customer.first_name, customer.last_name,
                   customer.street, customer.house_number, customer.postal_code, customer.city,
                   told.addition, told.street, told.house_number, told.postal_code, told.city
            FROM account
            JOIN contract_access AS access ON access.account_id = account.id AND access.role = 'owner'
            JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            LEFT JOIN account_contact AS told ON told.account_id = account.id AND told.street IS NOT NULL
            WHERE account.email_key = \(address.key) OR account.id IN (
                SELECT change.account_id FROM email_change AS change
                WHERE LOWER(change.old_email) = \(address.key) AND change.confirmed_at IS NOT NULL
                  AND change.undone_at IS NULL)
            ORDER BY CASE WHEN account.email_key = \(address.key) THEN 0 ELSE 1 END, contract.number LIMIT 1
            """, StoredPostalRecipient.init)
        if let found { return found.recipient(orElse: address) }
        return try first(
            """
            SELECT NULL, number, salutation, first_name, last_name, street, house_number, postal_code, city,
                   NULL, NULL, NULL, NULL, NULL
            FROM customer WHERE mail_key = \(address.key) ORDER BY number LIMIT 1
            """, StoredPostalRecipient.init
        )?.recipient(orElse: address)
    }
}

/// As it stands in the tables.
private struct StoredPostalRecipient {
    let email: String?
    let number: String
    let salutation: String?
    let firstName, lastName, street, houseNumber, postalCode, city: String
    let addition, toldStreet, toldNumber, toldCode, toldCity: String?

    /// Where its owner wants letters; else where billing says.
    func recipient(orElse address: EmailAddress) -> PostalRecipient {
        let name = "\(firstName) \(lastName)"
        var lines = [salutation, name].compactMap(\.self)
        if let toldStreet, let toldCode, let toldCity {
            let road = [toldStreet, toldNumber].compactMap(\.self).joined(separator: " ")
            lines += [addition, road, "\(toldCode) \(toldCity)"].compactMap(\.self)
        } else {
            lines += ["\(street) \(houseNumber)", "\(postalCode) \(city)"]
        }
        return PostalRecipient(
            lines: lines, name: name, customerNumber: number,
            email: email.flatMap { try? EmailAddress($0) } ?? address)
    }
}
