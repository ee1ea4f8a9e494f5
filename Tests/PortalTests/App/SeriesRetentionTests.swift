import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct SeriesRetentionTests {
    @Test(arguments: Engine.all)
    func `quarter hours go after three years and a month`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (register, now) = (Cast.register(Cast.strom), house.clock.now)
            let last = house.clock.today.adding(days: -Retention.quarters)
            try await house.store.write(about: "test") { db in
                try db.put(QuarterDay(last), of: register, at: now)
                try db.put(QuarterDay(last.adding(days: -1)), of: register, at: now)
            }
            try await Housekeeping(portal: house.portal).tidyUp()
            let days = try await house.store.read { db in
                try db.all("SELECT day FROM meter_series") { (day: Day) in day }
            }
            #expect(days == [last])
        }
    }

    @Test(arguments: Engine.all)
    func `links to a history go 90 days after their end`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (account, contract, now) = (Cast.anna.account, Cast.contract(Cast.strom), house.clock.now)
            let today = house.clock.today
            try await house.store.write(about: "test") { db in
                for (hash, day) in [("a", today.adding(days: -90)), ("b", today.adding(days: -91)), ("c", today)] {
                    _ = try db.add(ID(), to: contract, of: account, named: "x", hash: hash, until: day, at: now)
                }
                try db.run("UPDATE history_share SET ended_at = \(now.adding(days: -91)) WHERE token_hash = 'c'")
            }
            try await Housekeeping(portal: house.portal).tidyUp()
            let left = try await house.store.read { db in
                try db.all("SELECT token_hash FROM history_share") { (hash: String) in hash }
            }
            #expect(left == ["a"])
        }
    }
}
