import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

/// A key file that is gone, or another one than the database was sealed with.
@Suite struct KeyRingTests {
    private static let words = "+4938500012345"

    /// A customer with a sealed number.
    private static func seal(_ portal: Portal, _ id: String = "one") async throws {
        let sealed = try portal.keys.seal(words, in: .phone, of: id)
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

    private static func read(_ portal: Portal, _ id: String = "one") async throws -> String? {
        let stored = try await portal.store.read { try $0.storedCustomer(key: id) }
        return portal.keys.text(stored?.phone, in: .phone, of: id)
    }

    private static func replace(_ path: String, with bytes: [UInt8]) throws {
        try? FileManager.default.removeItem(atPath: path)
        try Data(bytes).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    }

    private static func content(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    @Test(arguments: Engine.all)
    func `without its key file the portal does not start, makes no other, and says what to do`(engine: Engine)
        async throws
    {
        try await Doorstep.run(on: engine) { (door) async throws in
            try await door.enter { try await Self.seal($0) }
            let path = door.files.path(1)
            let copy = try Self.content(path)
            try FileManager.default.removeItem(atPath: path)
            for purpose in [Portal.Purpose.serving, .reading] {
                let refusal = try #require(try await door.refusal(for: purpose))
                #expect(refusal.contains("\(path) is missing") && refusal.contains("from your copy"))
                #expect(refusal.contains("kundenportal keys lost 1"))
            }
            #expect(try door.files.numbers() == [])
            let complaints = try await door.complaints()
            #expect(complaints.contains { $0.contains("\(path) is missing") })
            #expect(try door.files.numbers() == [])

            try Self.replace(path, with: copy)
            #expect(try await door.complaints().allSatisfy { !$0.contains("key") })
            #expect(try await door.enter { try await Self.read($0) } == Self.words)
        }
    }

    @Test(arguments: Engine.all)
    func `another file under the name of the key is told apart`(engine: Engine) async throws {
        try await Doorstep.run(on: engine) { (door) async throws in
            try await door.enter { _ in }
            let path = door.files.path(1)
            let copy = try Self.content(path)
            try Self.replace(path, with: Random.bytes(32))
            for purpose in [Portal.Purpose.serving, .reading] {
                #expect(try await door.refusal(for: purpose)?.contains("\(path) is another one") == true)
            }
            #expect(try await door.complaints().contains { $0.contains("\(path) is another one") })
            try Self.replace(path, with: copy)
            #expect(try await door.refusal() == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `a second machine needs the keys of the first`(engine: Engine) async throws {
        try await Doorstep.run(on: engine) { (door) async throws in
            let other = try door.otherMachine()
            try await door.enter { _ in }
            #expect(try await other.refusal()?.contains("from another machine") == true)
            #expect(try other.files.numbers() == [])
            try other.files.make(1)
            #expect(try await other.refusal()?.contains("key is another one") == true)
            try Self.replace(other.files.path(1), with: try Self.content(door.files.path(1)))
            #expect(try await other.refusal() == nil)

            // After a change of the key, too.
            try await door.enter { (portal) async throws in
                try await Self.seal(portal)
                #expect(try await KeyRotation(portal, isAlone: true).run().made == 2)
            }
            #expect(try await other.refusal()?.contains("key.2 is missing") == true)
            try other.files.make(2)
            #expect(try await other.refusal()?.contains("key.2 is another one") == true)
            try Self.replace(other.files.path(2), with: try Self.content(door.files.path(2)))
            #expect(try await other.enter { try await Self.read($0) } == Self.words)
        }
    }

    @Test(arguments: Engine.all)
    func `two machines that change the key in the same moment make one`(engine: Engine) async throws {
        try await Doorstep.run(on: engine) { (door) async throws in
            let other = try door.otherMachine()
            try await door.enter { (first) async throws in
                let keys = first.keys
                try Self.replace(other.files.path(1), with: try Self.content(door.files.path(1)))
                // The other one has looked already when this one makes its key.
                try other.files.make(2)
                let late = try #require(try other.files.all())
                try await KeyRing(store: first.store, files: other.files, log: first.log).note([late.newest])
                await #expect(throws: SettingProblem.self) { try await KeyRotation(first, isAlone: true).run() }
                #expect(first.keys.newest.check == keys.newest.check)
            }
            #expect(try door.files.numbers() == [1])
            #expect(try await door.refusal()?.contains("key.2 is missing") == true)
        }
    }

    @Test(arguments: Engine.all)
    func `a retired key may be missing`(engine: Engine) async throws {
        try await Doorstep.run(on: engine) { (door) async throws in
            try await door.enter { (portal) async throws in
                try await Self.seal(portal)
                _ = try await KeyRotation(portal, isAlone: true).run()
            }
            try await door.enter { (portal) async throws in
                #expect(try await KeyRetirement(portal).run().retired == [1])
            }
            #expect(try door.files.numbers() == [2])
            #expect(try await door.enter { try await Self.read($0) } == Self.words)
            #expect(try await door.complaints().allSatisfy { !$0.contains("key") })
            try FileManager.default.removeItem(atPath: door.files.path(2))
            #expect(try await door.refusal()?.contains("key.2 is missing") == true)
        }
    }

    /// As the first start after an older version, which noted no keys.
    @Test(arguments: Engine.all)
    func `a wrong or missing key is found out where none was noted yet`(engine: Engine) async throws {
        try await Doorstep.run(on: engine) { (door) async throws in
            try await door.enter { (portal) async throws in
                try await Self.seal(portal)
                try await portal.store.write(about: "test") { try $0.run("DELETE FROM key_check") }
            }
            let path = door.files.path(1)
            let copy = try Self.content(path)
            try FileManager.default.removeItem(atPath: path)
            #expect(try await door.refusal()?.contains("\(path) is missing") == true)
            try Self.replace(path, with: Random.bytes(32))
            #expect(try await door.refusal()?.contains("\(path) is another one") == true)
            try Self.replace(path, with: copy)
            #expect(try await door.enter { try await Self.read($0) } == Self.words)
            let noted = try await door.enter { try await $0.store.read { try $0.notedKeys() } }
            #expect(noted.map(\.number) == [1])
        }
    }

    @Test(arguments: Engine.all)
    func `a key that is lost for good is given up, and its number is never used again`(engine: Engine) async throws {
        try await Doorstep.run(on: engine) { (door) async throws in
            try await door.enter { try await Self.seal($0) }
            let (path, copy) = (door.files.path(1), try Self.content(door.files.path(1)))
            try await door.enter(for: .withoutKeys) { (portal) async throws in
                await #expect(throws: SettingProblem.self) { try await KeyLoss(portal).run(1) }
                await #expect(throws: SettingProblem.self) { try await KeyLoss(portal).run(2) }
            }
            try FileManager.default.removeItem(atPath: path)
            try await door.enter(for: .withoutKeys) { (portal) async throws in
                #expect(try await KeyLoss(portal).run(1).contains("Key 1 counts as lost"))
            }
            try await door.enter { (portal) async throws in
                #expect(portal.keys.all.map(\.number) == [2])
                #expect(try await Self.read(portal) == nil)
                try await Self.seal(portal, "two")
            }
            #expect(try await door.complaints().allSatisfy { !$0.contains("key") })
            // Found after all.
            try Self.replace(path, with: copy)
            try await door.enter { (portal) async throws in
                #expect(try await Self.read(portal) == Self.words)
                #expect(try await Self.read(portal, "two") == Self.words)
            }
        }
    }

    /// Looking does not make what serving makes.
    @Test func `doctor makes no key`() async throws {
        try await Doorstep.run(on: .sqlite) { (door) async throws in
            for purpose in [Portal.Purpose.withoutKeys, .reading] {
                #expect(try await door.refusal(for: purpose) == nil)
            }
            let findings = try await door.enter(for: .withoutKeys) { await Examination($0).findings() }
            #expect(findings.contains { $0.isWell && $0.words.contains("there is no key yet") })
            #expect(try door.files.numbers() == [])
        }
    }

    @Test(arguments: Engine.all)
    func `proofs a retired key marked are found by who reads only`(engine: Engine) async throws {
        try await Doorstep.run(on: engine) { (door) async throws in
            try await door.enter { (portal) async throws in
                try await Self.seal(portal)
                let mark = portal.keys.proofMark(of: "anna@kunden.example")
                try await portal.store.write(about: "test") { db in
                    try db.run(
                        """
                        INSERT INTO consent_proof (id, person, mark, channel, purpose, what, happened_at, how, forget_on)
                        VALUES ('one', 'p', \(mark), 'email', 'offers', 'granted', \(TestClock.start), 'page',
                                '2031-11-20')
                        """)
                }
                _ = try await KeyRotation(portal, isAlone: true).run()
            }
            try await door.enter { (portal) async throws in
                #expect(try await KeyRetirement(portal).run().retired == [1])
            }
            let found = try await door.enter(for: .reading) { try await $0.consentProofs(of: "Anna@Kunden.example") }
            #expect(found.count == 1)
            #expect(door.book.lines.allSatisfy { !$0.contains("marks of a retired key") })

            try await door.enter { (portal) async throws in
                try await portal.store.write(about: "test") {
                    try $0.run("UPDATE retired_key SET marks_sealed = \([2] + Random.bytes(40))")
                }
            }
            let lost = try await door.enter(for: .reading) { try await $0.consentProofs(of: "anna@kunden.example") }
            #expect(lost.isEmpty)
            #expect(door.book.lines.contains { $0.contains("marks of a retired key do not open key=1") })
        }
    }
}
