import Store
import Testing
import Vocabulary

@testable import Portal

/// One test for each number of `Retention`: a day before it is over the thing is there, a day after it is gone.
@Suite struct RetentionTests {
    private static func expect(
        _ engine: Engine, days: Int, of sql: SQL, _ prepare: (TestPortal) async throws -> Void
    ) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await prepare(house)
            let before = try await house.count(sql)
            #expect(before > 0)
            house.clock.advance(days: days - 1)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count(sql) == before, "kept for \(days) days")
            house.clock.advance(days: 2)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count(sql) == 0, "gone after \(days) days")
        }
    }

    @Test(arguments: Engine.all)
    func `sessions, thirty days after the last click`(engine: Engine) async throws {
        try await Self.expect(engine, days: 30, of: "SELECT COUNT(*) FROM session") {
            _ = try await Visitor.signedIn(.anna, $0)
        }
    }

    @Test(arguments: Engine.all)
    func `what programs were answered, thirty days`(engine: Engine) async throws {
        try await Self.expect(engine, days: 30, of: "SELECT COUNT(*) FROM api_answer") { (house) async throws in
            let row = ImportFolder.customer.replacing("C-1", with: "C-99").replacing("100001", with: "100099")
            #expect(try await Program(house).ask("PUT", "/api/v1/customers/C-99", row).status == 201)
        }
    }

    @Test(arguments: Engine.all)
    func `what became of files the office put in, a year`(engine: Engine) async throws {
        try await Self.expect(engine, days: 365, of: "SELECT COUNT(*) FROM uploaded_document") {
            (house) async throws in
            let (petra, now) = (try await house.hire("Petra", .clerk).id, house.clock.now)
            try await house.store.write(about: "test") { db in
                try db.add(.unreadable, "x.pdf", UploadFacts(), in: ID(), at: 0, reason: "kind", by: petra, at: now)
            }
        }
    }

    @Test(arguments: Engine.all, ["import_run", "import_run_file", "import_run_remark"])
    func `what came with a run of an import`(engine: Engine, table: String) async throws {
        let sql: SQL =
            switch table {
            case "import_run": "SELECT COUNT(*) FROM import_run"
            case "import_run_file": "SELECT COUNT(*) FROM import_run_file"
            default: "SELECT COUNT(*) FROM import_run_remark"
            }
        try await Self.expect(engine, days: 400, of: sql) { (house) async throws in
            let folder = try ImportFolder(in: house.folder)
            try folder.write("{}\n", to: "customers.jsonl")
            #expect(try await FolderImport(house.portal, folder: folder.path).run().refused == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `which long lists were asked for, a year`(engine: Engine) async throws {
        try await Self.expect(engine, days: 365, of: "SELECT COUNT(*) FROM work_export") { (house) async throws in
            let (renate, now) = (try await house.hire("Renate", .approver).id, house.clock.now)
            try await house.store.write(about: "test") { db in
                try db.askExport("", rows: 600, reason: "Monatsbericht", by: renate, at: now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `what programs were told, thirty days`(engine: Engine) async throws {
        try await Self.expect(engine, days: 30, of: "SELECT COUNT(*) FROM webhook_delivery") { (house) async throws in
            let made = try await house.portal.makeWebhook(named: "ERP", url: "https://erp.example/", isOpen: false)
            let (id, now) = (try #require(made.first), house.clock.now)
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO webhook_delivery (webhook_id, place, noted_at, attempts, delivered_at)
                    VALUES (\(id), 1, \(now), 1, \(now))
                    """)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `who asked for access, ninety days after the decision`(engine: Engine) async throws {
        try await Self.expect(engine, days: 90, of: "SELECT COUNT(*) FROM access_application") {
            (house) async throws in
            try await house.keepApplication()
            let (petra, now) = (try await house.hire("Petra", .clerk), house.clock.now)
            try await house.store.write(about: "test") { db in
                _ = try db.decide(Applicant.fixed, .refused, remark: "Nein.", by: petra.id, at: now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `who asked for access and proved no address, seven days`(engine: Engine) async throws {
        try await Self.expect(engine, days: 7, of: "SELECT COUNT(*) FROM access_application") {
            (house) async throws in
            _ = try await Visitor.guest(house).askForAccess()
        }
    }

    private static func reset(_ house: TestPortal) async throws {
        var page = try await Visitor.guest(house).open("/passwort-vergessen")
        try page.fill("E-Mail-Adresse", Cast.anna.email)
        _ = try await page.press("E-Mail anfordern")
        _ = try await house.letters()
    }

    @Test(arguments: Engine.all)
    func `links, thirty days after they ended`(engine: Engine) async throws {
        try await Self.expect(engine, days: 30, of: "SELECT COUNT(*) FROM one_time_link", Self.reset)
    }

    @Test(arguments: Engine.all)
    func `what letters said, ninety days`(engine: Engine) async throws {
        let unread: SQL = "SELECT COUNT(*) FROM outbox WHERE payload <> '{}'"
        try await Self.expect(engine, days: 90, of: unread) { (house) async throws in
            let now = house.clock.now
            try await house.store.write(about: "x") { db in
                try db.queue(
                    NewSignInLetter(device: "Firefox", milliseconds: 1), to: try EmailAddress(Cast.anna.email),
                    in: .german,
                    at: now)
            }
            _ = try await house.letters()
        }
    }

    @Test(arguments: Engine.all)
    func `moves that were begun and not sent, thirty days`(engine: Engine) async throws {
        try await Self.expect(engine, days: 30, of: "SELECT COUNT(*) FROM move_draft") {
            _ = try await (try await Visitor.signedIn(.anna, $0)).chooseContracts()
        }
    }

    @Test(arguments: Engine.all)
    func `keys of forms, thirty days`(engine: Engine) async throws {
        try await Self.expect(engine, days: 30, of: "SELECT COUNT(*) FROM form_key") { (house) async throws in
            let now = house.clock.now
            _ = try await house.store.write(about: "x") { try $0.once("key", at: now) { "/uebersicht" } }
        }
    }

    @Test(arguments: Engine.all)
    func `registrations nobody finished, seven days`(engine: Engine) async throws {
        try await Self.expect(engine, days: 7, of: "SELECT COUNT(*) FROM registration") {
            _ = try await Visitor.guest($0).redeem()
        }
    }

    @Test(arguments: Engine.all)
    func `changes of the address, thirty days after they lapsed`(engine: Engine) async throws {
        try await Self.expect(engine, days: 31, of: "SELECT COUNT(*) FROM email_change") { (house) async throws in
            let now = house.clock.now
            try await house.store.write(about: "x") { db in
                guard let anna = try db.account(Cast.anna.account) else { return }
                try db.begin(ID<EmailChange>(), of: anna, to: try EmailAddress("neu@kunden.example"), at: now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `invitations whose access has ended, seven days`(engine: Engine) async throws {
        try await Self.expect(engine, days: 7, of: "SELECT COUNT(*) FROM invitation") { (house) async throws in
            _ = try await (try await Visitor.signedIn(.anna, house)).invite(Cast.clara.email)
            let clara = try await Visitor.signedIn(.clara, house)
            _ = try await clara.open(house.invitation(to: Cast.clara.email).link()).press("Einladung annehmen")
            _ = try await clara.open("/einstellungen/personen").press("Nicht mehr mitlesen")
        }
    }

    @Test(arguments: Engine.all)
    func `what happened to an account, a year`(engine: Engine) async throws {
        try await Self.expect(engine, days: 365, of: "SELECT COUNT(*) FROM account_event") {
            _ = try await Visitor.signedIn(.anna, $0)
        }
    }

    @Test(arguments: Engine.all)
    func `devices nobody signs in with, a year`(engine: Engine) async throws {
        try await Self.expect(engine, days: 365, of: "SELECT COUNT(*) FROM known_device") {
            _ = try await Visitor.signedIn(.anna, $0)
        }
    }

    @Test(arguments: Engine.all)
    func `counters, two days`(engine: Engine) async throws {
        try await Self.expect(engine, days: 2, of: "SELECT COUNT(*) FROM throttle") {
            _ = try await Visitor.guest($0).signIn(Cast.anna.email, "falsches Passwort")
        }
    }

    @Test(arguments: Engine.all)
    func `whole network addresses, seven days; the log itself stays`(engine: Engine) async throws {
        try await Self.expect(engine, days: 7, of: "SELECT COUNT(*) FROM audit_address") { (house) async throws in
            _ = try await Visitor.guest(house, peer: "203.0.113.7").signIn(Cast.anna.email, "falsches Passwort")
            #expect(
                try await house.count("SELECT COUNT(*) FROM audit_address WHERE address = '203.0.113.7'") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `the security log, two years`(engine: Engine) async throws {
        try await Self.expect(engine, days: 731, of: "SELECT COUNT(*) FROM audit_event") {
            _ = try await Visitor.signedIn(.anna, $0)
        }
    }

    @Test(arguments: Engine.all)
    func `what a session was not shown, an hour`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            _ = try await (try await Visitor.signedIn(.clara, house)).open("/vertraege/\(Cast.strom)")
            for (minutes, count) in [(59, 1), (2, 0)] {
                house.clock.advance(minutes: minutes)
                try await Housekeeping(portal: house.portal).tidyUp()
                #expect(try await house.count("SELECT COUNT(*) FROM denied_object") == count)
            }
        }
    }

    @Test func `sign-ins that wait for a code, five minutes`() async throws {
        try await TestPortal.run { (house) async throws in
            let now = house.clock.now
            try await house.store.write(about: "x") { try $0.addPendingSignIn("x", for: Cast.anna.account, at: now) }
            for (minutes, count) in [(4, 1), (2, 0)] {
                house.clock.advance(minutes: minutes)
                try await Housekeeping(portal: house.portal).tidyUp()
                #expect(try await house.count("SELECT COUNT(*) FROM pending_sign_in") == count)
            }
        }
    }

    /// With SQLite there is one process.
    @Test(.enabled(if: Engine.serverURL != nil))
    func `processes of the portal, two days after they were seen`() async throws {
        try await Self.expect(.postgres, days: 2, of: "SELECT COUNT(*) FROM process_key WHERE id = 'gone'") { house in
            let now = house.clock.now
            try await house.store.write(about: "x") { try $0.noteProcess("gone", newest: 1, at: now) }
        }
    }

    /// Who changes the database cannot change the log of the machine, too.
    @Test func `both ends of the security log go into the log`() async throws {
        try await TestPortal.run { (house) async throws in
            _ = try await Visitor.signedIn(.anna, house)
            try await Housekeeping(portal: house.portal).tidyUp()
            let result = try await AuditVerification(house.portal)
            #expect(
                house.book.lines.contains {
                    $0.contains("security log") && $0.contains(result.head) && $0.contains(result.front)
                })
        }
    }

    @Test(arguments: Engine.all)
    func `numbers of accounts nobody uses, ninety days`(engine: Engine) async throws {
        let sealed: SQL = "SELECT COUNT(*) FROM payment_details WHERE iban_sealed IS NOT NULL"
        try await Self.expect(engine, days: 90, of: sealed) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.giveMandate().follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
        }
    }
}
