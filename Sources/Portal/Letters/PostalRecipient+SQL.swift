import Foundation
import Store
import Vocabulary

extension Session {
    /// Whom this e-mail address belonged to when the letter was written: an account that owns a contract, one that had the
    /// address before, or a customer billing knows by it. Nil for anybody else, as for addresses strangers typed. Where they
    /// live is asked for now, when it is printed: of several customers the one of a contract in force.
    func postalRecipient(_ address: EmailAddress, of moment: Instant, today: Day) throws -> PostalRecipient? {
        let found = try first(
            """
            SELECT account.id, account.email, customer.number, customer.salutation, customer.first_name,
                   customer.last_name, customer.street, customer.house_number, customer.postal_code, customer.city,
                   told.addition, told.street, told.house_number, told.postal_code, told.city, told.address_at
            FROM account
            JOIN contract_access AS access ON access.account_id = account.id AND access.role = 'owner'
            JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            LEFT JOIN account_contact AS told ON told.account_id = account.id AND told.street IS NOT NULL
            WHERE account.email_key = \(address.key) OR account.id IN (
                SELECT change.account_id FROM email_change AS change
                WHERE LOWER(change.old_email) = \(address.key) AND change.confirmed_at IS NOT NULL
                  AND change.undone_at IS NULL)
            ORDER BY CASE
                WHEN EXISTS (
                    SELECT 1 FROM email_change AS change
                    WHERE change.account_id = account.id AND LOWER(change.old_email) = \(address.key)
                      AND change.confirmed_at >= \(moment) AND change.undone_at IS NULL) THEN 0
                WHEN account.email_key = \(address.key) THEN 1 ELSE 2 END,
                CASE WHEN contract.ends_on IS NULL OR contract.ends_on >= \(today) THEN 0 ELSE 1 END,
                contract.starts_on DESC, contract.number LIMIT 1
            """, StoredPostalRecipient.init)
        if let found {
            let move = try found.account.flatMap { try moveOut(of: $0, from: found.place, today: today) }
            return found.recipient(orElse: address, moved: move)
        }
        return try first(
            """
            SELECT NULL, NULL, number, salutation, first_name, last_name, street, house_number, postal_code, city,
                   NULL, NULL, NULL, NULL, NULL, NULL
            FROM customer WHERE mail_key = \(address.key) ORDER BY number LIMIT 1
            """, StoredPostalRecipient.init
        )?.recipient(orElse: address, moved: nil)
    }

    /// The last move out of this place whose day has come: billing may not have heard of it yet.
    private func moveOut(of account: ID<Account>, from place: PostalPlace, today: Day) throws -> MovedOut? {
        let told = try all(
            """
            SELECT request.payload, request.received_at FROM service_request AS request
            JOIN contract ON contract.id = request.contract_id
            WHERE request.account_id = \(account) AND request.kind = \(MoveRequest.name)
              AND request.state NOT IN ('refused', 'withdrawn')
              AND contract.street = \(place.street) AND contract.house_number = \(place.houseNumber)
              AND contract.postal_code = \(place.postalCode)
            ORDER BY request.received_at DESC, request.id
            """
        ) { (payload: String, toldAt: Instant) in (payload: payload, toldAt: toldAt) }
        for one in told {
            guard let move = try? JSONDecoder().decode(MoveRequest.self, from: Data(one.payload.utf8)),
                let day = Day(iso: move.movesOutOn), day <= today
            else { continue }
            return MovedOut(toldAt: one.toldAt, lettersTo: move.lettersTo)
        }
        return nil
    }
}

/// As it stands in the tables.
private struct StoredPostalRecipient {
    let account: ID<Account>?
    let email: String?
    let number: String
    let salutation: String?
    let firstName, lastName, street, houseNumber, postalCode, city: String
    let addition, toldStreet, toldNumber, toldCode, toldCity: String?
    let toldAt: Instant?

    var place: PostalPlace { PostalPlace(street: street, houseNumber: houseNumber, postalCode: postalCode, city: city) }

    private var told: ToldPlace? {
        guard let toldStreet, let toldCode, let toldCity else { return nil }
        return ToldPlace(
            at: toldAt,
            address: CorrespondenceAddress(
                addition: addition, street: toldStreet, houseNumber: toldNumber, postalCode: toldCode, city: toldCity))
    }

    func recipient(orElse address: EmailAddress, moved: MovedOut?) -> PostalRecipient {
        let name = "\(firstName) \(lastName)"
        return PostalRecipient(
            lines: [salutation, name].compactMap(\.self) + place.lines(told: told, moved: moved), name: name,
            customerNumber: number, email: email.flatMap { try? EmailAddress($0) } ?? address)
    }
}
