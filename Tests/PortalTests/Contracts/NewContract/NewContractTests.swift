import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Ordering by somebody who is signed in.
@Suite struct NewContractTests {
    private static func orders(_ house: TestPortal) async throws -> Int {
        try await house.count("SELECT COUNT(*) FROM service_request WHERE kind = 'new-contract'")
    }

    @Test(arguments: Engine.all)
    func `Strom for a new flat: shown, ordered, acknowledged, and in the list of contracts`(engine: Engine) async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let first = try await anna.open("/vertraege").follow("+ Neuer Vertrag")
            #expect(first.facts.contains { $0.term == "Wie Sie zahlen können" && $0.value.contains("ohne Aufpreis") })
            #expect(first.facts.contains { $0.term == "Wo wir liefern" })
            var page = try await anna.orderStrom()
            #expect(page.facts.contains { $0.term == "Name" && $0.value == "Anna Ahrens" })
            #expect(!page.text.contains("Geburtsdatum"))
            page = try await page.payByDebit(letters: "die Postanschrift, die wir kennen")
            // The price stands open once, directly above the button; the summaries are there to unfold.
            #expect(page.facts.count { $0.term == "Arbeitspreis" } == 1)
            #expect(page.main?.all("details").contains { $0.text.contains("Arbeitspreis: 30,00 ct/kWh") } == true)
            #expect(page.buttons.filter { $0.contains("bestellen") } == [Ordering.button])
            let receipt = try await page.press(Ordering.button)
            #expect(receipt.heading == "Strom bestellt: Strom Neu")
            for (term, value) in [
                ("Tarif", "Strom Neu"), ("Lieferadresse", "Am Markt 12, 19053 Schwerin"),
                ("Arbeitspreis", "30,00 ct/kWh"),
                ("Gesamtpreis im Jahr bei 3.500 kWh", "1.170,00 € einschließlich Umsatzsteuer"),
                ("Beginn", "01.01.2027"),
                ("Mindestlaufzeit", "12 Monate ab Lieferbeginn, längstens bis 24 Monate nach Vertragsschluss"),
                ("Widerruf möglich", "14 Tage ab unserer Bestätigung, mindestens bis 11.12.2026"),
                ("Zugesagt bis", "27.11.2026"),
                ("IBAN", "DE•• •••• •••• •••• ••20 51"), ("Zahlung", "SEPA-Lastschrift"),
            ] {
                #expect(
                    receipt.facts.contains { $0.term == term && $0.value == value }, "\(term): \(receipt.facts)")
            }
            #expect(receipt.fact("Vertragsbestätigung") == nil, "two days for one thing")
            #expect(try await anna.open("/vorgaenge").text.contains("Antwort bis 27.11.2026"))
            #expect(try await receipt.follow("Beleg als PDF öffnen").bytes.starts(with: Array("%PDF-".utf8)))
            let letter = try #require(
                try await anna.letters().first { $0.subject == "Ihre Bestellung ist eingegangen: Strom Neu" }?.text)
            let words = letter.split { $0.isWhitespace }.joined(separator: " ")
            for part in ["1.170,00 €", "binnen vierzehn Tagen", "Muster-Widerrufsformular", "01.01.2027"] {
                #expect(words.contains(part), "\(part)")
            }
            for path in ["/vertraege", "/uebersicht"] {
                let list = try await anna.open(path)
                for words in ["Strom Neu", "Eingegangen", "geplanter Beginn 01.01.2027", "Bestellung V-2026-"] {
                    #expect(list.text.contains(words), "\(words)")
                }
            }
            // The same page once more leads to the same order; the draft is used up.
            #expect(try await page.press(Ordering.button).path == receipt.path)
            #expect(try await Self.orders(house) == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM order_draft") == 0)
            // Nobody else sees it.
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open(receipt.path).status == 404)
            #expect(try await !Visitor.signedIn(.ben, house).open("/vertraege").text.contains("Strom Neu"))
        }
    }

    /// EnWG § 41a (7).
    @Test func `a fixed price is summarised, and the summary sent, before it can be ordered`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let first = try await anna.orderStrom("Strom Fest").payByTransfer()
            #expect(!first.buttons.contains(Ordering.button))
            let page = try await first.press("Zusammenfassung per E-Mail senden und weiter")
            #expect(try await Self.orders(house) == 0)
            let letter = try await anna.letters().first {
                $0.subject == "Zusammenfassung vor der Bestellung: Strom Fest"
            }
            #expect(letter?.text?.contains("auch wenn") == true)
            #expect(try await page.press(Ordering.button).heading == "Strom bestellt: Strom Fest")
        }
    }

    @Test(arguments: Engine.all)
    func `at another price, or no longer offered, nothing is ordered`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let page = try await Visitor.signedIn(.anna, house).orderStrom().payByTransfer()
            let tariff = Cast.id("tariff Strom Neu", of: Tariff.self)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE tariff_price SET unit_rate = 310000 WHERE tariff_id = \(tariff)")
            }
            let answer = try await page.press(Ordering.button)
            #expect(answer.text.contains("Es ist noch nichts bestellt"))
            #expect(answer.text.contains("31,00 ct/kWh"))
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE tariff_offer SET offered_until = '2026-11-19'")
            }
            let gone = try await answer.press(Ordering.button)
            #expect(gone.heading == "Welcher Tarif soll es sein?")
            #expect(gone.text.contains("Es ist noch nichts bestellt"))
            #expect(try await Self.orders(house) == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `twenty presses at once are one order`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.orderStrom().payByTransfer()
            var pages = [page]
            for _ in 0..<4 { pages.append(try await anna.open("/neuer-vertrag/pruefen")) }
            let all = pages
            try await withThrowingTaskGroup { group in
                for number in 0..<20 { group.addTask { _ = try await all[number % 5].press(Ordering.button) } }
                try await group.waitForAll()
            }
            #expect(try await Self.orders(house) == 1)
            #expect(try await anna.letters().count { $0.subject?.hasPrefix("Ihre Bestellung") == true } == 1)
        }
    }

    @Test func `taken back, it leaves the list and what was sealed`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let receipt = try await anna.orderStrom().payByDebit().press(Ordering.button)
            #expect(try await house.count("SELECT COUNT(*) FROM contract_order WHERE iban_sealed IS NOT NULL") == 1)
            let page = try await receipt.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(page.text.contains("Die Bestellung ist zurückgezogen."))
            #expect(try await !anna.open("/vertraege").text.contains("Strom Neu"))
            #expect(
                try await house.count("SELECT COUNT(*) FROM contract_order WHERE iban_sealed IS NOT NULL") == 0)
        }
    }

    @Test func `what is wrong is named at its field, and kept`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/neuer-vertrag").press("Weiter")
            #expect(page.status == 422 && page.problems.count == 5)
            page = try await anna.orderStrom(begin: "23.11.2026")
            #expect(try page.error(at: "Gewünschter Beginn")?.contains("24.11.2026") == true)
            try page.fill("Gewünschter Beginn", "24.11.2026")
            try page.fill("MaLo-ID der Lieferstelle", "51238696780")
            try page.fill("Zählernummer", "???")
            page = try await page.press("Weiter")
            #expect(try page.error(at: "MaLo-ID der Lieferstelle") != nil)
            #expect(try page.error(at: "Zählernummer") != nil)
            #expect(try page.value(of: "MaLo-ID der Lieferstelle") == "51238696780")
            try page.fill("MaLo-ID der Lieferstelle", "51238696781")
            try page.fill("Zählernummer", "1EMH0012345678")
            page = try await page.press("Weiter")
            try page.choose("Briefe gehen an", "die belieferte Anschrift")
            try page.choose("Zahlungsweise", "SEPA-Lastschrift")
            try page.fill("IBAN", "DE02 1203 0000 0000 2020 52")
            page = try await page.press("Weiter")
            #expect(try page.error(at: "IBAN") != nil)
            #expect(try page.error(at: "Kontoinhaber") != nil)
            // What comes too early leads to what is missing.
            #expect(try await anna.open("/neuer-vertrag/pruefen").path == "/neuer-vertrag/person")
        }
    }

    @Test func `a change of supplier with a power of attorney`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.orderAt()
            try page.choose("Personen im Haushalt", "3 Personen (etwa 3.500 kWh)")
            page = try await page.press("Gesamtpreis ausrechnen")
            #expect(page.facts.contains { $0.term == "Gesamtpreis im Jahr bei 3.500 kWh" && $0.value == "1.170,00 €" })
            #expect(!page.buttons.contains("Strom Dynamisch wählen") && !page.text.contains("Strom Anderswo"))
            #expect(page.text.contains("Dieser Tarif gilt ab einem Jahresverbrauch von 5.000 kWh"))
            page = try await page.press("Strom Neu wählen")
            try page.choose("Anlass", "Wechsel von einem anderen Lieferanten")
            page = try await page.press("Weiter")
            #expect(page.problems.count == 2)
            try page.fill("Bisheriger Anbieter", "Andere Werke")
            try page.choose("Wer kündigt den alten Vertrag?", "Ich kündige selbst")
            page = try await page.press("Weiter")
            #expect(try page.error(at: "Ende des alten Vertrags") != nil)
            try page.choose("Wer kündigt den alten Vertrag?", "Sie kündigen für mich (mit Vollmacht)")
            let receipt = try await page.press("Weiter").payByTransfer().press(Ordering.button)
            #expect(receipt.facts.contains { $0.term == "Bisheriger Anbieter" && $0.value == "Andere Werke" })
            #expect(
                receipt.facts.contains { $0.term == "Vollmacht zur Kündigung" && $0.value.contains("bevollmächtige") })
            #expect(receipt.facts.contains { $0.term == "Beginn" && $0.value.hasPrefix("So bald wie möglich") })
        }
    }

    @Test func `who is supplied there already is told where to change the tariff`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.orderAt(street: "Linden-Weg", house: "7 A")
            #expect(page.text.contains("Diese Anschrift beliefern wir schon mit Vertrag \(Cast.strom)."))
            #expect(try await page.follow("Tarif wechseln").path == "/vertraege/\(Cast.strom)/tarifwechsel")
            #expect(try await !Visitor.guest(house).orderAt(street: "Lindenweg", house: "7a").text.contains(Cast.strom))
        }
    }

    @Test func `odd words harm nothing`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            for words in ["\u{0}\u{202E}", String(repeating: "x", count: 1000), "<script>alert(1)</script>"] {
                var page = try await anna.open("/neuer-vertrag")
                try page.choose("Sparte", "Strom")
                for label in ["Straße", "Hausnummer", "Postleitzahl", "Ort", "Lage der Wohnung"] {
                    try page.fill(label, words)
                }
                #expect(try await page.press("Weiter").status == 422)
            }
            var page = try await anna.orderAt()
            try page.fill("Oder: Jahresverbrauch in kWh", "99999999999999999999")
            #expect(try await page.press("Gesamtpreis ausrechnen").status == 422)
            page = try await anna.orderStrom().payByTransfer()
            for mark in ["", "\u{0}", String(repeating: "a", count: 5000)] {
                var forged = page
                try forged.forge("gezeigt", mark)
                #expect(try await forged.press(Ordering.button).text.contains("Es ist noch nichts bestellt"))
            }
            #expect(try await Self.orders(house) == 0)
        }
    }
}
