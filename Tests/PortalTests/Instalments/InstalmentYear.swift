import Store
import Vocabulary

@testable import Portal

/// Anna's electricity in a year that began on 1 September 2026: 85 € on the first of each month, a reading of the day
/// before, prices of the cast.
enum InstalmentYear {
    static let path = "/vertraege/\(Cast.strom)/abschlag"

    static func begin(_ house: TestPortal) async throws {
        let now = house.clock.now
        try await house.store.write(about: "test") { db in
            try db.run("UPDATE contract SET last_billed_on = '2026-08-31' WHERE number = \(Cast.strom)")
            try db.run(
                """
                INSERT INTO meter_reading (id, external_id, register_id, read_on, thousandths, source, status, request_id,
                    stored_at)
                VALUES ('year-begins', NULL, \(Cast.register(Cast.strom)), '2026-08-31', 16200000, 'customer', 'accepted',
                        NULL, \(now))
                """)
            for month in 0..<12 where month != 3 {
                let due = Day(unchecked: "2026-09-01").adding(months: month)
                try db.run(
                    """
                    INSERT INTO instalment (id, external_id, contract_id, due_on, amount)
                    VALUES (\("instalment \(due.iso)"), \("A-\(due.iso)"), \(Cast.contract(Cast.strom)), \(due), 8500)
                    """)
            }
        }
    }

    static func changes(_ house: TestPortal) async throws -> Int? {
        try await house.store.read { db in try db.value("SELECT COUNT(*) FROM instalment_change", as: Int.self) }
    }
}
