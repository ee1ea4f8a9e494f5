import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct BankPageTests {
    private static let path = "/vertraege/\(Cast.strom)/bankverbindung"

    private static func addInstalment(_ due: String, _ house: TestPortal) async throws {
        try await house.store.write(about: "test") { db in
            try db.run(
                """
                INSERT INTO instalment (id, external_id, contract_id, due_on, amount)
                VALUES (\(due), \(due), \(Cast.contract(Cast.strom)), \(due), 8600)
                """)
        }
    }

    @Test(arguments: Engine.all)
    func `a mandate is given by a press, and says everything it has to`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.strom)").follow("Bankverbindung")
            #expect(page.text.contains("noch nicht übergeben, wie Sie zahlen"))
            page = try await page.follow("Neues SEPA-Lastschriftmandat")
            #expect(try page.value(of: "Kontoinhaber") == "Anna Ahrens")
            let creditor = house.portal.operator.name
            #expect(
                page.text.contains(
                    "Ich ermächtige \(creditor), Zahlungen von meinem Konto mittels Lastschrift einzuziehen. Zugleich weise ich mein Kreditinstitut an, die von \(creditor) auf mein Konto gezogenen Lastschriften einzulösen. Hinweis: Ich kann innerhalb von acht Wochen, beginnend mit dem Belastungsdatum, die Erstattung des belasteten Betrages verlangen. Es gelten dabei die mit meinem Kreditinstitut vereinbarten Bedingungen."
                ))
            #expect(
                page.facts.contains { $0.term == "Gläubiger-Identifikationsnummer" && $0.value == "DE98ZZZ09999999999" }
            )
            #expect(page.facts.contains { $0.term == "Zahlungsart" && $0.value == "wiederkehrende Zahlungen" })
            #expect(page.text.contains("frühestens am 04.12.2026"))
            page = try await anna.giveMandate(Cast.strom, "de89 3704 0044 0532 0130 00")
            #expect(page.heading == "SEPA-Lastschriftmandat KP-300001001-001")
            #expect(page.text.contains("Angekommen.") && page.text.contains("Eingegangen"))
            #expect(page.facts.contains { $0.term == "IBAN" && $0.value == Visitor.shownIBAN })
            #expect(page.facts.contains { $0.term == "Zugesagt bis" && $0.value == "27.11.2026" })
            let request = try await house.store.read {
                try $0.value("SELECT payload FROM service_request", as: String.self)
            }
            #expect(request?.contains("Ich ermächtige \(creditor)") == true)

            page = try await anna.open(Self.path)
            #expect(page.text.contains("Beauftragt") && page.text.contains("KP-300001001-001"))
            #expect(page.fact("Gilt") == "erste Abbuchung frühestens am 04.12.2026; bis dahin zahlen Sie wie bisher")
            let copy = try await page.follow("Mandat mit ganzer IBAN als PDF speichern")
            #expect(copy.bytes.starts(with: Array("%PDF-".utf8)))
            #expect(copy.header("Content-Disposition")?.contains("SEPA-Mandat_KP-300001001-001.pdf") == true)
            #expect(try await anna.open("/einstellungen/aktivitaet").text.contains("SEPA-Lastschriftmandat erteilt"))

            if PDFWords.canBeRead {
                let words = try PDFWords.of(copy.bytes).split { $0.isWhitespace }.joined(separator: " ")
                #expect(words.contains("höchstens 5 Minuten vorher eingegeben, bei der Anmeldung oder eigens dafür"))
            }
            _ = try await Filing(portal: house.portal).round()
            let filed = try await house.store.read { db in
                try db.first("SELECT category, title FROM document WHERE request_id IS NOT NULL") {
                    (category: String, title: String) in [category, title]
                }
            }
            #expect(filed == ["sepa-mandate", "SEPA-Lastschriftmandat KP-300001001-001"])
            #expect(try await anna.open("/postfach").text.contains("SEPA-Lastschriftmandat KP-300001001-001"))
            let kinds = try await house.store.read {
                try $0.all("SELECT kind FROM audit_event") { (kind: String) in kind }
            }
            #expect(kinds.contains("mandate-given"))
        }
    }

    @Test(arguments: Engine.all)
    func `every address is told, with the way to stop it, and the debits are announced`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE customer SET email = 'anna.alt@kunden.example' WHERE number = '100001'")
            }
            for day in ["2026-12-03", "2026-12-04", "2027-01-01"] { try await Self.addInstalment(day, house) }
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.giveMandate()
            let path = String(page.path.prefix { $0 != "?" })
            for address in [Cast.anna.email, "anna.alt@kunden.example"] {
                let letter = try #require(
                    try await house.letters(to: address).first {
                        $0.subject == "Sie haben eine Änderung der Bankverbindung beauftragt"
                    })
                let words = letter.words
                #expect(words.contains(Visitor.shownIBAN) && words.contains("KP-300001001-001"))
                #expect(words.contains("Vorgang zurückziehen") && words.contains(house.portal.operator.phone))
                #expect(words.contains("\(TestPortal.baseURL)\(path)"))
                #expect(!words.contains("Ahrens") && !words.contains("3704"))
            }
            let notice = try #require(
                try await anna.letters().first { $0.subject == "Ankündigung der nächsten Abbuchungen" }?.words)
            #expect(notice.contains("04.12.2026") && notice.contains("01.01.2027") && notice.contains("86,00"))
            #expect(!notice.contains("03.12.2026") && !notice.contains("01.12.2026"))
            #expect(notice.contains("14 Tage vorher") && notice.contains("DE98ZZZ09999999999"))
            #expect(!notice.contains("Kontoinhaber weiter"))
            #expect(try await house.letters(to: Cast.ben.email).isEmpty)
        }
    }

    @Test func `of an account of somebody else the announcement says to pass it on`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.mandateForm()
            try page.fill("Kontoinhaber", "Bernd Ahrens")
            try page.fill("Anschrift des Kontoinhabers", "Seeweg 1, 19053 Schwerin")
            page = try await page.press("SEPA-Lastschriftmandat erteilen")
            #expect(
                page.facts.contains {
                    $0.term == "Anschrift des Kontoinhabers" && $0.value == "Seeweg 1, 19053 Schwerin"
                })
            let notice = try #require(
                try await anna.letters().first { $0.subject == "Ankündigung der nächsten Abbuchungen" }?.words)
            #expect(notice.contains("an den Kontoinhaber weiter"))
            #expect(notice.contains("kündigen wir Ihnen 14 Tage vorher an"))
        }
    }

    @Test(arguments: Engine.all)
    func `what is wrong is told at its field, and nothing is kept`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            for typed in [
                "", "DE8937040044053201300", "TR330006100519786457841326", "<script>", "DE\u{7}",
                "DE88370400440532013000",
            ] {
                let page = try await anna.giveMandate(Cast.strom, typed)
                #expect(page.status == 422, "\(typed)")
                #expect(try page.error(at: "IBAN") != nil, "\(typed)")
            }
            #expect(try await house.count("SELECT COUNT(*) FROM payment_details") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `twenty presses at once give one mandate`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.mandateForm()
            let paths = try await withThrowingTaskGroup { group in
                for _ in 0..<20 { group.addTask { try await page.press("SEPA-Lastschriftmandat erteilen").path } }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(paths.count == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM payment_details") == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `one account for all own contracts, each with its mandate, told in one letter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.mandateForm()
            try page.choose("Verwende dieses Konto für alle meine Verträge")
            _ = try await page.press("SEPA-Lastschriftmandat erteilen")
            let references = try await house.store.read {
                try $0.all("SELECT mandate_reference FROM payment_details ORDER BY mandate_reference") {
                    (one: String) in one
                }
            }
            #expect(references == ["KP-300001001-001", "KP-300001002-001", "KP-300001003-001"])
            let told = try await anna.letters().filter {
                $0.subject == "Sie haben eine Änderung der Bankverbindung beauftragt"
            }
            #expect(told.count == 1)
            for reference in references { #expect(told.first?.words.contains(reference) == true) }
        }
    }

    @Test(arguments: Engine.all)
    func `a mandate can be taken back, and a new one takes the place of one that waits`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.giveMandate()
            var page = try await anna.giveMandate(Cast.strom, Visitor.otherIBAN)
            #expect(page.heading == "SEPA-Lastschriftmandat KP-300001001-002")
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE state = 'withdrawn'") == 1)
            page = try await page.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(page.text.contains("Es bleibt bei der Zahlungsweise, die vorher vereinbart war."))
            let standing = try await house.standing()
            #expect(standing.current == nil && standing.waiting == nil)
            // A form of before names a reference that is used up.
            let old = try await anna.mandateForm()
            _ = try await anna.giveMandate()
            page = try await old.press("SEPA-Lastschriftmandat erteilen")
            #expect(page.path == "\(Self.path)?hinweis=inzwischen")
            #expect(page.text.contains("Inzwischen wurde für diesen Vertrag etwas geändert."))
        }
    }

    @Test(arguments: Engine.all)
    func `paying by transfer shows where to, ends the mandate and can be taken back`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let row =
                #"{"external_id":"B-1","contract":"\#(Cast.strom)","way":"debit","iban":"\#(Visitor.iban)","holder":"Anna Ahrens","mandate_reference":"M-1","signed_on":"2024-11-20"}"#
            #expect(try await house.deliver(bank: [row]).files["bank.jsonl"]?.added == 1)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.path)
            #expect(page.facts.contains { $0.term == "IBAN" && $0.value == Visitor.shownIBAN })
            page = try await page.follow("Künftig überweisen")
            #expect(page.text.contains("Das Mandat M-1 widerrufen Sie damit."))
            #expect(page.facts.contains { $0.term == "Empfänger" && $0.value == "Demo-Stadtwerke Mecklenburg GmbH" })
            #expect(page.facts.contains { $0.term == "IBAN" && $0.value == "DE75 5121 0800 1245 1261 99" })
            #expect(page.facts.contains { $0.term == "Verwendungszweck" && $0.value == Cast.strom })
            page = try await page.press("Künftig per Überweisung zahlen")
            #expect(page.heading == "Zahlung per Überweisung")
            #expect(page.facts.contains { $0.term == "Endendes Mandat" && $0.value == "M-1" })
            #expect(try await anna.open(Self.path).text.contains("Dahin überweisen Sie"))
            #expect(try await anna.open("/einstellungen/aktivitaet").text.contains("Zahlung per Überweisung gewählt"))
            let again = try await anna.open("\(Self.path)/ueberweisung")
            #expect(!again.buttons.contains("Künftig per Überweisung zahlen"))
            page = try await page.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(try await house.standing().current?.reference == "M-1")
            let count = try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'transfer-chosen'")
            #expect(count == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `who may only look, and strangers, find nothing and do nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.giveMandate()
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await !ben.open("/vertraege/\(Cast.strom)").links.contains { $0.words == "Bankverbindung" })
            for other in [ben, try await Visitor.signedIn(.clara, house)] {
                for end in ["", "/mandat", "/mandatskopie", "/ueberweisung"] {
                    #expect(try await other.open("\(Self.path)\(end)").status == 404, "\(end)")
                }
                let blank = try await other.open("/hilfe").form(pressing: "English")
                for (end, fields) in [
                    ("/mandat", [("iban", Visitor.otherIBAN), ("inhaber", "B")]), ("/ueberweisung", []),
                ] {
                    let sent = SentForm(
                        method: "POST", action: "\(Self.path)\(end)", isUpload: false,
                        fields: blank.fields + fields.map { (name: $0.0, value: $0.1) })
                    #expect(try await other.send(sent).status == 404, "\(end)")
                }
            }
            #expect(try await house.count("SELECT COUNT(*) FROM payment_details") == 1)
        }
    }

    @Test func `it asks for the password when that was typed too long ago, and goes on with what was typed`()
        async throws
    {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let form = try await anna.mandateForm()
            house.clock.advance(minutes: 6)
            for end in ["/mandat", "/ueberweisung", "/mandatskopie"] {
                #expect(try await anna.open("\(Self.path)\(end)").heading == "Ihr Passwort noch einmal", "\(end)")
            }
            #expect(try await anna.open(Self.path).heading == "Bankverbindung")
            var page = try await form.press("SEPA-Lastschriftmandat erteilen")
            #expect(page.heading == "Ihr Passwort noch einmal")
            #expect(try await house.count("SELECT COUNT(*) FROM payment_details") == 0)
            try page.fill("Passwort", Cast.anna.password)
            page = try await page.press("Weiter").press("Noch einmal senden")
            #expect(page.heading == "SEPA-Lastschriftmandat KP-300001001-001")
        }
    }
}
