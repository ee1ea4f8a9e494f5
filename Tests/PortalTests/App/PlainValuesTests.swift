import Foundation
import Logging
import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct PlainValuesTests {
    private static let phone = "+4938500012345"
    private static let bornOn = "1961-02-03"

    /// As an older version left it.
    private static func addPlain(_ count: Int, to store: Store) async throws {
        try await store.write(about: "test") { db in
            for number in 0..<count {
                try db.run(
                    """
                    INSERT INTO customer (id, external_id, number, first_name, last_name, street, house_number,
                        postal_code, city, phone, born_on, imported_at)
                    VALUES (\("plain \(number)"), \("plain \(number)"), '100009', 'Paul', 'Plan', 'Weg', '1', '19053',
                        'Schwerin', \(number.isMultiple(of: 3) ? nil : phone), \(bornOn), \(TestClock.start))
                    """)
            }
        }
    }

    private static func count(_ store: Store) async throws -> (plain: Int, sealed: Int) {
        try await store.read { db in
            (
                try db.countPlainCustomers(),
                try db.countValues(in: .phone, sealedBy: 1) + db.countValues(in: .bornOn, sealedBy: 1)
            )
        }
    }

    @Test(arguments: Engine.all)
    func `plain values are sealed once, and nothing plain stays`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            try await Self.addPlain(1203, to: house.store)
            let (portal, start) = (house.portal, PlainValues(store: house.store, keys: house.portal.keys))
            #expect(try await start.seal() == 1203)
            #expect(try await Self.count(house.store) == (0, 1203 + 802))
            #expect(try await start.seal() == 0)
            let stored = try await house.store.read { try $0.storedCustomer(key: "plain 1") }
            #expect(portal.keys.text(stored?.phone, in: .phone, of: "plain 1") == Self.phone)
            #expect(portal.keys.text(stored?.bornOn, in: .bornOn, of: "plain 1") == Self.bornOn)
            // A value opens in its own row only.
            #expect(portal.keys.text(stored?.phone, in: .phone, of: "plain 2") == nil)
            #expect(portal.keys.text(stored?.phone, in: .bornOn, of: "plain 1") == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `consents of an older version are sealed, and say the same`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let account = Cast.anna.account
            let (email, words) = (Cast.anna.email, "Ja, an \(Cast.anna.email)")
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO consent_event (id, account_id, position, channel, purpose, what, contact, text,
                        text_version, happened_at, how)
                    VALUES ('one', \(account), 1, 'email', 'offers', 'asked', \(email), NULL, NULL,
                            \(TestClock.start), 'page'),
                           ('two', \(account), 2, 'email', 'offers', 'confirmed', \(email), \(words), 1,
                            \(TestClock.start), 'link')
                    """)
            }
            let keys = house.portal.keys
            try await PlainValues(store: house.store, keys: keys).seal()
            let plain = try await house.count(
                "SELECT COUNT(*) FROM consent_event WHERE contact IS NOT NULL OR text IS NOT NULL")
            #expect(plain == 0)
            let wish = Wish(channel: .email, purpose: .offers)
            #expect(try await house.store.read { try $0.mayContact(account, wish, keys) })
            #expect(try await house.ledger(of: .anna).map(\.text) == [nil, words])
        }
    }

    /// What a stolen file tells: the whole file is searched, with what was deleted in it.
    @Test func `after the first start the file tells no number and no date`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plain-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/portal.sqlite"
        let old = try await Store.open(.sqlite(path))
        try await old.migrate(Migrations.all.filter { $0.number < 8 })
        try await Self.addPlain(600, to: old)
        await old.close()
        #expect(try Self.tells(Self.phone, in: folder))
        let settings = Settings(
            baseURL: "http://localhost", data: folder, database: .sqlite(path), post: .maildir("\(folder)/mail"))
        let portal = try await Portal.open(settings, operator: .demo, log: Logger(label: "test"))
        #expect(try await Self.count(portal.store) == (0, 600 + 400))
        await portal.close()
        #expect(try !Self.tells(Self.phone, in: folder))
        #expect(try !Self.tells(Self.bornOn, in: folder))
    }

    private static func tells(_ words: String, in folder: String) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("portal.sqlite") }.contains {
            try Data(contentsOf: URL(filePath: "\(folder)/\($0)")).range(of: Data(words.utf8)) != nil
        }
    }
}
