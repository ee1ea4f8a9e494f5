import Store
import Vocabulary

@testable import Portal

/// The rows behind the cast.
extension Session {
    func addTariffs() throws {
        for (commodity, name) in [("strom", "Strom Natur 12"), ("gas", "Gas Klassik"), ("internet", "Glasfaser 300")] {
            let isInternet = commodity == "internet"
            let id = Cast.id("tariff \(commodity)", of: Contract.self)
            try run(
                """
                INSERT INTO tariff (id, external_id, commodity, name, is_default_supply, is_green, download_mbit, upload_mbit)
                VALUES (\(id), \(commodity), \(commodity), \(name), 0, \(commodity == "strom" ? 1 : 0),
                        \(isInternet ? 300 : nil), \(isInternet ? 150 : nil))
                """)
            try run(
                """
                INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, unit_rate_peak, unit_rate_off_peak,
                    standing_charge_year, monthly_charge)
                VALUES (\(id), '2025-01-01', \(isInternet ? nil : commodity == "gas" ? 110_000 : 342_000),
                        \(commodity == "strom" ? 361_000 : nil), \(commodity == "strom" ? 289_000 : nil),
                        \(isInternet ? nil : 14_280), \(isInternet ? 4499 : nil))
                """)
        }
    }

    func addCustomers(at now: Instant) throws {
        for (first, last, number) in [
            ("Anna", "Ahrens", "100001"), ("Clara", "Conrad", "100002"), ("Emil", "Ernst", "100003"),
        ] {
            try run(
                """
                INSERT INTO customer (id, external_id, number, salutation, first_name, last_name, street, house_number,
                    postal_code, city, email, phone, born_on, imported_at)
                VALUES (\(Cast.id("customer \(number)", of: Contract.self)), \(number), \(number), NULL, \(first), \(last),
                        'Lindenweg', '7a', '19053', 'Schwerin', \(first == "Emil" ? "emil.alt@kunden.example" : nil),
                        NULL, NULL, \(now))
                """)
        }
    }

    func addContracts(at now: Instant) throws {
        let all: [(number: String, customer: String, commodity: String, malo: String?)] = [
            (Cast.strom, "100001", "strom", "51238696781"), (Cast.gas, "100001", "gas", "52935155442"),
            (Cast.internet, "100001", "internet", nil), (Cast.twoRegisters, "100002", "strom", "48662918097"),
            (Cast.letterContract, "100003", "strom", "56789012345"), (Cast.letterGas, "100003", "gas", "41373559241"),
        ]
        for one in all {
            let annual: Int? = one.commodity == "internet" ? nil : one.commodity == "gas" ? 16_203_000 : 3_500_000
            try run(
                """
                INSERT INTO contract (id, external_id, number, customer_id, tariff_id, commodity, state, street,
                    house_number, postal_code, city, malo_id, melo_id, grid_operator, metering_operator, starts_on,
                    minimum_term_until, notice_weeks, ends_on, price_guarantee, price_guarantee_until,
                    annual_consumption, last_billed_on, next_reading_due_on, imported_at)
                VALUES (\(Cast.contract(one.number)), \(one.number), \(one.number),
                        \(Cast.id("customer \(one.customer)", of: Contract.self)),
                        \(Cast.id("tariff \(one.commodity)", of: Contract.self)), \(one.commodity), 'active',
                        'Lindenweg', '7a', '19053', 'Schwerin', \(one.malo), NULL, 'Netz Schwerin', 'Netz Schwerin',
                        '2024-11-20', '2026-11-19', 4, NULL, 'limited', '2027-06-30', \(annual), '2025-11-20', NULL,
                        \(now))
                """)
            try run(
                """
                INSERT INTO instalment (id, external_id, contract_id, due_on, amount)
                VALUES (\(Cast.id("instalment \(one.number)", of: Contract.self)), \(one.number),
                        \(Cast.contract(one.number)), '2026-12-01', 8500)
                """)
        }
    }

    func addMeters(at now: Instant) throws {
        for (number, commodity) in [
            (Cast.strom, "strom"), (Cast.gas, "gas"), (Cast.twoRegisters, "strom"), (Cast.letterContract, "strom"),
            (Cast.letterGas, "gas"),
        ] {
            let isGas = commodity == "gas"
            try run(
                """
                INSERT INTO meter (id, external_id, contract_id, number, is_remotely_read, installed_on, removed_on,
                    calorific_value, state_factor)
                VALUES (\(Cast.meter(number)), \(number), \(Cast.contract(number)),
                        \("\(isGas ? 7 : 1)EMH00\(number.suffix(8))"), 0, '2020-03-01', NULL, \(isGas ? 11_253 : nil),
                        \(isGas ? 9599 : nil))
                """)
            if isGas {
                try addRegister(of: number, .single, "7-0:3.0.0", "m3", [1_000_000, 2_500_500], at: now)
            } else if number == Cast.twoRegisters {
                try addRegister(of: number, .peak, "1-1:1.8.1", "kWh", [20_000_000, 22_100_000], at: now)
                try addRegister(of: number, .offPeak, "1-1:1.8.2", "kWh", [8_000_000, 9_400_000], at: now)
            } else {
                try addRegister(of: number, .single, "1-1:1.8.0", "kWh", [10_000_000, 13_500_000], at: now)
            }
        }
    }

    /// A register with a reading on 20 November 2024 and one on 20 November 2025.
    private func addRegister(
        of number: String, _ kind: MeterRegister.Kind, _ obis: String, _ unit: String, _ readings: [Int],
        at now: Instant
    ) throws {
        let register = Cast.register(number, kind)
        try run(
            """
            INSERT INTO register (id, meter_id, obis, kind, unit, integer_digits, decimal_digits)
            VALUES (\(register), \(Cast.meter(number)), \(obis), \(kind.rawValue), \(unit), \(unit == "m3" ? 5 : 6),
                    \(unit == "m3" ? 3 : 0))
            """)
        for (day, thousandths) in zip(["2024-11-20", "2025-11-20"], readings) {
            try run(
                """
                INSERT INTO meter_reading (id, external_id, register_id, read_on, thousandths, source, status, request_id,
                    stored_at)
                VALUES (\(Cast.id("reading \(register.value) \(day)", of: Contract.self)), NULL, \(register), \(day),
                        \(thousandths), 'customer', 'accepted', NULL, \(now))
                """)
        }
    }

    func addLogin(_ person: Cast, hash: String, at now: Instant) throws {
        try run(
            """
            INSERT INTO account (id, email, email_key, password_hash, language, created_at)
            VALUES (\(person.account), \(person.email), \(person.email), \(hash), 'de', \(now))
            """)
    }

    func give(_ number: String, to person: Cast, as role: String, at now: Instant) throws {
        try run(
            """
            INSERT INTO contract_access (account_id, contract_id, role, granted_at)
            VALUES (\(person.account), \(Cast.contract(number)), \(role), \(now))
            """)
    }

    func addDocument(of number: String, _ file: DocumentStore.Kept, at now: Instant) throws {
        try run(
            """
            INSERT INTO document (id, external_id, contract_id, request_id, category, title, search, issued_on,
                arrived_at, sha256, size)
            VALUES (\(Cast.document(number)), \(number), \(Cast.contract(number)), NULL, 'annual-bill',
                    \("Jahresabrechnung \(number)"), \("jahresabrechnung \(number)"), '2026-11-05', \(now),
                    \(file.sha256), \(file.size))
            """)
    }
}
