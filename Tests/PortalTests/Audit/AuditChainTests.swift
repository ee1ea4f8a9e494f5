import Store
import Testing
import Vocabulary

@testable import Portal

/// The chain of the security log shows whatever was done to it.
@Suite struct AuditChainTests {
    private static func fill(_ house: TestPortal, _ count: Int) async throws {
        let now = house.clock.now
        for turn in 0..<count {
            try await house.store.write(about: "row \(turn)") { db in
                try db.audit(
                    AuditEntry(
                        kind: .signedIn, actor: "actor \(turn)", subject: nil, address: "203.0.113.7",
                        detail: [.device: "Firefox, Linux"], at: now.adding(seconds: turn)))
            }
        }
    }

    private static func trouble(_ house: TestPortal, known: String? = nil) async throws -> String? {
        try await AuditVerification(house.portal, known: known).trouble
    }

    @Test(arguments: Engine.all)
    func `an untouched log is whole`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            #expect(try await Self.trouble(house) == nil, "an empty one, too")
            try await Self.fill(house, 12)
            let result = try await AuditVerification(house.portal)
            #expect(result.trouble == nil)
            #expect(result.count == 12)
            #expect(result.head.hasPrefix("12:"))
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE network = '203.0.113.0/24'") == 12)
        }
    }

    /// One way to lie for each column, and each is found at its row.
    @Test(arguments: Engine.all)
    func `a changed row`(engine: Engine) async throws {
        let changes: [SQL] = [
            "UPDATE audit_event SET happened_at = '2026-11-20T09:00:00.000Z' WHERE position = 5",
            "UPDATE audit_event SET kind = 'signed-out' WHERE position = 5",
            "UPDATE audit_event SET actor = NULL WHERE position = 5",
            "UPDATE audit_event SET subject = 'actor' WHERE position = 5",
            "UPDATE audit_event SET network = '198.51.100.0/24' WHERE position = 5",
            "UPDATE audit_event SET detail = '' WHERE position = 5",
            "UPDATE audit_event SET previous = hash WHERE position = 5",
            "UPDATE audit_event SET hash = previous WHERE position = 5",
        ]
        for change in changes {
            try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
                try await Self.fill(house, 8)
                try await house.store.write(about: "lie") { try $0.run(change) }
                #expect(try await Self.trouble(house) == "Row 5 is not as it was written.")
            }
        }
    }

    /// Who changes a row and makes its hash fit breaks the row behind it.
    @Test func `a changed row with a hash that fits`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            try await Self.fill(house, 8)
            try await house.store.write(about: "lie") { db in
                var rows: [AuditRow] = []
                try db.eachAuditRow { rows.append($0) }
                let row = rows[4]
                let lie = AuditRow(
                    position: 5, happenedAt: row.happenedAt, kind: "signed-out", actor: row.actor,
                    subject: row.subject, network: row.network, detail: row.detail, previous: row.previous, hash: "")
                try db.run(
                    "UPDATE audit_event SET kind = 'signed-out', hash = \(lie.computedHash) WHERE position = 5")
            }
            #expect(try await Self.trouble(house) == "Row 6 does not follow row 5.")
        }
    }

    @Test(arguments: Engine.all)
    func `a deleted row, a tail cut off, a front cut off`(engine: Engine) async throws {
        let cuts: [(SQL, String)] = [
            ("DELETE FROM audit_event WHERE position = 3", "Row 3 is missing."),
            ("DELETE FROM audit_event WHERE position = 1", "Row 1 is missing."),
            (
                "DELETE FROM audit_event WHERE position > 6",
                "Row 7 is missing, and with it all to the head 8."
            ),
            ("DELETE FROM audit_event", "Row 1 is missing, and with it all to the head 8."),
        ]
        for (cut, sentence) in cuts {
            try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
                try await Self.fill(house, 8)
                try await house.store.write(about: "lie") { try $0.run(cut) }
                #expect(try await Self.trouble(house) == sentence)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `a row put in, and two that changed places`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            try await Self.fill(house, 4)
            try await house.store.write(about: "lie") { db in
                try db.run(
                    """
                    INSERT INTO audit_event (position, happened_at, kind, actor, subject, network, detail, previous, hash)
                    SELECT 5, happened_at, kind, actor, subject, network, detail, hash, 'x' FROM audit_event
                    WHERE position = 4
                    """)
            }
            #expect(try await Self.trouble(house) == "Row 5 stands behind the head 4.")
        }
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            try await Self.fill(house, 4)
            try await house.store.write(about: "lie") { db in
                for (from, to) in [(2, 100), (3, 2), (100, 3)] {
                    try db.run("UPDATE audit_event SET position = \(to) WHERE position = \(from)")
                }
            }
            #expect(try await Self.trouble(house) == "Row 2 is not as it was written.")
        }
    }

    /// Whoever can write the head, too, can cut a tail off; what was written down elsewhere tells.
    @Test func `a head that was set back is told by what is known`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            try await Self.fill(house, 8)
            let known = try await AuditVerification(house.portal).head
            #expect(try await Self.trouble(house, known: known) == nil)
            try await house.store.write(about: "lie") { db in
                try db.run("DELETE FROM audit_event WHERE position > 6")
                try db.run(
                    """
                    UPDATE audit_head SET position = 6,
                        hash = (SELECT hash FROM audit_event WHERE audit_event.position = 6) WHERE id = 1
                    """)
            }
            #expect(try await Self.trouble(house) == nil)
            #expect(try await Self.trouble(house, known: known) == "Row 8, which was known, is missing.")
            #expect(try await Self.trouble(house, known: "6:x") == "Row 6 is not the one that was known.")
            #expect(try await Self.trouble(house, known: "x") == "What is known is written as POSITION:HASH.")
        }
    }

    /// Two years are kept; then the front goes, and what is left can still be checked.
    @Test(arguments: Engine.all)
    func `old rows leave at the front`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            try await Self.fill(house, 5)
            house.clock.advance(days: 729)
            try await Self.fill(house, 3)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await AuditVerification(house.portal).count == 8)
            house.clock.advance(days: 3)
            let known = try await AuditVerification(house.portal).head
            for _ in 0..<2 {
                try await Housekeeping(portal: house.portal).tidyUp()
                let result = try await AuditVerification(house.portal, known: known)
                #expect(result.trouble == nil)
                #expect(result.count == 3)
            }
            // Nobody did anything for two years: nothing is left but the head, and the chain goes on from there.
            house.clock.advance(days: 800)
            try await Housekeeping(portal: house.portal).tidyUp()
            let empty = try await AuditVerification(house.portal)
            #expect(empty.trouble == nil)
            #expect(empty.count == 0)
            #expect(empty.begin == nil)
            #expect(empty.head == known)
            #expect(empty.front == known)
            try await Self.fill(house, 2)
            let result = try await AuditVerification(house.portal)
            #expect(result.trouble == nil)
            #expect(result.count == 2)
            #expect(result.begin == house.clock.now.iso)
            try await house.store.write(about: "lie") { try $0.run("DELETE FROM audit_event WHERE position = 9") }
            #expect(try await Self.trouble(house) == "Row 9 is missing.")
        }
    }

    /// Whoever can write the anchor, too, can cut a front off, or everything. The chain itself cannot tell that from rows
    /// that grew old; what was written down elsewhere does.
    @Test(arguments: Engine.all)
    func `a front cut off with its anchor is told by what is known`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            try await Self.fill(house, 3)
            let early = try await AuditVerification(house.portal).head
            try await Self.fill(house, 5)
            let late = try await AuditVerification(house.portal).head
            try await house.store.write(about: "lie") { db in
                try db.run(
                    """
                    UPDATE audit_head SET anchor_position = 5,
                        anchor_hash = (SELECT hash FROM audit_event WHERE audit_event.position = 5) WHERE id = 1
                    """)
                try db.run("DELETE FROM audit_event WHERE position <= 5")
            }
            let cut = try await AuditVerification(house.portal)
            #expect(cut.trouble == nil)
            #expect(cut.front.hasPrefix("5:"), "what it says of its front is what the log of the machine contradicts")
            #expect(
                try await Self.trouble(house, known: early)
                    == """
                    Row 3, which was known, was taken away at the front (it begins at 6); right only if it is older than \
                    two years.
                    """)
            #expect(try await Self.trouble(house, known: late) == nil)
            #expect(
                try await Self.trouble(house, known: "5:x")
                    == "Row 5, the last one taken away at the front, is not the one that was known.")
            try await house.store.write(about: "lie") { db in
                try db.run("UPDATE audit_head SET anchor_position = position, anchor_hash = hash")
                try db.run("DELETE FROM audit_event")
            }
            #expect(try await Self.trouble(house) == nil)
            #expect(
                try await Self.trouble(house, known: late)
                    == """
                    Row 8, which was known, was taken away at the front (nothing is left); right only if it is older than \
                    two years.
                    """)
        }
    }

    /// 200 acts of 200 customers at once: one chain, no gap, and nobody waits long.
    @Test(arguments: Engine.all)
    func `writers at the same moment do not fork the chain`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            let now = house.clock.now
            let start = ContinuousClock.now
            try await withThrowingTaskGroup(of: Void.self) { group in
                for turn in 0..<200 {
                    group.addTask {
                        try await house.store.write(about: "customer \(turn)") { db in
                            _ = try db.count(.resetByAccount, "\(turn)", at: now)
                            try db.audit(AuditEntry(kind: .resetAsked, subject: "\(turn)", at: now))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let duration = start.duration(to: .now)
            let result = try await AuditVerification(house.portal)
            #expect(result.trouble == nil)
            #expect(result.count == 200)
            #expect(duration < .seconds(20), "200 acts took \(duration)")
        }
    }

    /// What failed leaves no row, and no gap.
    @Test(arguments: Engine.all)
    func `an act that is taken back is not in the log`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            try await Self.fill(house, 2)
            let now = house.clock.now
            await #expect(throws: Refusal.self) {
                try await house.store.write(about: "x") { db in
                    try db.audit(AuditEntry(kind: .signedOut, at: now))
                    throw Refusal.busy
                }
            }
            try await Self.fill(house, 1)
            let result = try await AuditVerification(house.portal)
            #expect(result.trouble == nil)
            #expect(result.count == 3)
        }
    }
}
