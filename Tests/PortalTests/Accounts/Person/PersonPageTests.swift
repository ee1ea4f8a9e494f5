import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct PersonPageTests {
    private static func fillAddress(
        _ page: VisitedPage, _ street: String, _ house: String, _ code: String, _ city: String
    )
        throws -> VisitedPage
    {
        var page = page
        try page.fill("Straße oder Postfach", street)
        try page.fill("Hausnummer", house)
        try page.fill("Postleitzahl", code)
        try page.fill("Ort", city)
        return page
    }

    private static func tell(_ phone: String, _ visitor: Visitor) async throws -> VisitedPage {
        var page = try await visitor.open("/einstellungen/person")
        try page.fill("Telefonnummer", phone)
        return try await page.press("Telefonnummer speichern")
    }

    @Test(arguments: Engine.all)
    func `the page says what billing knows and how to correct it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let row = Cast.id("customer 100001", of: Contract.self).value
            let bornOn = try house.portal.keys.seal("1961-02-03", in: .bornOn, of: row)
            try await house.setPhone("+49385755099")
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE customer SET born_on_sealed = \(bornOn) WHERE id = \(row)")
            }
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/einstellungen").follow("Daten ansehen und ändern")
            #expect(page.heading == "Persönliche Daten")
            #expect(page.facts.map(\.value) == ["Anna Ahrens", "03.02.1961", "100001"])
            #expect(page.text.contains("+49385755099, aus unserer Abrechnung"))
            #expect(page.text.contains("Lindenweg 7a, 19053 Schwerin, aus unserer Abrechnung"))
            #expect(page.text.contains("Art. 16 DSGVO"))
            #expect(page.text.contains(house.portal.operator.email))
            #expect(try page.value(of: "Ort") == "Schwerin")
        }
    }

    @Test(arguments: Engine.all)
    func `a new number is kept sealed, as a request, and told masked to every address`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE customer SET email = 'anna.alt@kunden.example' WHERE number = '100001'")
            }
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await Self.tell("0385 123 45-67", anna)
            #expect(page.heading == "Neue Telefonnummer")
            #expect(page.text.contains("Angekommen."))
            #expect(page.text.contains("Erledigt"))
            #expect(page.facts.contains { $0.term == "Telefonnummer" && $0.value == "+49•••567" })
            #expect(page.text.contains("Die Änderung gilt ab sofort"))
            let receipt = try await page.follow("Beleg als PDF öffnen")
            #expect(receipt.bytes.starts(with: Array("%PDF-".utf8)))
            #expect(try await anna.open("/vorgaenge").text.contains("Neue Telefonnummer"))
            #expect(
                try await anna.open("/einstellungen/person").text.contains("+493851234567, von Ihnen am 20.11.2026"))
            #expect(try await anna.open("/einstellungen/aktivitaet").text.contains("Kontaktdaten geändert"))
            for address in [Cast.anna.email, "anna.alt@kunden.example"] {
                let letter = try #require(
                    try await house.letters(to: address).first { $0.subject == "Ihre Kontaktdaten wurden geändert" })
                #expect(letter.text?.contains("+49•••567") == true)
                #expect(letter.text?.contains("1234567") == false)
            }
            // It stands nowhere in plain text.
            let told = try await house.store.read { db in
                try db.value("SELECT phone_sealed FROM account_contact", as: [UInt8].self)
            }
            let sealed = try #require(told)
            #expect(house.portal.keys.text(sealed, in: .toldPhone, of: Cast.anna.account.value) == "+493851234567")
            let written = try await house.store.read { db in
                try db.all("SELECT payload FROM service_request") { (text: String) in text }
                    + db.all("SELECT payload FROM outbox") { (text: String) in text }
            }
            #expect(written.count > 2)
            #expect(!written.contains { $0.contains("1234567") })
            #expect(!house.book.lines.contains { $0.contains("1234567") })
        }
    }

    @Test(arguments: Engine.all)
    func `a number can be deleted, and that counts before what billing knows`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            try await house.setPhone("+49385755099")
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/einstellungen/person").press("Telefonnummer löschen")
            #expect(page.heading == "Telefonnummer gelöscht")
            let after = try await anna.open("/einstellungen/person")
            #expect(after.text.contains("Sie haben die Telefonnummer am 20.11.2026"))
            #expect(!after.buttons.contains("Telefonnummer löschen"))
            #expect(
                try await anna.open("/einstellungen/kontakt").text.contains("keine Telefonnummer von Ihnen bekannt"))
        }
    }

    @Test(arguments: Engine.all)
    func `letters go to the new postal address`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let form = try Self.fillAddress(
                try await anna.open("/einstellungen/person"), "Postfach 12 34", "", "D-19055", "Neu Zippendorf")
            let page = try await form.press("Postanschrift speichern")
            #expect(page.heading == "Neue Postanschrift")
            #expect(page.facts.contains { $0.value == "Postfach 12 34, 19055 Neu Zippendorf" })
            #expect(
                try await anna.open("/vertraege/\(Cast.strom)").facts.contains {
                    $0.term == "Postanschrift" && $0.value == "Postfach 12 34, 19055 Neu Zippendorf"
                })
            let letter = try #require(
                try await anna.letters().first { $0.subject == "Ihre Kontaktdaten wurden geändert" })
            #expect(letter.text?.contains("19••• N•••") == true)
            #expect(letter.text?.contains("Postfach") == false)
            // Ben reads along in the same contract and learns nothing of it.
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await !ben.open("/vertraege/\(Cast.strom)").text.contains("Zippendorf"))
        }
    }

    @Test func `what is wrong is told at its field, and nothing changes`() async throws {
        try await TestPortal.run { (house) async throws in
            try await house.setPhone("+49385755099")
            let anna = try await Visitor.signedIn(.anna, house)
            for typed in ["", "755099", "0385 75", "+999 1234567", "0385 ABC 12", "0385 755099"] {
                let page = try await Self.tell(typed, anna)
                #expect(page.status == 422, "\(typed)")
                #expect(try page.error(at: "Telefonnummer") != nil, "\(typed)")
            }
            let rows: [(street: String, house: String, code: String, city: String, field: String)] = [
                ("", "1", "19053", "Schwerin", "Straße oder Postfach"),
                ("Weg", "1", "1905", "Schwerin", "Postleitzahl"),
                ("Weg", "1", "", "Schwerin", "Postleitzahl"), ("Weg", "1", "19053", "", "Ort"),
                ("Weg", String(repeating: "1", count: 21), "19053", "Schwerin", "Hausnummer"),
                ("Lindenweg", "7a", "19053", "Schwerin", "Straße oder Postfach"),
            ]
            for row in rows {
                let form = try Self.fillAddress(
                    try await anna.open("/einstellungen/person"), row.street, row.house, row.code, row.city)
                let page = try await form.press("Postanschrift speichern")
                #expect(page.status == 422, "\(row)")
                #expect(try page.error(at: row.field) != nil, "\(row)")
            }
            #expect(try await anna.open("/vorgaenge").text.contains("Bisher gibt es keine Vorgänge."))
        }
    }

    @Test(arguments: Engine.all)
    func `sent twice it is one request`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/einstellungen/person")
            try page.fill("Telefonnummer", "0385 1234567")
            let (first, second) = (
                try await page.press("Telefonnummer speichern"), try await page.press("Telefonnummer speichern")
            )
            // The second form finds the number it would set; either way there is one request.
            #expect(first.heading == "Neue Telefonnummer")
            #expect([200, 422].contains(second.status))
            let count = try await house.store.read {
                try $0.value("SELECT COUNT(*) FROM service_request", as: Int.self)
            }
            #expect(count == 1)
        }
    }

    @Test func `it asks for the password when that was typed too long ago`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/einstellungen/person")
            house.clock.advance(minutes: 6)
            #expect(try await anna.open("/einstellungen/person").heading == "Ihr Passwort noch einmal")
            var form = page
            try form.fill("Telefonnummer", "0385 1234567")
            #expect(try await form.press("Telefonnummer speichern").heading == "Ihr Passwort noch einmal")
            let told = try await house.store.read { try $0.person(of: Cast.anna.account, house.portal.keys).phone }
            #expect(told == nil)
        }
    }

    @Test func `who reads contracts of others has no data here, and strangers see no requests`() async throws {
        try await TestPortal.run { (house) async throws in
            let ben = try await Visitor.signedIn(.ben, house)
            let page = try await ben.open("/einstellungen/person")
            #expect(page.text.contains("Eigene Kundendaten haben wir von Ihnen nicht gespeichert"))
            #expect(!page.text.contains("Ahrens"))
            #expect(!page.buttons.contains("Telefonnummer speichern"))
            let forged = try await ben.open("/hilfe").form(pressing: "English")
            let sent = SentForm(
                method: "POST", action: "/einstellungen/person", isUpload: false,
                fields: forged.fields + [("aktion", "telefon"), ("telefon", "0385 1234567")])
            #expect(try await ben.send(sent).status == 404)

            let anna = try await Visitor.signedIn(.anna, house)
            let made = try await Self.tell("0385 1234567", anna)
            let path = String(made.path.prefix { $0 != "?" })
            for other in [ben, try await Visitor.signedIn(.clara, house)] {
                #expect(try await other.open(path).status == 404)
                #expect(try await other.open("\(path)/beleg").status == 404)
                #expect(try await !other.open("/vorgaenge").text.contains("Neue Telefonnummer"))
            }
        }
    }
}
