import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct SealedImportTests {
    private static let whole = ImportFolder.customer.replacing(
        "\"city\":\"Schwerin\"}", with: "\"city\":\"Schwerin\",\"phone\":\"0385 500012345\",\"born_on\":\"1961-02-03\"}"
    )

    private static func bring(_ customer: String, _ house: TestPortal) async throws -> ImportReport.Counts? {
        let folder = try ImportFolder(in: house.folder)
        try folder.writeOneOfEach()
        try folder.write("\(customer)\n", to: "customers.jsonl")
        return try await FolderImport(house.portal, folder: folder.path).run().files["customers.jsonl"]
    }

    private static func stored(_ house: TestPortal) async throws -> (phone: String?, bornOn: String?) {
        let keys = house.portal.keys
        let found = try await house.store.read { try $0.storedCustomer(key: "C-1") }
        let row = try #require(found)
        return (keys.text(row.phone, in: .phone, of: row.id), keys.text(row.bornOn, in: .bornOn, of: row.id))
    }

    @Test(arguments: Engine.all)
    func `an import seals, and an equal row stays as it is`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            #expect(try await Self.bring(Self.whole, house)?.added == 1)
            #expect(try await Self.stored(house) == ("+49385500012345", "1961-02-03"))
            #expect(try await house.store.read { try $0.countPlainCustomers() } == 0)
            #expect(try await Self.bring(Self.whole, house)?.unchanged == 1)
            #expect(try await Self.bring(Self.whole.replacing("12345", with: "54321"), house)?.changed == 1)
            #expect(try await Self.stored(house) == ("+49385500054321", "1961-02-03"))
            #expect(try await Self.bring(ImportFolder.customer, house)?.changed == 1)
            #expect(try await Self.stored(house) == (nil, nil))
        }
    }

    /// A key that was lost is mended by the next delivery.
    @Test func `what does not open is sealed again by an import`() async throws {
        try await TestPortal.run(hasCast: false) { (house) async throws in
            _ = try await Self.bring(Self.whole, house)
            let other = try house.restarted(Keys(secret: Random.bytes(32)))
            #expect(try await Self.stored(other) == (nil, nil))
            #expect(try await Self.bring(Self.whole, other)?.changed == 1)
            #expect(try await Self.stored(other) == ("+49385500012345", "1961-02-03"))
        }
    }

    @Test(arguments: Engine.all)
    func `the demo leaves nothing in plain text`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            _ = try await DemoDataset().prepare(house.portal)
            let (plain, sealed) = try await house.store.read { db in
                (try db.countPlainCustomers(), try db.countValues(in: .bornOn, sealedBy: 1))
            }
            #expect((plain, sealed) == (0, 8))
        }
    }

    @Test(arguments: Engine.all)
    func `what a customer told counts until the billing system delivers something new`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { (house) async throws in
            _ = try await Self.bring(Self.whole, house)
            let (keys, now, email) = (house.portal.keys, house.clock.now, try EmailAddress("anna@example.org"))
            let account = try await house.store.write(about: "test") { db -> ID<Account> in
                let id = try #require(
                    try db.addAccount(email: email, passwordHash: "x", language: .german, at: now))
                try db.grant("owner", of: "300001001", to: id, at: now)
                try db.tellPhone(keys.seal("+4938511111", in: .toldPhone, of: id.value), of: id, at: now)
                let told = CorrespondenceAddress(
                    addition: nil, street: "Postfach 12", houseNumber: nil, postalCode: "19055", city: "Schwerin")
                try db.tell(told, of: id, at: now)
                return id
            }
            let person = { try await house.store.read { try $0.person(of: account, keys) } }
            _ = try await Self.bring(Self.whole, house)
            #expect(try await person().phone == "+4938511111")
            #expect(try await person().address?.line == "Postfach 12, 19055 Schwerin")
            // No number delivered is no news.
            _ = try await Self.bring(ImportFolder.customer, house)
            #expect(try await person().phone == "+4938511111")
            _ = try await Self.bring(Self.whole.replacing("12345", with: "54321"), house)
            #expect(try await person().phone == "+49385500054321")
            #expect(try await person().address?.line == "Postfach 12, 19055 Schwerin")
            _ = try await Self.bring(Self.whole.replacing("Lindenstraße", with: "Seestraße"), house)
            #expect(try await person().address?.line == "Seestraße 12, 19053 Schwerin")
        }
    }
}
