import Store
import Vocabulary

extension Session {
    /// Contracts with a reading due on `last` at the latest that is not there yet, and with a meter to read by eye; by number.
    /// Letters go where the contract's owner wants them, else where the billing system says.
    func askedReadings(dueUntil last: Day, today: Day) throws -> [AskedReading] {
        let rows = try all(
            """
            SELECT contract.external_id, contract.number, contract.commodity, contract.state,
                   contract.next_reading_due_on,
                   (SELECT MAX(reading.read_on) FROM meter AS own
                    JOIN register ON register.meter_id = own.id
                    JOIN meter_reading AS reading ON reading.register_id = register.id
                    WHERE own.contract_id = contract.id AND reading.status <> 'not-used'),
                   contract.street, contract.house_number, contract.postal_code, contract.city,
                   customer.number, customer.salutation, customer.first_name, customer.last_name, customer.street,
                   customer.house_number, customer.postal_code, customer.city,
                   told.addition, told.street, told.house_number, told.postal_code, told.city, meter.number
            FROM contract
            JOIN customer ON customer.id = contract.customer_id
            JOIN meter ON meter.contract_id = contract.id AND meter.is_remotely_read = 0 AND meter.removed_on IS NULL
            LEFT JOIN account_contact AS told ON told.address_at IS NOT NULL AND told.street IS NOT NULL
                AND told.account_id = (
                    SELECT MIN(access.account_id) FROM contract_access AS access
                    WHERE access.contract_id = contract.id AND access.role = 'owner')
            WHERE contract.next_reading_due_on <= \(last) AND (contract.ends_on IS NULL OR contract.ends_on >= \(today))
            ORDER BY contract.number, meter.number
            """, StoredAskedReading.init)
        return StoredAskedReading.joined(rows.filter(\.isAsked))
    }
}

/// A contract with one of its meters, as it stands in the tables.
private struct StoredAskedReading {
    let contractKey: String
    let number: ContractNumber
    let commodity: Commodity
    let state: ContractState
    let dueOn: Day
    let lastReadOn: Day?
    let street, houseNumber, postalCode, city: String
    let customerNumber: String
    let salutation: String?
    let firstName, lastName, homeStreet, homeNumber, homeCode, homeCity: String
    let addition, toldStreet, toldNumber, toldCode, toldCity: String?
    let meter: MeterNumber

    var isAsked: Bool {
        state.isSupplied && !(lastReadOn.map { $0 >= dueOn.adding(days: -ReadingDue.leadDays) } ?? false)
    }

    private var address: CorrespondenceAddress {
        if let toldStreet, let toldCode, let toldCity {
            return CorrespondenceAddress(
                addition: addition, street: toldStreet, houseNumber: toldNumber, postalCode: toldCode, city: toldCity)
        }
        return CorrespondenceAddress(
            addition: nil, street: homeStreet, houseNumber: homeNumber, postalCode: homeCode, city: homeCity)
    }

    private func asked(_ meters: [MeterNumber]) -> AskedReading {
        let (home, name) = (address, "\(firstName) \(lastName)")
        let road = [home.street, home.houseNumber].compactMap { $0 }.joined(separator: " ")
        return AskedReading(
            contractKey: contractKey, number: number, commodity: commodity, dueOn: dueOn,
            recipient: [salutation, name, home.addition, road, "\(home.postalCode) \(home.city)"].compactMap { $0 },
            greeted: name, customerNumber: customerNumber,
            place: "\(street) \(houseNumber), \(postalCode) \(city)", meters: meters)
    }

    /// Rows of one contract lie side by side.
    static func joined(_ rows: [StoredAskedReading]) -> [AskedReading] {
        var asked: [AskedReading] = []
        var rest = rows[...]
        while let first = rest.first {
            let own = rest.prefix { $0.number == first.number }
            asked.append(first.asked(own.map(\.meter)))
            rest = rest.dropFirst(own.count)
        }
        return asked
    }
}
