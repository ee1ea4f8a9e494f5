import Store
import Vocabulary

extension Session {
    func person(of account: ID<Account>, _ keys: Keys) throws -> Person {
        Person(customers: try ownCustomers(of: account, keys), told: try toldContact(of: account, keys))
    }

    private func ownCustomers(of account: ID<Account>, _ keys: Keys) throws -> [OwnCustomer] {
        try all(
            """
            SELECT DISTINCT customer.id, customer.number, customer.first_name, customer.last_name, customer.street,
                   customer.house_number, customer.postal_code, customer.city, customer.phone_sealed,
                   customer.born_on_sealed
            FROM contract_access AS access
            JOIN contract ON contract.id = access.contract_id
            JOIN customer ON customer.id = contract.customer_id
            WHERE access.account_id = \(account) AND access.role = 'owner'
            ORDER BY customer.number, customer.id
            """
        ) {
            (
                id: String, number: String, first: String, last: String, street: String, house: String, code: String,
                city: String, phone: [UInt8]?, bornOn: [UInt8]?
            ) in
            OwnCustomer(
                number: number, name: "\(first) \(last)",
                bornOn: keys.text(bornOn, in: .bornOn, of: id).flatMap { Day(iso: $0) },
                phone: keys.text(phone, in: .phone, of: id),
                address: CorrespondenceAddress(
                    addition: nil, street: street, houseNumber: house, postalCode: code, city: city))
        }
    }

    private func toldContact(of account: ID<Account>, _ keys: Keys) throws -> ToldContact {
        try first(
            """
            SELECT phone_sealed, phone_at, addition, street, house_number, postal_code, city, address_at
            FROM account_contact WHERE account_id = \(account)
            """
        ) {
            (
                phone: [UInt8]?, phoneAt: Instant?, addition: String?, street: String?, house: String?, code: String?,
                city: String?, addressAt: Instant?
            ) in
            var told = ToldContact(phone: keys.text(phone, in: .toldPhone, of: account.value), phoneAt: phoneAt)
            if let street, let code, let city {
                told.addressAt = addressAt
                told.address = CorrespondenceAddress(
                    addition: addition, street: street, houseNumber: house, postalCode: code, city: city)
            }
            return told
        } ?? ToldContact()
    }

    /// The address letters go to, where the owner of this account told another one than the billing system knows.
    func toldAddress(of account: ID<Account>) throws -> CorrespondenceAddress? {
        try first(
            """
            SELECT addition, street, house_number, postal_code, city FROM account_contact
            WHERE account_id = \(account) AND address_at IS NOT NULL AND street IS NOT NULL
            """, CorrespondenceAddress.init(addition:street:houseNumber:postalCode:city:))
    }

    /// Nil deletes the number: that counts too.
    func tellPhone(_ sealed: [UInt8]?, of account: ID<Account>, at now: Instant) throws {
        try run(
            """
            INSERT INTO account_contact (account_id, phone_sealed, phone_at) VALUES (\(account), \(sealed), \(now))
            ON CONFLICT (account_id) DO UPDATE SET phone_sealed = excluded.phone_sealed, phone_at = excluded.phone_at
            """)
    }

    func tell(_ address: CorrespondenceAddress, of account: ID<Account>, at now: Instant) throws {
        try run(
            """
            INSERT INTO account_contact (account_id, addition, street, house_number, postal_code, city, address_at)
            VALUES (\(account), \(address.addition), \(address.street), \(address.houseNumber), \(address.postalCode),
                    \(address.city), \(now))
            ON CONFLICT (account_id) DO UPDATE SET addition = excluded.addition, street = excluded.street,
                house_number = excluded.house_number, postal_code = excluded.postal_code, city = excluded.city,
                address_at = excluded.address_at
            """)
    }

    /// The billing system delivered another number than before: what the owners of this customer told is over.
    func forgetToldPhone(ofCustomer id: String) throws {
        try run(
            """
            UPDATE account_contact SET phone_sealed = NULL, phone_at = NULL
            WHERE account_id IN (
                SELECT access.account_id FROM contract_access AS access
                JOIN contract ON contract.id = access.contract_id
                WHERE contract.customer_id = \(id) AND access.role = 'owner')
            """)
    }

    /// The billing system delivered another address than before.
    func forgetToldAddress(ofCustomer id: String) throws {
        try run(
            """
            UPDATE account_contact SET addition = NULL, street = NULL, house_number = NULL, postal_code = NULL,
                city = NULL, address_at = NULL
            WHERE account_id IN (
                SELECT access.account_id FROM contract_access AS access
                JOIN contract ON contract.id = access.contract_id
                WHERE contract.customer_id = \(id) AND access.role = 'owner')
            """)
    }
}
