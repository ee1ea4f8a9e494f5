import Store
import Vocabulary

extension Session {
    func setKeys(ofCustomer id: String, _ keys: CustomerKeys) throws {
        try run(
            """
            UPDATE customer SET name_key = \(keys.name), sound_key = \(keys.sound), place_key = \(keys.place),
                mail_key = \(keys.mail)
            WHERE id = \(id)
            """)
    }

    func setKey(ofContract id: String, _ place: PlaceWords) throws {
        try run("UPDATE contract SET place_key = \(place.value) WHERE id = \(id)")
    }

    /// Customers older than the keys.
    func customersWithoutKeys(most: Int) throws -> [(id: String, keys: CustomerKeys)] {
        try all(
            """
            SELECT id, first_name, last_name, street, house_number, postal_code, city, email FROM customer
            WHERE name_key IS NULL ORDER BY id LIMIT \(most)
            """
        ) {
            (
                id: String, first: String, last: String, street: String, house: String, code: String, city: String,
                mail: String?
            ) in
            (id, CustomerKeys(first: first, last: last, place: PlaceWords(street, house, code, city), mail: mail))
        }
    }

    func contractsWithoutKeys(most: Int) throws -> [(id: String, place: PlaceWords)] {
        try all(
            """
            SELECT id, street, house_number, postal_code, city FROM contract
            WHERE place_key IS NULL ORDER BY id LIMIT \(most)
            """
        ) { (id: String, street: String, house: String, code: String, city: String) in
            (id, PlaceWords(street, house, code, city))
        }
    }
}
