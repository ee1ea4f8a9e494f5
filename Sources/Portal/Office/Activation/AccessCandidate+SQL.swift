import Store
import Vocabulary

extension Session {
    /// In the order of their identities as they were found.
    func accessCandidates(_ ids: [String], _ keys: Keys) throws -> [AccessCandidate] {
        guard !ids.isEmpty else { return [] }
        let people = try all(
            """
            SELECT id, number, first_name, last_name, street, house_number, postal_code, city, email, born_on_sealed
            FROM customer WHERE id IN \(list: ids)
            """
        ) {
            (
                id: String, number: String, first: String, last: String, street: String, house: String, code: String,
                city: String, email: String?, born: [UInt8]?
            ) in
            AccessCandidate(
                id: id, number: number, firstName: first, lastName: last, street: street, houseNumber: house,
                postalCode: code, city: city, email: email, bornOn: keys.text(born, in: .bornOn, of: id))
        }
        let supplies = try accessSupplies(ids)
        let known = Dictionary(people.map { ($0.id, $0) }) { one, _ in one }
        return ids.compactMap { id in
            guard var one = known[id] else { return nil }
            one.supplies = supplies[id] ?? []
            return one
        }
    }

    private func accessSupplies(_ customers: [String]) throws -> [String: [AccessCandidate.Supply]] {
        let meters = try all(
            """
            SELECT contract.number, meter.number FROM meter JOIN contract ON contract.id = meter.contract_id
            WHERE contract.customer_id IN \(list: customers)
            """
        ) { (contract: String, meter: String) in (contract, meter) }
        let rows = try all(
            """
            SELECT contract.customer_id, contract.number, contract.street, contract.house_number, contract.postal_code,
                   contract.city,
                   (SELECT COUNT(*) FROM contract_access AS access
                    WHERE access.contract_id = contract.id AND access.role = 'owner'),
                   (SELECT MAX(letter.ordered_at) FROM code_letter AS letter WHERE letter.contract_id = contract.id)
            FROM contract WHERE contract.customer_id IN \(list: customers) ORDER BY contract.number
            """
        ) {
            (
                customer: String, number: String, street: String, house: String, code: String, city: String,
                owners: Int, letterAt: Instant?
            ) in
            (
                customer,
                AccessCandidate.Supply(
                    number: number, place: PlaceWords(street, house, code, city), hasOwner: owners > 0,
                    letterAt: letterAt, meters: meters.filter { $0.0 == number }.map(\.1))
            )
        }
        return Dictionary(grouping: rows) { $0.0 }.mapValues { $0.map(\.1) }
    }
}
