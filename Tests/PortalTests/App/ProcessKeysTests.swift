import Store
import Testing

@testable import Portal

/// A process that was started before a key was made goes on sealing with an older one.
@Suite(.enabled(if: Engine.serverURL != nil)) struct ProcessKeysTests {
    private static func count(_ portal: Portal) async throws -> Int {
        try await portal.store.read { try $0.value("SELECT COUNT(*) FROM process_key") } ?? 0
    }

    /// A number is sealed with the newest key this process knows.
    private static func seal(_ portal: Portal, _ id: String) async throws {
        let sealed = try portal.keys.seal("+4938500012345", in: .phone, of: id)
        try await portal.store.write(about: "test") { db in
            try db.run(
                """
                INSERT INTO customer (id, external_id, number, first_name, last_name, street, house_number, postal_code,
                    city, phone_sealed, imported_at)
                VALUES (\(id), \(id), '100009', 'Paul', 'Plan', 'Weg', '1', '19053', 'Schwerin', \(sealed),
                        \(TestClock.start))
                """)
        }
    }

    @Test func `while one does not know the newest key nothing is sealed away from it, and no key goes`() async throws {
        try await Doorstep.run(on: .postgres) { (door) async throws in
            let old = try await door.open()
            try await Self.seal(old, "one")
            try await door.enter { (portal) async throws in
                #expect(try await KeyRotation(portal, isAlone: false).run().waitsForRestart)
            }
            #expect(try await door.complaints().contains { $0.contains("before key 2 was made") })
            try await door.enter { (portal) async throws in
                let refusal = await #expect(throws: SettingProblem.self) {
                    try await KeyRotation(portal, isAlone: false).run()
                }
                #expect(refusal?.description.contains("1 processes of the portal were started before key 2") == true)
                await #expect(throws: SettingProblem.self) { try await KeyRetirement(portal).run() }
            }
            #expect(try door.files.numbers() == [1, 2])
            // It ends and is started again.
            await old.close()
            let new = try await door.open()
            #expect(try await Self.count(new) == 1)
            try await door.enter { (portal) async throws in
                #expect(try await KeyRotation(portal, isAlone: false).run().sealedAnew == 1)
            }
            try await door.enter { (portal) async throws in
                #expect(try await KeyRetirement(portal).run().retired == [1])
            }
            await new.close()
            try await door.enter(for: .reading) { (portal) async throws in
                #expect(try await Self.count(portal) == 0)
            }
            #expect(try await door.complaints().allSatisfy { !$0.contains("key") })
        }
    }

    @Test func `one that was killed counts as gone after two hours`() async throws {
        try await TestPortal.run(on: .postgres, hasCast: false) { (house) async throws in
            let files = KeyFiles(folder: house.folder)
            let killed = try house.restarted(files.read())
            try await killed.portal.noteProcess()
            try files.makeNext(after: 1)
            let next = try house.restarted(files.read())
            try await next.portal.noteProcess()
            await #expect(throws: SettingProblem.self) { try await KeyRetirement(next.portal).run() }
            house.clock.advance(minutes: 61)
            // Whoever lives says so every hour.
            try await Housekeeping(portal: next.portal).tidyUp()
            house.clock.advance(minutes: 60)
            #expect(try await next.portal.keysOfOthers() == [])
            #expect(try await killed.portal.keysOfOthers() == [2])
            #expect(try await KeyRetirement(next.portal).run().retired == [1])
        }
    }

    @Test func `with SQLite nobody else can be there`() async throws {
        try await TestPortal.run(on: .sqlite, hasCast: false) { (house) async throws in
            let files = KeyFiles(folder: house.folder)
            try await house.restarted(files.read()).portal.noteProcess()
            try files.makeNext(after: 1)
            let next = try house.restarted(files.read())
            #expect(try await next.portal.keysOfOthers() == [])
            try await next.portal.noteProcess()
            #expect(try await Self.count(next.portal) == 1)
        }
    }
}
