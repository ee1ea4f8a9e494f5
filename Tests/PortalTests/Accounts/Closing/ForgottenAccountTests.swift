import Foundation
import Store
import Testing

@testable import Portal

/// After two weeks nothing of a closed account is found by who searches: not in any table, not in any file, not in the
/// log. What belongs to the contract stays, and others lose nothing.
@Suite struct ForgottenAccountTests {
    private static let phone = "0385 5550123"
    private static let device = "Kanarienvogel-Browser"
    private static let newAddress = "anna.kanarie@kunden.example"
    private static let toldPhone = "0385 5550999"
    private static let passkey = "Kanarien-Passkey"

    /// Anna leaves traces everywhere she can.
    private static func live(_ house: TestPortal) async throws {
        try await house.setPhone(phone)
        let anna = try await Visitor.signedIn(.anna, house)
        _ = try await anna.turnOnSecondFactor()
        _ = try await anna.tick("Angebote per E-Mail", "Angebote per Telefon")
        _ = try await anna.confirmWishes()
        var page = try await anna.open("/vertraege/\(Cast.strom)/zaehlerstand")
        try page.fill("Zählerstand", "17000")
        try page.attach("Foto vom Zähler", SamplePictures.jpeg, named: "IMG_1")
        _ = try await page.press("Zählerstand senden")
        _ = try await Filing(portal: house.portal).round()
        _ = try await anna.open("/postfach/\(Cast.document(Cast.strom))/pdf")
        _ = try await anna.invite("dora@kunden.example")
        _ = try await anna.export()
        var authenticator = SoftAuthenticator.es256()
        _ = try await anna.add(&authenticator, named: passkey)
        _ = try await anna.open("/einstellungen/zustellung").press("zahlungspflichtig bestellen")
        _ = try await anna.open("/einstellungen/zustellung").press("Rechnung auf Papier anfordern")
        page = try await anna.open("/einstellungen/person")
        try page.fill("Telefonnummer", toldPhone)
        _ = try await page.press("Telefonnummer speichern")
        // The consent names the number of before.
        house.clock.advance(minutes: 1)
        _ = try await anna.open("/einstellungen/kontakt").press("Alle abwählen")
        page = try await anna.open("/einstellungen/email")
        try page.fill("Neue E-Mail-Adresse", newAddress)
        _ = try await page.press("Bestätigung anfordern")
        var forgotten = try await Visitor.guest(house).open("/passwort-vergessen")
        try forgotten.fill("E-Mail-Adresse", Cast.anna.email)
        _ = try await forgotten.press("E-Mail anfordern")
        _ = try await Visitor.guest(house).signIn(Cast.anna.email, "falsch geraten und lang")
        _ = try await Visitor.signedIn(.clara, house).inviteToHers(Cast.anna.email)
        _ = try await house.letters()
        let now = house.clock.now
        try await house.store.write(about: "test") { db in
            try db.run("UPDATE session SET device = \(device) WHERE account_id = \(Cast.anna.account)")
            try db.run("UPDATE known_device SET device = \(device) WHERE account_id = \(Cast.anna.account)")
            try db.run("UPDATE account_event SET device = \(device) WHERE account_id = \(Cast.anna.account)")
            try db.run(
                """
                INSERT INTO undeliverable (account_id, email, reason, since, last_at)
                VALUES (\(Cast.anna.account), \(Cast.anna.email), 'full', \(now), \(now))
                """)
            // About no contract and of a kind nobody knows any more: it goes altogether.
            try db.run(
                """
                INSERT INTO service_request (id, number, kind, contract_id, account_id, state, payload, received_at)
                VALUES (\(ID<ServiceRequest>()), 'V-2026-777777', 'callback', NULL, \(Cast.anna.account), 'received',
                        \("{\"phone\":\"\(phone)\"}"), \(now))
                """)
        }
        _ = try await anna.closeAccount()
        // The billing system forgets the number; what Anna agreed to must not remember it.
        try await house.setPhone(nil)
    }

