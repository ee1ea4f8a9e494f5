import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Who adds a table must say what becomes of it.
@Suite struct PersonalTablesTests {
    static func tables(with column: String, on engine: Engine, _ house: TestPortal) async throws -> Set<String> {
        let names = try await house.store.read { db -> [String] in
            if engine == .postgres {
                return try db.all(
                    """
                    SELECT CAST(table_name AS TEXT) FROM information_schema.columns
                    WHERE table_schema = 'public' AND column_name = \(column)
                    """
                ) { (name: String) in name }
            }
            return try db.all(
                """
                SELECT tables.name FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns
                WHERE tables.type = 'table' AND columns.name = \(column)
                """
            ) { (name: String) in name }
        }
        return Set(names)
    }

    @Test(arguments: Engine.all)
    func `every table with an account or an address is exported and forgotten, or says why not`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let listed = Set(PersonalTables.all.map(\.name))
            let forgotten = PersonalTables.all.filter { if case .forget = $0.farewell { true } else { false } }.map(
                \.name)
            for column in ["account_id", "email_key", "accepted_by", "recipient", "device"] {
                let found = try await Self.tables(with: column, on: engine, house).filter { !$0.hasPrefix("staff") }
                #expect(!found.isEmpty, "\(column)")
                #expect(found.subtracting(forgotten) == [], "add a line to PersonalTables for each")
            }
            for column in ["contract_id", "customer_id", "meter_id", "register_id", "request_id"] {
                let found = try await Self.tables(with: column, on: engine, house)
                #expect(found.subtracting(listed) == [], "add a line to PersonalTables for each")
            }
            #expect(listed.count == PersonalTables.all.count, "a table is listed twice")
        }
    }

    /// Tables that hold nothing a person could be given or that could be forgotten with an account, and why.
    private static let exempt: [String: String] = [
        "schema_migration": "the schema itself",
        "tariff": "what the house offers",
        "tariff_offer": "to whom the house offers it",
        "internet_offer": "what it promises with it", "availability": "where it supplies",
        "edition": "what the office set, and who of the house",
        "import_run": "when files came", "import_run_file": "how many rows",
        "import_run_remark": "why rows were refused",
        "delivered_kind": "when rows came", "request_file": "which places of the feed a folder was told",
        "price_change": "what the house announces to everybody",
        "audit_head": "where the chain of the security log begins and ends",
        "audit_address": "exported beside the rows of the security log, gone after a week",
        "denied_object": "hashes, gone after an hour",
        "passkey_challenge": "hashes, gone after minutes",
        "consent_proof": "found by who names the contact only, and kept because of the law",
        "key_check": "one-way marks of keys", "process_key": "running processes",
        "retired_key": "keys of the house",
        "staff": "people of the office, who are nobody's customers", "staff_recovery_code": "theirs",
        "staff_invitation": "theirs", "staff_pending_sign_in": "theirs", "staff_session": "theirs",
        "answer_template": "words of the house", "work_view": "filters of people of the office",
        "work_export": "which list left the house by whom",
        "work_export_part": "its rows, numbers of requests and contracts, for two days at most",
        "refused_file": "hashes of PDFs that came to nothing, for a day",
        "uploaded_document": "what people of the office put in, by the names of files",
        "service_notice": "what the house tells everybody", "staff_device": "theirs",
        "staff_role_change": "who proposed and confirmed which role",
        "paper_batch": "which letters were printed together",
        "staff_view": "who looked as which customer, for five minutes",
        "backup_run": "when backups were made", "restore_run": "when one was put back",
        "api_token": "programs of the house",
        "incident": "what the house tells everybody", "notice_revision": "how often that changed",
        "webhook": "programs of the house", "webhook_delivery": "which places of the feed they were told",
        "api_answer": "names of rows that programs sent, gone after thirty days",
        "code_batch": "which letters with codes were ordered together", "code_draw": "when they were drawn",
    ]

    @Test(arguments: Engine.all)
    func `no table of the schema is left out without a reason`(engine: Engine) async throws {
        try await TestPortal.run(on: engine, hasCast: false) { house in
            let all = try await house.store.read { db in
                try db.all(
                    engine == .postgres
                        ? """
                        SELECT CAST(table_name AS TEXT) FROM information_schema.tables
                        WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                        """
                        : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                ) { (name: String) in name }
            }
            let listed = Set(PersonalTables.all.map(\.name))
            #expect(Set(all).subtracting(listed) == Set(Self.exempt.keys))
            #expect(listed.subtracting(all) == [])
        }
    }

    @Test(arguments: Engine.all)
    func `every table gives as many values as it names, and nothing to a stranger`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (anna, nobody) = try await house.store.read { db in
                (try db.dataSubject(Cast.anna.account), DataSubject(account: ID(), addresses: []))
            }
            let subject = try #require(anna)
            for table in PersonalTables.exports {
                let rows = try await house.store.read { try table.page($0, subject, "", 500) }
                #expect(rows.allSatisfy { $0.count == table.columns.count + 1 }, "\(table.file)")
                let none = try await house.store.read { try table.page($0, nobody, "", 500) }
                #expect(none.isEmpty, "\(table.file)")
                // One row a page gives the same rows.
                var (single, after) = ([[Value]](), "")
                while true {
                    let from = after
                    let page = try await house.store.read { try table.page($0, subject, from, 1) }
                    guard let row = page.first, case .text(let key)? = row.first else { break }
                    single.append(row)
                    after = key
                }
                #expect(single == rows, "\(table.file)")
            }
            let files = PersonalTables.exports.map(\.file)
            #expect(Set(files).count == files.count)
        }
    }

    /// Anybody can ask for any address: until it is confirmed it is a stranger's.
    @Test(arguments: Engine.all)
    func `an address nobody confirmed is not the account's`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (stranger, now) = ("fremd@kunden.example", house.clock.now)
            try await house.store.write(about: "test") { db in
                try db.queue(
                    NewSignInLetter(device: "Firefox", milliseconds: 1), to: try EmailAddress(stranger), in: .german,
                    at: now)
            }
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/einstellungen/email")
            try page.fill("Neue E-Mail-Adresse", stranger)
            _ = try await page.press("Bestätigung anfordern")
            let letter = try #require(
                try await house.letters(to: stranger).first { $0.subject?.hasPrefix("Bestätigen Sie") == true })
            var subject = try await house.store.read { try $0.dataSubject(Cast.anna.account) }
            #expect(subject?.addresses == [Cast.anna.email])
            _ = try await anna.closeAccount()
            house.clock.advance(days: 15)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(
                try await house.count("SELECT COUNT(*) FROM outbox WHERE recipient = 'fremd@kunden.example'") == 1,
                "the stranger's own letter stays, the one Anna caused is gone")

            // Confirmed, it is hers, and so is the one before.
            let clara = try await Visitor.signedIn(.clara, house)
            page = try await clara.open("/einstellungen/email")
            try page.fill("Neue E-Mail-Adresse", "clara.neu@kunden.example")
            _ = try await page.press("Bestätigung anfordern")
            let hers = try #require(try await house.letters(to: "clara.neu@kunden.example").first)
            _ = try await clara.open(hers.link()).press("Adresse bestätigen")
            subject = try await house.store.read { try $0.dataSubject(Cast.clara.account) }
            #expect(subject?.addresses == ["clara.neu@kunden.example", Cast.clara.email])
            #expect(try await Visitor.guest(house).open(letter.link()).status == 410)
        }
    }

    /// Of what others did, an export tells neither their network nor their device.
    @Test(arguments: Engine.all)
    func `the security log is exported, without the network of others`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house, peer: "203.0.113.7")
            _ = try await anna.invite(Cast.clara.email)
            let clara = try await Visitor.signedIn(.clara, house, peer: "198.51.100.9")
            _ = try await clara.open(house.invitation(to: Cast.clara.email).link()).press("Einladung annehmen")
            let subject = try #require(try await house.store.read { try $0.dataSubject(Cast.anna.account) })
            let rows = try await house.store.read { try $0.exportSecurityLog(subject, after: "", most: 100) }
            let kinds = rows.map { $0[2] }
            #expect(kinds == [.text("signed-in"), .text("person-invited"), .text("access-given")])
            #expect(rows[0][3] == .text("zugang") && rows[0][5] == .text("203.0.113.7"))
            #expect(rows[2][3] == .text("andere"))
            #expect(rows[2][4...] == [.null, .null, .null])
        }
    }

    @Test(arguments: Engine.all)
    func `an address two people share is neither's alone`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "test") {
                try $0.run("UPDATE customer SET email = 'Wir@kunden.example'")
            }
            let subject = try await house.store.read { try $0.dataSubject(Cast.anna.account) }
            #expect(subject?.addresses == [Cast.anna.email])
            try await house.store.write(about: "test") {
                try $0.run("UPDATE customer SET email = 'Ahrens@kunden.example' WHERE number = '100001'")
            }
            let own = try await house.store.read { try $0.dataSubject(Cast.anna.account) }
            #expect(own?.addresses == ["ahrens@kunden.example", Cast.anna.email])
        }
    }
}
