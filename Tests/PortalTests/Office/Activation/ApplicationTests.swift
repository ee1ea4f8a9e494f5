import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// What the office does with applications for access, and what the customer hears. Today is 20 November 2026.
@Suite struct ApplicationTests {
    private static let onFile = "emil.alt@kunden.example"

    private static func clerk(_ house: TestPortal, _ name: String = "Petra") async throws -> Visitor {
        try await Visitor.office(try await house.hire(name, .clerk), house)
    }

    @Test(arguments: Engine.all)
    func `approved by post: the code goes to the address on file, and both mailboxes hear`(engine: Engine) async throws
    {
        try await TestPortal.run(on: engine) { (house) async throws in
            let id = try await house.applied()
            let petra = try await Self.clerk(house)
            let list = try await petra.open("/service/freischaltung")
            #expect(list.text.contains("Zu entscheiden: 1."))
            #expect(list.text.contains("Emil Ernst") && list.text.contains("75 von 100"))
            let page = try await list.follow("Emil Ernst")
            #expect(page.path == "/service/freischaltung/\(id)")
            for words in [
                "Emil Ernst, Kundennummer 100003: 75 von 100", "weicht ab", "steht auf jeder Rechnung",
                "geht an Lindenweg 7a, 19053 Schwerin",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(!page.buttons.contains("Freischalten: Link per E-Mail"))
            let late = try await Self.clerk(house, "Paul").open(page.path)
            let done = try await page.press("Freischalten: Code per Post")
            #expect(done.text.contains("Freigeschaltet, Code per Post"))
            let conflict = try await late.press("Freischalten: Code per Post")
            #expect(conflict.status == 409 && conflict.text.contains("Petra war schneller"))

            let letter = try #require(
                try await house.letters(to: Cast.emil.email).first {
                    $0.subject == "Ihr Code für das Kundenportal kommt mit der Post"
                })
            #expect(letter.words.contains("bis zum 25.11.2026"))
            #expect(!letter.words.contains("Lindenweg") && !letter.words.contains(Cast.letterContract))
            #expect(
                try await house.letters(to: Self.onFile).map(\.subject) == [
                    "Zu Ihrem Vertrag wurde ein Zugang angefordert"
                ])
            #expect(
                try await house.count(
                    """
                    SELECT COUNT(*) FROM code_letter JOIN contract ON contract.id = code_letter.contract_id
                    WHERE contract.number = \(Cast.letterContract) AND code_letter.origin = 'application'
                      AND code_letter.draw_id IS NULL
                    """) == 1)
            #expect(try await house.ownersOfLetterContracts() == [])
            let decided = try await petra.open("/service/freischaltung?stand=entschieden")
            #expect(decided.text.contains("Emil Ernst") && decided.text.contains("Petra"))
            let kinds = try await house.store.read { db in
                try db.all("SELECT kind FROM audit_event WHERE kind LIKE 'application%' ORDER BY position") {
                    (kind: String) in kind
                }
            }
            #expect(
                kinds == [
                    "applications-listed", "application-read", "application-read", "application-decided",
                    "application-read", "applications-listed",
                ])
        }
    }

    @Test(arguments: Engine.all)
    func `approved by e-mail: the link goes to the address on file and makes the access`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let id = try await house.applied(Applicant(email: Self.onFile))
            let petra = try await Self.clerk(house)
            let page = try await petra.open("/service/freischaltung/\(id)")
            #expect(page.text.contains("100 von 100"))
            _ = try await page.press("Freischalten: Link per E-Mail")
            #expect(try await house.count("SELECT COUNT(*) FROM code_letter") == 0)
            let letter = try #require(
                try await house.letters(to: Self.onFile).first { $0.subject == "Ihr Zugang zum Kundenportal" })
            let link = try letter.link()
            for turn in 0..<3 {
                #expect(try await Visitor.guest(house, peer: "198.51.100.\(turn)").open(link).status == 200)
            }
            #expect(try await house.ownersOfLetterContracts() == [])
            let emil = Visitor(house, as: .emil)
            var form = try await emil.open(link)
            #expect(form.heading == "Zugang einrichten")
            try form.fill("Passwort", "kurz")
            #expect(try await form.press("Zugang einrichten").status == 422)
            try form.fill("Passwort", Cast.emil.password)
            #expect(try await form.press("Zugang einrichten").path == "/anmelden?hinweis=registriert")
            #expect(
                try await house.ownersOfLetterContracts() == [
                    "\(Self.onFile) 300001234", "\(Self.onFile) 300001235",
                ])
            #expect(try await emil.signIn(Self.onFile, Cast.emil.password).path == "/uebersicht")
            #expect(try await Visitor.guest(house).open(link).status == 410)
            #expect(try await petra.open("/service/freischaltung/\(id)").text.contains("Zugang eingerichtet"))
        }
    }

    @Test(arguments: Engine.all)
    func `an address with a login gives its password, and billing may know another by then`(engine: Engine) async throws
    {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE customer SET email = \(Cast.anna.email) WHERE number = '100003'")
            }
            let id = try await house.applied(Applicant(email: Cast.anna.email))
            let petra = try await Self.clerk(house)
            _ = try await petra.open("/service/freischaltung/\(id)").press("Freischalten: Link per E-Mail")
            let letter = try #require(
                try await house.letters(to: Cast.anna.email).first { $0.subject == "Ihr Zugang zum Kundenportal" })
            let anna = Visitor(house, as: .anna)
            var form = try await anna.open(letter.link())
            try form.fill("Passwort", "das falsche Passwort")
            let wrong = try await form.press("Verträge mit meinem Zugang verknüpfen")
            #expect(wrong.status == 422)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE customer SET email = 'neu@kunden.example' WHERE number = '100003'")
            }
            try form.fill("Passwort", Cast.anna.password)
            #expect(try await form.press("Verträge mit meinem Zugang verknüpfen").status == 410)
            #expect(try await house.ownersOfLetterContracts() == [])
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE customer SET email = \(Cast.anna.email) WHERE number = '100003'")
            }
            form = try await anna.open(letter.link())
            try form.fill("Passwort", Cast.anna.password)
            #expect(
                try await form.press("Verträge mit meinem Zugang verknüpfen").path == "/anmelden?hinweis=verknuepft")
            #expect(try await house.ownersOfLetterContracts().count == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `refused with a reason the customer reads`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let id = try await house.applied()
            let petra = try await Self.clerk(house)
            var page = try await petra.open("/service/freischaltung/\(id)")
            try page.fill("Text an den Kunden", "Rufen Sie uns an.")
            page = try await page.press("Anfrage ablehnen")
            #expect(page.status == 422)
            #expect(try page.error(at: "Grund") == "Wählen Sie einen Grund aus")
            #expect(try page.value(of: "Text an den Kunden") == "Rufen Sie uns an.")
            try page.choose("Grund", "Angaben passen nicht")
            page = try await page.press("Anfrage ablehnen")
            #expect(page.text.contains("Abgelehnt"))
            let letter = try #require(
                try await house.letters(to: Cast.emil.email).first {
                    $0.subject == "Ihre Anfrage nach einem Zugang zum Kundenportal"
                })
            for words in ["können wir keinen Zugang einrichten", "Rufen Sie uns an."] {
                #expect(letter.words.contains(words), "\(words)")
            }
            #expect(try await house.count("SELECT COUNT(*) FROM code_letter") == 0)
            #expect(try await house.letters(to: Self.onFile).isEmpty)
        }
    }

    /// Another name, and contracts somebody owns already.
    @Test(arguments: [
        (Applicant(last: "Niemand"), "100003", "Für eine Freischaltung stimmt zu wenig"),
        (
            Applicant(first: "Clara", last: "Conrad", contract: Cast.twoRegisters, meter: ""), "100002",
            "Alle Verträge haben schon einen Zugang."
        ),
    ])
    func `what does not fit has no button, and forged it is not taken`(
        applicant: Applicant, customer: String, words: String
    ) async throws {
        try await TestPortal.run { (house) async throws in
            let id = try await house.applied(applicant)
            let petra = try await Self.clerk(house)
            let page = try await petra.open("/service/freischaltung/\(id)")
            #expect(page.text.contains(words))
            #expect(page.buttons.contains("Anfrage ablehnen") && !page.buttons.contains { $0.contains("Freischalten") })
            let person = Cast.id("customer \(customer)", of: Contract.self).value
            for way in ["post", "mail"] {
                let forged = try await petra.sendToOffice(page.path, [("entscheidung", way), ("kunde", person)])
                #expect(forged.status == 409)
            }
            #expect(try await house.count("SELECT COUNT(*) FROM access_application WHERE decided_at IS NULL") == 1)
        }
    }

    @Test func `nobody sees what is not confirmed, nobody decides their own, and readers decide nothing`() async throws
    {
        try await TestPortal.run { (house) async throws in
            _ = try await Visitor.guest(house).askForAccess()
            let id = try #require(
                try await house.store.read { try $0.value("SELECT id FROM access_application", as: String.self) })
            let petra = try await Self.clerk(house)
            #expect(try await petra.open("/service/freischaltung").text.contains("Hier ist nichts zu tun."))
            #expect(try await petra.open("/service/freischaltung/\(id)").status == 404)
            let own = try await house.applied(Applicant(email: "petra@buero.example"))
            let conflict = try await petra.open("/service/freischaltung/\(own)").press("Freischalten: Code per Post")
            #expect(conflict.status == 409 && conflict.text.contains("Ihre eigene Anfrage"))
            let reader = try await Visitor.office(try await house.hire("Rita", .reader), house)
            let page = try await reader.open("/service/freischaltung/\(own)")
            #expect(page.text.contains("Emil Ernst") && !page.buttons.contains { $0.contains("Freischalten") })
        }
    }

    @Test(arguments: Engine.all)
    func `found by name and place alone, and twins are named`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await FillCustomerKeys(store: house.store).run()
            let first = try await house.applied(Applicant(contract: "", meter: ""))
            _ = try await house.applied(Applicant(first: "Emilia"), peer: "203.0.113.5")
            let petra = try await Self.clerk(house)
            let page = try await petra.open("/service/freischaltung/\(first)")
            #expect(page.text.contains("Emil Ernst, Kundennummer 100003"))
            #expect(page.text.contains("wartet noch: F-2026-"))
            house.clock.advance(days: 91)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM access_application") == 2, "what waits is kept")
        }
    }
}