    /// What must not be found. Taken from the tables while it is there.
    private static func canaries(_ house: TestPortal) async throws -> [String] {
        let hashes = try await house.store.read { db in
            try db.all(
                """
                SELECT password_hash FROM account WHERE id = \(Cast.anna.account)
                UNION SELECT token_hash FROM known_device WHERE account_id = \(Cast.anna.account)
                UNION SELECT code_hash FROM recovery_code WHERE account_id = \(Cast.anna.account)
                UNION SELECT token_hash FROM one_time_link UNION SELECT code_hash FROM one_time_link
                UNION SELECT who FROM throttle WHERE who = \(Cast.anna.account)
                UNION SELECT id FROM account_event WHERE account_id = \(Cast.anna.account)
                """
            ) { (one: String) in one }
        }
        let own = [Cast.anna.email, newAddress, phone, device, passkey, Cast.anna.account.value, "V-2026-777777"]
        return own + hashes
    }

    private static func claras(_ house: TestPortal) async throws -> [String: [[Value]]] {
        let subject = try #require(try await house.store.read { try $0.dataSubject(Cast.clara.account) })
        return try await house.store.read { db in
            var all: [String: [[Value]]] = [:]
            for table in PersonalTables.exports
            where !["personen", "sicherheitsprotokoll"].contains(table.file) {
                all[table.file] = try table.page(db, subject, "", 1000)
            }
            return all
        }
    }

    /// Every file but the mail that was sent.
    private static func files(_ house: TestPortal) throws -> [Data] {
        let names = FileManager.default.enumerator(atPath: house.folder)?.compactMap { $0 as? String } ?? []
        return names.filter { !$0.hasPrefix("mail") }.compactMap {
            try? Data(contentsOf: URL(filePath: "\(house.folder)/\($0)"))
        }
    }

    private static func found(_ canaries: [String], in places: [Data]) -> [String] {
        canaries.filter { canary in places.contains { $0.range(of: Data(canary.utf8)) != nil } }
    }

    /// Lives, leaves and is deleted; `look` sees the tables before and after.
    private static func leave(_ house: TestPortal, look: () async throws -> [Data]) async throws -> [String] {
        try await live(house)
        let canaries = try await canaries(house)
        #expect(canaries.count > 30)
        #expect(found(canaries, in: try await look()) == canaries, "the search finds what is there")
        let before = try await claras(house)
        house.clock.advance(days: 15)
        try await Housekeeping(portal: house.portal).tidyUp()
        #expect(try await house.count("SELECT COUNT(*) FROM account") == 2)
        // The security log keeps the random identity for two years; it stands nowhere else and names nobody any more.
        #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE subject = \(Cast.anna.account)") > 5)
        let log = try await house.store.read { db in
            try db.all("SELECT kind, actor, subject, network, detail FROM audit_event") {
                (kind: String, actor: String?, subject: String?, network: String?, detail: String) in
                [kind, actor, subject, network, detail].compactMap { $0 }.joined(separator: " ")
            }
        }
        #expect(Set(found(canaries, in: log.map { Data($0.utf8) })) == [Cast.anna.account.value])
        _ = try await house.store.write(about: "test") { try $0.run("DELETE FROM audit_event") }
        #expect(try await claras(house) == before, "others lose nothing")
        #expect(found(canaries, in: try files(house)) == [])
        #expect(found(canaries, in: house.book.lines.map { Data($0.utf8) }) == [])
        return canaries
    }

    @Test(.enabled(if: Engine.serverURL != nil))
    func `PostgreSQL holds nothing any more`() async throws {
        try await TestPortal.run(on: .postgres) { house in
            let dump: @Sendable () async throws -> [Data] = {
                let xml = try await house.store.read {
                    try $0.value("SELECT CAST(database_to_xml(true, false, '') AS TEXT)", as: String.self)
                }
                return [Data((xml ?? "").utf8)]
            }
            let canaries = try await Self.leave(house, look: dump)
            let left = Self.found(canaries, in: try await dump())
            #expect(left == [])
            try await Self.lookAtWhatStays(house)
        }
    }

