import Store
import Vocabulary

/// A reading that is exported with its register.
struct KeptReading: Sendable {
    let key, obis: String
    let readOn: Day
    let thousandths: Int64
    let source, status: String
}

/// What a bill and a meter tell of their contract.
struct SuppliedContract: Sendable {
    let number, commodity: String
}

extension Session {
    func customerKey(numbered number: String) throws -> String? {
        try value("SELECT external_id FROM customer WHERE number = \(number)")
    }

    /// Contracts at a market location that are supplied or about to be.
    func contracts(atMarket location: String) throws -> [String] {
        try all(
            """
            SELECT external_id FROM contract
            WHERE malo_id = \(location) AND state NOT IN ('ended', 'refused', 'withdrawn')
            ORDER BY external_id LIMIT 3
            """
        ) { (key: String) in key }
    }

    /// The same at a metering location.
    func contracts(atMetering location: String) throws -> [String] {
        try all(
            """
            SELECT external_id FROM contract
            WHERE melo_id = \(location) AND state NOT IN ('ended', 'refused', 'withdrawn')
            ORDER BY external_id LIMIT 3
            """
        ) { (key: String) in key }
    }

    func customerCount() throws -> Int { try value("SELECT COUNT(*) FROM customer") ?? 0 }

    func internetContractCount() throws -> Int {
        try value("SELECT COUNT(*) FROM contract WHERE commodity = 'internet'") ?? 0
    }

    /// Nil where it supplies what BO4E has no Sparte for.
    func suppliedContract(_ key: String) throws -> SuppliedContract? {
        try first(
            "SELECT number, commodity FROM contract WHERE external_id = \(key) AND commodity <> 'internet'",
            SuppliedContract.init)
    }

    /// The meters with this number.
    func meterKeys(numbered number: MeterNumber) throws -> [String] {
        try all("SELECT external_id FROM meter WHERE number = \(number) ORDER BY external_id LIMIT 3") {
            (key: String) in
            key
        }
    }

    /// The name of the reading of a day, where it has one.
    func readingKey(meter: String, obis: String, readOn: Day) throws -> String? {
        try value(
            """
            SELECT reading.external_id FROM meter_reading AS reading
            JOIN register ON register.id = reading.register_id
            JOIN meter ON meter.id = register.meter_id
            WHERE meter.external_id = \(meter) AND register.obis = \(obis) AND reading.read_on = \(readOn)
              AND reading.external_id IS NOT NULL
            """)
    }

    /// What of a meter's readings has a name of the billing system.
    func keptReadings(ofMeter key: String) throws -> [KeptReading] {
        try all(
            """
            SELECT reading.external_id, register.obis, reading.read_on, reading.thousandths, reading.source,
                   reading.status
            FROM meter_reading AS reading
            JOIN register ON register.id = reading.register_id
            JOIN meter ON meter.id = register.meter_id
            WHERE meter.external_id = \(key) AND reading.external_id IS NOT NULL
            ORDER BY register.obis, reading.read_on
            """, KeptReading.init)
    }
}
