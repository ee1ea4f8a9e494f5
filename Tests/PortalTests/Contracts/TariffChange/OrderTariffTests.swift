import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Ordering a tariff. Today is Friday, 20 November 2026.
@Suite struct OrderTariffTests {
    private static let path = "/vertraege/\(Cast.strom)/tarifwechsel"
    private static let button = "zahlungspflichtig bestellen"

    private static func look(_ visitor: Visitor, _ offer: ID<TariffOffer> = Offers.fresh) async throws -> VisitedPage {
        try await visitor.open("\(path)/bestellen?tarif=\(offer.value)")
    }

    private static func orders(_ house: TestPortal) async throws -> Int? {
        try await house.store.read { db in
            try db.value("SELECT COUNT(*) FROM service_request WHERE kind = 'tariff-change'", as: Int.self)
        }
    }

    private static func words(_ letter: StoredLetter?) throws -> String {
        try #require(letter?.text).split { $0.isWhitespace }.joined(separator: " ")
    }

    /// One day is told for one thing: the promised one, and the law's once that was not kept.
    @Test(arguments: [("2026-11-27", false), ("2026-11-28", true)])
    func `the last day of the law is told once the promise was not kept`(today: String, isTold: Bool) async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let receipt = try await anna.open(Self.path).follow("Strom Neu ansehen").press(Self.button)
            let number = try #require(receipt.fact("Vorgangsnummer"))
            house.clock.set(Instant(Day(unchecked: today), hour: 10))
            let page = try await Visitor.signedIn(.anna, house).open("/vorgaenge/\(number)")
            #expect(page.fact("Zugesagt bis") == "27.11.2026")
            #expect(page.fact("Vertragsbestätigung")?.hasPrefix("bis zum 11.12.2026") == (isTold ? true : nil))
        }
    }

    @Test(arguments: Engine.all)
    func `an order is what was shown, acknowledged with everything the law wants`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(Self.path).follow("Strom Neu ansehen")
            #expect(page.buttons.filter { $0.contains("bestellen") } == [Self.button])
            let receipt = try await page.press(Self.button)
            #expect(receipt.heading == "Tarifwechsel zu Strom Neu")
            for (term, value) in [
                ("Neuer Tarif", "Strom Neu"), ("Bisheriger Tarif", "Strom Natur 12"), ("Arbeitspreis", "30,00 ct/kWh"),
                ("Grundpreis im Monat", "10,00 €"), ("Grundpreis im Jahr", "120,00 €"),
                ("Gesamtpreis im Jahr bei 3.500 kWh", "1.170,00 € einschließlich Umsatzsteuer"),
                ("Neuer Tarif ab", "12.12.2026"), ("Mindestlaufzeit", "bis 11.12.2027"),
                ("Kündigungsfrist", "4 Wochen"),
                ("Widerruf möglich", "14 Tage ab unserer Bestätigung, mindestens bis 11.12.2026"),
                ("Zugesagt bis", "27.11.2026"), ("Marktlokation (MaLo-ID)", "51238696781"),
                ("Boni und einmalige Kosten", "Keine"),
            ] {
                #expect(
                    receipt.facts.contains { $0.term == term && $0.value == value }, "\(term): \(receipt.facts)")
            }
            // Its confirmation is what is promised: one day for one thing.
            #expect(receipt.fact("Vertragsbestätigung") == nil)
            #expect(!receipt.facts.map(\.term).contains("Beginn vor Ablauf der Widerrufsfrist"))
            #expect(try await receipt.follow("Beleg als PDF öffnen").bytes.starts(with: Array("%PDF-".utf8)))
            let letter = try Self.words(
                await anna.letters().first {
                    $0.subject == "Ihre Bestellung ist eingegangen: Tarifwechsel zu Strom Neu"
                })
            for part in [
                "1.170,00 € einschließlich Umsatzsteuer", "12.12.2026", "binnen vierzehn Tagen ohne Angabe von Gründen",
                "online unter http://localhost/widerrufen?vertrag=300001001 ausüben", "Muster-Widerrufsformular",
                "oder Lieferung von Strom während der Widerrufsfrist beginnen soll",
                "Hiermit widerrufe(n) ich/wir (*)",
            ] {
                #expect(letter.contains(part), "\(part)")
            }
            #expect(try await Visitor(house, as: .ben).letters().isEmpty)
            let contract = try await anna.open("/vertraege/\(Cast.strom)")
            #expect(contract.text.contains("Tarifwechsel beauftragt zu Strom Neu ab 12.12.2026."))
            // The same page once more, and another one, lead to the same order.
            #expect(try await page.press(Self.button).path == receipt.path)
            #expect(try await Self.orders(house) == 1)
            #expect(
                try await !anna.open(Self.path).links.contains {
                    $0.words.hasSuffix(" ansehen") && $0.words != "Vorgang ansehen"
                })
        }
    }

    /// BGB § 312j (2): nothing stands between what matters and the button.
    @Test func `what matters stands directly above the button`() async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            let page = try await Self.look(Visitor.signedIn(.anna, house))
            let form = try #require(page.main?.all("form").last)
            let parts = form.children.compactMap { node in
                if case .element(let one) = node, one.name != "input" { one } else { nil }
            }
            #expect(parts.map(\.name) == ["section", "button"])
            let essentials = try #require(parts.dropLast().last)
            for words in ["Strom Neu", "30,00 ct/kWh", "1.170,00 €", "12.12.2026", "bis 11.12.2027", "4 Wochen"] {
                #expect(essentials.text.contains(words), "\(words)")
            }
            #expect(!essentials.all("strong").isEmpty)
            let boxes = page.main?.all("input").filter { $0["type"] == "checkbox" } ?? []
            #expect(boxes.count == 1 && boxes.allSatisfy { $0["checked"] == nil })
        }
    }

    /// BGB § 312j (2): the terms above the button are those that are ordered, also when it begins earlier.
    @Test func `who asks for it begins before the end of the time to withdraw, and when is kept`() async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            var page = try await Self.look(Visitor.signedIn(.anna, house))
            try page.choose(
                "Ich verlange ausdrücklich, dass Sie mit der Lieferung vor Ablauf der Widerrufsfrist beginnen.")
            page = try await page.press("Beginn übernehmen")
            let essentials = try #require(page.main?.all("form").last?.all("section").last)
            for words in ["27.11.2026", "bis 26.11.2027", "Ich verlange ausdrücklich"] {
                #expect(essentials.text.contains(words), "\(words)")
            }
            #expect(try await Self.orders(house) == 0)
            let receipt = try await page.press(Self.button)
            #expect(receipt.facts.contains { $0.term == "Neuer Tarif ab" && $0.value == "27.11.2026" })
            // BGB § 312f (2): confirmed before supply begins.
            #expect(receipt.facts.contains { $0.term == "Zugesagt bis" && $0.value == "26.11.2026" })
            #expect(receipt.facts.contains { $0.term == "Mindestlaufzeit" && $0.value == "bis 26.11.2027" })
            #expect(
                receipt.facts.contains {
                    $0.term == "Beginn vor Ablauf der Widerrufsfrist" && $0.value.contains("20.11.2026, 10:00")
                })
        }
    }

    @Test func `an earlier beginning is not ordered from a page that showed the later one`() async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let form = try await Self.look(anna).form(pressing: Self.button)
            let forged = SentForm(
                method: form.method, action: form.action, isUpload: false,
                fields: form.fields + [(name: "vorher", value: "1")])
            #expect(try await anna.send(forged).text.contains("Es ist noch nichts bestellt"))
            #expect(try await Self.orders(house) == 0)
        }
    }

    /// The price of the day the tariff begins on is shown and ordered, and not that of the first possible day.
    @Test(arguments: Engine.all)
    func `a price that changes meanwhile counts for who begins after it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    INSERT INTO tariff_price (tariff_id, valid_from, unit_rate, standing_charge_year)
                    VALUES (\(Cast.id("tariff Strom Neu", of: Tariff.self)), '2026-12-01', 310000, 12000)
                    """)
            }
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open(Self.path).facts.contains { $0.value == "31,00 ct/kWh" })
            let regular = try await Self.look(anna)
            #expect(regular.facts.contains { $0.term == "Arbeitspreis" && $0.value == "31,00 ct/kWh" })
            let early = try await anna.open("\(Self.path)/bestellen?tarif=\(Offers.fresh.value)&vorher=1")
            #expect(early.facts.contains { $0.term == "Arbeitspreis" && $0.value == "30,00 ct/kWh" })
            let receipt = try await regular.press(Self.button)
            #expect(receipt.facts.contains { $0.term == "Arbeitspreis" && $0.value == "31,00 ct/kWh" })
        }
    }

    /// EnWG § 41a (7).
    @Test(arguments: Engine.all)
    func `a fixed price is summarised, and the summary sent, before it can be ordered`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let first = try await Self.look(anna, Offers.fixed)
            #expect(!first.buttons.contains(Self.button))
            #expect(first.facts.map(\.term).filter { $0.first?.isNumber == true }.count == 7)
            let page = try await first.press("Zusammenfassung per E-Mail senden und weiter")
            #expect(page.text.contains("Bestellt ist noch nichts."))
            #expect(try await Self.orders(house) == 0)
            let letter = try Self.words(
                await anna.letters().first { $0.subject == "Zusammenfassung vor Ihrer Bestellung: Strom Fest" })
            for words in [
                "Energie, Netz und Steuern.", "1.220,00 €", "auch wenn andere fallen", "Der ganze Preis bleibt",
            ] {
                #expect(letter.contains(words), "\(words)")
            }
            // Somebody else's summary is not one's own.
            let receipt = try await page.press(Self.button)
            #expect(receipt.heading == "Tarifwechsel zu Strom Fest")
            #expect(
                receipt.facts.contains {
                    $0.term == "Preisgarantie" && $0.value == "Bis 11.12.2027: Der ganze Preis bleibt, wie er ist."
                })
        }
    }

    @Test func `a summary is of the beginning it was sent for`() async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let path = "\(Self.path)/bestellen?tarif=\(Offers.fixed.value)"
            _ = try await anna.open(path).press("Zusammenfassung per E-Mail senden und weiter")
            let early = try await anna.open("\(path)&vorher=1")
            #expect(!early.buttons.contains(Self.button))
            let page = try await early.press("Zusammenfassung per E-Mail senden und weiter")
            let summaries = try await anna.letters().filter { $0.subject?.hasPrefix("Zusammenfassung") == true }
            #expect(summaries.count == 2)
            #expect(try summaries.contains { try Self.words($0).contains("\(Offers.fixed.value)&vorher=1") })
            let receipt = try await page.press(Self.button)
            #expect(
                receipt.facts.contains {
                    $0.term == "Preisgarantie" && $0.value == "Bis 26.11.2027: Der ganze Preis bleibt, wie er ist."
                })
        }
    }

    @Test(arguments: Engine.all)
    func `at another price than the one shown nothing is ordered`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            let page = try await Self.look(Visitor.signedIn(.anna, house))
            try await house.store.write(about: "test") { db in
                try db.run(
                    "UPDATE tariff_price SET unit_rate = 310000 WHERE tariff_id = \(Cast.id("tariff Strom Neu", of: Tariff.self))"
                )
            }
            let answer = try await page.press(Self.button)
            #expect(answer.text.contains("Es ist noch nichts bestellt"))
            #expect(answer.text.contains("31,00 ct/kWh"))
            #expect(try await Self.orders(house) == 0)
            #expect(try await answer.press(Self.button).facts.contains { $0.value == "31,00 ct/kWh" })
        }
    }

    @Test func `what is offered no longer, a forged mark, and odd names order nothing`() async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            for (field, value) in [
                ("gezeigt", ""), ("gezeigt", String(repeating: "a", count: 5000)), ("tarif", "\u{0}"),
                ("tarif", Offers.dynamic.value),
            ] {
                var page = try await Self.look(anna)
                try page.forge(field, value)
                let answer = try await page.press(Self.button)
                #expect(answer.status == 200, "\(field)")
                #expect(try await Self.orders(house) == 0)
            }
            let page = try await Self.look(anna)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE tariff_offer SET offered_until = '2026-11-19'")
            }
            #expect(try await page.press(Self.button).text.contains("Es ist noch nichts bestellt"))
            #expect(try await Self.orders(house) == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `twenty presses at once are one order`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var pages: [VisitedPage] = []
            for _ in 0..<20 { pages.append(try await Self.look(anna)) }
            try await withThrowingTaskGroup { group in
                for page in pages { group.addTask { _ = try await page.press(Self.button) } }
                try await group.waitForAll()
            }
            #expect(try await Self.orders(house) == 1)
            #expect(try await anna.letters().count { $0.subject?.hasPrefix("Ihre Bestellung") == true } == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `taken back, it can be ordered again`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let receipt = try await Self.look(anna).press(Self.button)
            let page = try await receipt.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(page.text.contains("Der Wechsel findet nicht statt. Der bisherige Tarif gilt weiter."))
            #expect(try await !anna.open("/vertraege/\(Cast.strom)").text.contains("Tarifwechsel beauftragt"))
            let again = try await Self.look(anna).press(Self.button)
            #expect(again.heading == "Tarifwechsel zu Strom Neu" && again.path != receipt.path)
            #expect(try await Self.orders(house) == 2)
        }
    }
}