    /// The bytes of the file, free pages and all: SQLite of Debian writes zeros over what was deleted.
    @Test func `the file of SQLite holds nothing any more`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "closing-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = "\(folder)/house.sqlite"
        let read: @Sendable () throws -> [Data] = {
            try FileManager.default.contentsOfDirectory(atPath: folder).map {
                try Data(contentsOf: URL(filePath: "\(folder)/\($0)"))
            }
        }
        let canaries = try await TestPortal.run(on: .sqlite, file: file) { house in
            let canaries = try await Self.leave(house) { try read() }
            try await Self.lookAtWhatStays(house)
            return canaries
        }
        let left = Self.found(canaries, in: try read())
        #expect(left == [])
    }

    /// The reading and its request are the contract's; the proof of the consents names nobody; the photo is gone.
    private static func lookAtWhatStays(_ house: TestPortal) async throws {
        #expect(try await house.count("SELECT COUNT(*) FROM meter_reading WHERE request_id IS NOT NULL") == 1)
        let kinds = try await house.store.read { db in
            try db.all("SELECT kind FROM service_request WHERE account_id IS NULL ORDER BY kind") { (kind: String) in
                kind
            }
        }
        #expect(kinds == ["account-closed", "contact-data", "delivery", "delivery", "meter-reading", "paper-copy"])
        #expect(try await house.count("SELECT COUNT(*) FROM request_customer") == 5)
        #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE account_id IS NOT NULL") == 0)
        #expect(try await house.count("SELECT COUNT(*) FROM reading_photo") == 0)
        #expect(try await house.store.read { try $0.photoNames() }.isEmpty)
        let photos =
            FileManager.default.enumerator(atPath: "\(house.folder)/photos")?.compactMap { $0 as? String } ?? []
        #expect(photos.allSatisfy { $0.count <= 2 }, "only empty rooms are left: \(photos)")
        #expect(try await house.count("SELECT COUNT(*) FROM document WHERE request_id IS NOT NULL") == 1)
        #expect(try await house.count("SELECT COUNT(*) FROM invitation") == 0)

        let keys = house.portal.keys
        for contact in ["anna@kunden.example", "+49 385 5550123", "0385/5550123"] {
            let mark = keys.proofMark(of: contact)
            #expect(try await house.count("SELECT COUNT(*) FROM consent_proof WHERE mark = \(mark)") >= 1, "\(contact)")
        }
        #expect(try await house.count("SELECT COUNT(*) FROM consent_proof WHERE what = 'asked'") == 0)
        let shown = try await house.portal.consentProofs(of: phone)
        #expect(shown.count == 2 && shown.first?.contains("phone-offers granted (page): ") == true)
        #expect(shown.last?.contains("phone-offers withdrawn (page)") == true)
        #expect(try await house.portal.consentProofs(of: "0385 5550124").isEmpty)
        let texts = try await house.store.read { db in
            try db.all("SELECT text, forget_on FROM consent_proof") { (text: String?, end: String) in (text ?? "", end)
            }
        }
        #expect(texts.allSatisfy { ($0.0.isEmpty || $0.0.contains("•••")) && $0.1 == "2031-11-20" })
        #expect(!texts.contains { $0.0.contains("5550") }, "no number is left in the words")
        house.clock.advance(days: 5 * 366)
        try await Housekeeping(portal: house.portal).tidyUp()
        #expect(try await house.count("SELECT COUNT(*) FROM consent_proof") == 0)
    }
}

extension Visitor {
    /// Clara has one contract, with two registers.
    fileprivate func inviteToHers(_ email: String) async throws -> VisitedPage {
        var page = try await open("/einstellungen/personen/einladen")
        try page.choose("Was die Person darf", "Nur ansehen")
        try page.fill("E-Mail-Adresse der Person", email)
        return try await page.press("Einladung senden")
    }
}
