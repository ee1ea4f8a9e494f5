import Foundation
import Vocabulary

@testable import Portal

/// Wishes of the past as they were stored.
enum SamplePast {
    /// From 85 € to another amount, first held on 1 February 2026, the bill at the end of August.
    static func asked(
        _ euros: Int64, was: [InstalmentLimits.Obstacle] = [], from: String = "2026-02-01",
        billedUntil: String? = "2026-08-31"
    ) throws -> InstalmentRequest {
        struct Stored: Encodable {
            let before: Int64
            let amount: Int64
            let from: String
            let obstacles: [InstalmentLimits.Obstacle]
            let billedUntil: String?
        }
        let stored = Stored(before: 85_00, amount: euros * 100, from: from, obstacles: was, billedUntil: billedUntil)
        return try JSONDecoder().decode(InstalmentRequest.self, from: JSONEncoder().encode(stored))
    }

    static func wish(
        _ euros: Int64, was: [InstalmentLimits.Obstacle] = [], on day: String = "2026-01-10", read: String? = nil,
        changedOn: [String] = [], from: String = "2026-02-01", billedUntil: String? = "2026-08-31",
        bounds: InstalmentBounds = InstalmentBounds()
    ) throws -> PastWish {
        PastWish(
            number: RequestNumber(year: 2026, digits: 6), contract: try ContractNumber(Cast.strom),
            receivedOn: Day(unchecked: day),
            asked: try asked(euros, was: was, from: from, billedUntil: billedUntil),
            lastReadOn: read.map { Day(unchecked: $0) }, bounds: bounds,
            changedOn: changedOn.map { Day(unchecked: $0) })
    }

    /// Down by 20 %, with a reading by 40 %, up by 50 %, one change in twelve months: 68 € to 127 €, with a reading from 51 €.
    static let strict = {
        var rules = Operator.InstalmentRules()
        rules.decrementPercent = 20
        rules.decrementPercentWithReading = 40
        rules.incrementPercent = 50
        rules.changes = 1
        return rules
    }()
}
