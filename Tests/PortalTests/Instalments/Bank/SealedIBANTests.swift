import Foundation
import Store
import Testing
import Vocabulary

@testable import Portal

/// An account's number stands nowhere in plain text: not in the database, its files or backups, not in receipts, letters
/// or logs. Its owner finds it in the export.
@Suite struct SealedIBANTests {
    /// However it may be written.
    private static let needles = [
        Visitor.iban, "DE89 3704 0044 0532 0130 00", "de89370400440532013000", "370400440532013000", "0532 0130",
        "0532013000",
    ]

    private static func live(_ house: TestPortal) async throws {
        let anna = try await Visitor.signedIn(.anna, house)
        _ = try await anna.giveMandate(Cast.strom, "DE8937040044053201300")
        _ = try await anna.giveMandate(Cast.strom, "DE89 3704 0044 0532 0130 00")
        _ = try await anna.open("/vertraege/\(Cast.strom)/bankverbindung/mandatskopie")
        let form = try await anna.mandateForm(Cast.gas, Visitor.iban)
        house.clock.advance(minutes: 6)
        _ = try await form.press("SEPA-Lastschriftmandat erteilen")
        _ = try await Filing(portal: house.portal).round()
        let row =
            #"{"external_id":"B-1","contract":"\#(Cast.internet)","way":"debit","iban":"\#(Visitor.iban)","holder":"Anna Ahrens","mandate_reference":"M-1","signed_on":"2024-11-20"}"#
        #expect(try await house.deliver(bank: [row]).refused == 0)
        let report = try await house.deliver(bank: [row.replacing("M-1", with: "M 1")])
        #expect(report.refused == 1)
        for letter in try await house.letters() {
            for needle in needles { #expect(!letter.words.contains(needle)) }
        }
    }

    private static func found(in places: [Data]) -> [String] {
        needles.filter { needle in places.contains { $0.range(of: Data(needle.utf8)) != nil } }
    }

    /// What lies in the folder of the house beside what an operator put there.
    private static func files(_ house: TestPortal) throws -> [Data] {
        let names = FileManager.default.enumerator(atPath: house.folder)?.compactMap { $0 as? String } ?? []
        return names.filter { !$0.hasPrefix("import-") }.compactMap {
            try? Data(contentsOf: URL(filePath: "\(house.folder)/\($0)"))
        }
    }

    @Test func `the file of SQLite tells none`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "iban-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let read: @Sendable () throws -> [Data] = {
            try FileManager.default.contentsOfDirectory(atPath: folder).map {
                try Data(contentsOf: URL(filePath: "\(folder)/\($0)"))
            }
        }
        try await TestPortal.run(on: .sqlite, file: "\(folder)/house.sqlite") { house in
            try await Self.live(house)
            #expect(try await house.count("SELECT COUNT(*) FROM payment_details WHERE iban_sealed IS NOT NULL") == 2)
            #expect(Self.found(in: try read()) == [])
            #expect(Self.found(in: try Self.files(house)) == [])
            #expect(Self.found(in: house.book.lines.map { Data($0.utf8) }) == [])
            // The search finds what is there.
            try await house.store.write(about: "test") {
                try $0.run("UPDATE payment_details SET holder = \(Visitor.iban)")
            }
            #expect(try Self.found(in: read()).contains(Visitor.iban))
        }
    }

    @Test(.enabled(if: Engine.serverURL != nil))
    func `PostgreSQL tells none`() async throws {
        try await TestPortal.run(on: .postgres) { house in
            try await Self.live(house)
            let xml = try await house.store.read {
                try $0.value("SELECT CAST(database_to_xml(true, false, '') AS TEXT)", as: String.self)
            }
            #expect(Self.found(in: [Data((xml ?? "").utf8)]) == [])
        }
    }

    @Test(arguments: Engine.all)
    func `its owner takes it along, nobody else does`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.giveMandate()
            let row = try #require(try await anna.export().tables["bankverbindungen"]?.first)
            #expect(row["iban"] == Visitor.iban && row["mandatsreferenz"] == "KP-300001001-001")
            #expect(row["vertrag"] == Cast.strom && row["kontoinhaber"] == "Anna Ahrens")
            for other in [Cast.ben, .clara] {
                let export = try await Visitor.signedIn(other, house).export()
                #expect(export.tables["bankverbindungen"]?.isEmpty == true)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `a new key seals it anew, and the old one is needed no more`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let files = KeyFiles(folder: house.folder)
            let before = try house.restarted(files.read())
            let anna = try await Visitor.signedIn(.anna, before)
            _ = try await anna.giveMandate()
            _ = try await KeyRotation(before.portal, isAlone: true, atOnce: 25, pause: .zero).run()
            let newest = Keys(newest: try files.read().newest)
            #expect(newest.newest.number == 2)
            #expect(try await house.standing().waiting?.iban(newest)?.value == Visitor.iban)
        }
    }

    @Test(arguments: Engine.all)
    func `the account is closed: the mandate stays with the contract and names no account`(engine: Engine) async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.giveMandate()
            _ = try await anna.closeAccount()
            house.clock.advance(days: 15)
            try await Housekeeping(portal: house.portal).tidyUp()
            let left = try await house.count(
                "SELECT COUNT(*) FROM payment_details WHERE account_id IS NULL AND device IS NULL AND iban_sealed IS NOT NULL"
            )
            #expect(left == 1)
            #expect(try await house.portal.bankChanges().count == 1, "billing still has to carry it out")
        }
    }
}
