import Store
import Vocabulary

extension Session {
    /// By the address billing knows, or that of an account that owns a contract.
    func customers(byMail address: String, most: Int) throws -> [String] {
        try all(
            """
            SELECT id FROM customer WHERE mail_key = \(address)
            UNION
            SELECT contract.customer_id FROM account
            JOIN contract_access AS access ON access.account_id = account.id AND access.role = 'owner'
            JOIN contract ON contract.id = access.contract_id
            WHERE account.email_key = \(address)
            LIMIT \(most)
            """
        ) { (id: String) in id }
    }

    func customers(byNumber number: String, most: Int) throws -> [String] {
        try all(
            """
            SELECT id FROM customer WHERE number = \(number)
            UNION SELECT customer_id FROM contract WHERE number = \(number)
            UNION SELECT customer_id FROM contract WHERE malo_id = \(number)
            UNION SELECT contract.customer_id FROM meter JOIN contract ON contract.id = meter.contract_id
            WHERE meter.number = \(number)
            LIMIT \(most)
            """
        ) { (id: String) in id }
    }

    /// Whose last name begins so, with the other words in name or place. The bounds lead the index, in whatever order the
    /// database has its letters; the pattern decides.
    func customers(named lead: String, _ others: [String], most: Int) throws -> [String] {
        try all(
            """
            SELECT id FROM customer
            WHERE name_key >= \(lead) AND name_key < \("\(lead)zzzz") AND name_key LIKE \(Self.beginning(lead)) ESCAPE '!'
            \(fragment: Self.also(others, in: "name_key || ' ' || place_key"))
            ORDER BY name_key, id LIMIT \(most)
            """
        ) { (id: String) in id }
    }

    /// Who lives or is supplied in a street that begins so.
    func customers(at lead: String, _ others: [String], most: Int) throws -> [String] {
        let homes = try all(
            """
            SELECT id FROM customer
            WHERE place_key >= \(lead) AND place_key < \("\(lead)zzzz")
              AND place_key LIKE \(Self.beginning(lead)) ESCAPE '!'
            \(fragment: Self.also(others, in: "place_key || ' ' || name_key"))
            ORDER BY place_key, id LIMIT \(most)
            """
        ) { (id: String) in id }
        let supplied = try all(
            """
            SELECT contract.customer_id FROM contract JOIN customer ON customer.id = contract.customer_id
            WHERE contract.place_key >= \(lead) AND contract.place_key < \("\(lead)zzzz")
              AND contract.place_key LIKE \(Self.beginning(lead)) ESCAPE '!'
            \(fragment: Self.also(others, in: "contract.place_key || ' ' || customer.name_key"))
            ORDER BY contract.place_key, contract.customer_id LIMIT \(most)
            """
        ) { (id: String) in id }
        return homes + supplied
    }

    func customers(sounding sound: String, _ others: [String], most: Int) throws -> [String] {
        try all(
            """
            SELECT id FROM customer WHERE sound_key = \(sound)
            \(fragment: Self.also(others, in: "name_key || ' ' || place_key"))
            ORDER BY name_key, id LIMIT \(most)
            """
        ) { (id: String) in id }
    }

    /// In the order they were found.
    func foundCustomers(_ ids: [String]) throws -> [FoundCustomer] {
        let found = try all(
            """
            SELECT customer.id, customer.number, customer.first_name, customer.last_name, customer.street,
                   customer.house_number, customer.postal_code, customer.city,
                   (SELECT COUNT(*) FROM contract WHERE contract.customer_id = customer.id),
                   (SELECT COUNT(*) FROM contract JOIN contract_access AS access ON access.contract_id = contract.id
                    WHERE contract.customer_id = customer.id AND access.role = 'owner')
            FROM customer WHERE customer.id IN \(list: ids)
            """
        ) {
            (
                id: String, number: String, first: String, last: String, street: String, house: String, code: String,
                city: String, contracts: Int, owners: Int
            ) in
            FoundCustomer(
                id: id, number: number, name: "\(first) \(last)", place: "\(street) \(house), \(code) \(city)",
                contracts: contracts, hasLogin: owners > 0)
        }
        let known = Dictionary(found.map { ($0.id, $0) }) { one, _ in one }
        return ids.compactMap { known[$0] }
    }

    private static func also(_ words: [String], in column: SQL) -> SQL {
        words.reduce("" as SQL) { sql, word in
            sql.appending(" AND (\(fragment: column)) LIKE \("%\(escaped(word))%") ESCAPE '!'")
        }
    }

    private static func beginning(_ word: String) -> String { "\(escaped(word))%" }

    private static func escaped(_ word: String) -> String {
        word.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
    }
}
