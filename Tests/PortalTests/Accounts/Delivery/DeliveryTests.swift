import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct DeliveryTests {
    private static let path = "/einstellungen/zustellung"

    private static func choices(_ house: TestPortal) async throws -> [String] {
        try await house.store.read { db in
            try db.all("SELECT way FROM delivery_choice ORDER BY position") { (way: String) in way }
        }
    }

    private static func order(_ visitor: Visitor) async throws -> VisitedPage {
        try await visitor.open(path).press("zahlungspflichtig bestellen")
    }

    @Test(arguments: Engine.all)
    func `paper is ordered at the price that was shown, and confirmed`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let offer = try await anna.open("/einstellungen").follow("Zustellung ändern")
            #expect(offer.text.contains("elektronisch in Ihr Postfach"))
            #expect(
                offer.facts.contains { $0.term == "Preis" && $0.value == "10,00 € im Jahr, Umsatzsteuer inbegriffen" })
            #expect(offer.facts.contains { $0.term == "Gilt ab" && $0.value == "25.11.2026" })
            #expect(offer.text.contains("14 Tage lang ohne Angabe von Gründen"))
            let page = try await offer.press("zahlungspflichtig bestellen")
            #expect(page.heading == "Dokumente auf Papier")
            #expect(page.facts.contains { $0.term == "Preis" && $0.value.hasPrefix("10,00 €") })
            // A name alone says nothing; the last day of the withdrawal is a day, on page and receipt.
            #expect(page.facts.contains { $0.term == "Option" && $0.value.contains("zusätzlich per Post") })
            #expect(page.facts.contains { $0.value == "0,83 € einschließlich Umsatzsteuer" })
            #expect(page.facts.contains { $0.term == "Widerrufen können Sie bis zum" && $0.value == "04.12.2026" })
            #expect(page.text.contains("Widerrufen Sie bis zum 04.12.2026, zahlen Sie gar nichts."))
            #expect(try await page.follow("Beleg als PDF öffnen").bytes.starts(with: Array("%PDF-".utf8)))
            let letter = try #require(
                try await anna.letters().first { $0.subject == "Ihre Dokumente kommen auch auf Papier" })
            for words in ["10,00 €", "25.11.2026", "14 Tage lang", "anteilig"] {
                #expect(letter.text?.contains(words) == true, "\(words)")
            }
            #expect(
                try await anna.open(Self.path).text.contains("Ab dem 25.11.2026 kommen Ihre Dokumente auch auf Papier"))
            #expect(try await anna.open("/einstellungen").text.contains("In Ihr Postfach und auf Papier."))
            #expect(try await anna.open("/einstellungen/aktivitaet").text.contains("Zustellung der Dokumente geändert"))
            // The same page pressed again shows the same order.
            #expect(try await offer.press("zahlungspflichtig bestellen").path == page.path)
            #expect(try await Self.choices(house) == ["paper"])
        }
    }

    /// BGB § 312j (2): nothing stands between what matters and the button.
    @Test func `what matters stands directly above the button, also for a month`() async throws {
        try await TestPortal.run { (house) async throws in
            let page = try await Visitor.signedIn(.anna, house).open(Self.path)
            let form = try #require(page.main?.all("form").first { $0.text.contains("zahlungspflichtig bestellen") })
            let parts = form.children.compactMap { node in
                if case .element(let one) = node, one.name != "input" { one } else { nil }
            }
            #expect(parts.map(\.name) == ["section", "button"])
            for words in ["plus", "10,00 € im Jahr", "0,83 € einschließlich Umsatzsteuer", "25.11.2026", "Jederzeit"] {
                #expect(parts.first?.text.contains(words) == true, "\(words)")
            }
        }
    }

    @Test func `back is free at any time`() async throws {
        try await TestPortal.run { (house) async throws in
            _ = try await Self.order(try await Visitor.signedIn(.anna, house))
            house.clock.advance(days: 15)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(Self.path).press("Zurück zur elektronischen Zustellung")
            #expect(page.heading == "Dokumente elektronisch")
            #expect(!page.facts.map(\.term).contains("Widerruf"))
            #expect(!page.text.contains("Sie zahlen nichts dafür"))
            #expect(try await Self.choices(house) == ["paper", "electronic"])
            #expect(
                try await anna.letters().contains { $0.subject == "Ihre Dokumente kommen elektronisch" })
            #expect(try await anna.open(Self.path).buttons.contains("zahlungspflichtig bestellen"))
            // The second step is nobody's any more.
            #expect(try await anna.open("\(Self.path)/widerruf").path == Self.path)
        }
    }

    /// BGB § 356a: two steps with the words of the law, nothing to fill in, and an answer with date and time.
    @Test(arguments: Engine.all)
    func `an order is withdrawn with two presses`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let order = try await Self.order(try await Visitor.signedIn(.anna, house))
            let number = order.path.dropFirst("/vorgaenge/".count).prefix { $0 != "?" }
            house.clock.advance(days: 10)
            let anna = try await Visitor.signedIn(.anna, house)
            let standing = try await anna.open(Self.path)
            #expect(!standing.buttons.contains("Zurück zur elektronischen Zustellung"))
            let step = try await standing.follow("Vertrag widerrufen")
            #expect(step.facts.contains { $0.term == "Name" && $0.value == "Anna Ahrens" })
            #expect(step.facts.contains { $0.term == "Vertrag" && $0.value.contains(number) })
            #expect(step.facts.contains { $0.term == "Bestätigung an" && $0.value == Cast.anna.email })
            #expect(try await Self.choices(house) == ["paper"], "looking changes nothing")
            let page = try await step.press("Widerruf bestätigen")
            #expect(page.text.contains("Sie zahlen nichts dafür"))
            #expect(page.facts.contains { $0.term == "Erklärung" && $0.value.contains(number) })
            #expect(page.facts.contains { $0.term == "Eingegangen" && $0.value.hasPrefix("30.11.2026") })
            #expect(try await page.follow("Beleg als PDF öffnen").bytes.starts(with: Array("%PDF-".utf8)))
            let letter = try #require(
                try await anna.letters().first { $0.subject == "Ihr Widerruf ist eingegangen" })
            for words in ["Ich widerrufe die Bestellung", String(number), "30.11.2026", "10:00"] {
                #expect(letter.text?.contains(words) == true, "\(words)")
            }
            #expect(try await Self.choices(house) == ["paper", "electronic"])
            _ = try await step.press("Widerruf bestätigen")
            #expect(try await Self.choices(house) == ["paper", "electronic"], "pressed twice it is one")
        }
    }

    /// BGB § 193: a last day on a Saturday, Sunday or holiday moves to the next working day.
    @Test(arguments: [
        // Ordered on a Friday: the fourteenth day is a Friday.
        ("2026-11-20", "2026-12-04", "2026-12-05"),
        // On a Saturday: Saturday, so Monday.
        ("2026-11-21", "2026-12-07", "2026-12-08"),
        // On 11 December: Christmas Day on a Friday, then Boxing Day and a Sunday.
        ("2026-12-11", "2026-12-28", "2026-12-29"),
        // On 18 December: New Year's Day on a Friday.
        ("2026-12-18", "2027-01-04", "2027-01-05"),
    ])
    func `the last day to withdraw is a working day`(ordered: String, last: String, late: String) async throws {
        try await TestPortal.run { (house) async throws in
            house.clock.set(Instant(Day(unchecked: ordered), hour: 10))
            _ = try await Self.order(try await Visitor.signedIn(.anna, house))
            house.clock.set(Instant(Day(unchecked: last), hour: 23))
            var page = try await Visitor.signedIn(.anna, house).open(Self.path)
            #expect(page.text.contains("Bis zum \(Day(unchecked: last).german) können Sie"))
            #expect(page.links.contains { $0.path == "\(Self.path)/widerruf" })
            house.clock.set(Instant(Day(unchecked: late), hour: 0))
            page = try await Visitor.signedIn(.anna, house).open(Self.path)
            #expect(!page.links.contains { $0.path == "\(Self.path)/widerruf" })
            #expect(page.buttons.contains("Zurück zur elektronischen Zustellung"))
        }
    }

    @Test func `at another price than the one shown nothing is ordered`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open(Self.path)
            try page.forge("preis", "0")
            let answer = try await page.press("zahlungspflichtig bestellen")
            #expect(answer.text.contains("Es ist noch nichts bestellt"))
            #expect(try await Self.choices(house) == [])
        }
    }

    /// The story: the page was open over lunch, the session ended, and after signing in the form comes along with a button
    /// that does not say what it costs.
    @Test func `an order is made by no other button than its own`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(Self.path)
            house.clock.advance(minutes: 31)
            var signIn = try await page.press("zahlungspflichtig bestellen")
            #expect(signIn.heading == "Anmelden")
            try signIn.fill("E-Mail-Adresse", Cast.anna.email)
            try signIn.fill("Passwort", Cast.anna.password)
            let errand = try await signIn.press("Anmelden")
            let answer = try await errand.press("Noch einmal senden")
            #expect(answer.text.contains("Es ist noch nichts bestellt"))
            #expect(try await Self.choices(house) == [])
            #expect(try await answer.press("zahlungspflichtig bestellen").heading == "Dokumente auf Papier")
        }
    }

    @Test(arguments: Engine.all)
    func `the bill on paper comes once in a calendar year`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let before = try await anna.open(Self.path)
            let page = try await before.press("Rechnung auf Papier anfordern")
            #expect(page.heading == "Rechnung auf Papier 2026")
            #expect(page.text.contains("Eingegangen"))
            // Ten working days after Friday, 20 November.
            #expect(page.facts.contains { $0.term == "Zugesagt bis" && $0.value == "04.12.2026" })
            #expect(page.facts.contains { $0.value == "\(Cast.strom), \(Cast.gas)" })
            #expect(page.facts.contains { $0.term == "Geht an" && $0.value == "Lindenweg 7a, 19053 Schwerin" })
            #expect(try await before.press("Rechnung auf Papier anfordern").path == page.path)
            let after = try await anna.open(Self.path)
            #expect(after.text.contains("Für 2026 haben Sie sie angefordert; zugesagt bis zum 04.12.2026"))
            #expect(!after.buttons.contains("Rechnung auf Papier anfordern"))
            #expect(try await anna.open("/uebersicht").text.contains("Rechnung auf Papier 2026"))
            let letter = try #require(
                try await anna.letters().first { $0.subject == "Ihre Rechnung auf Papier für 2026" })
            let words = letter.text?.split { $0.isWhitespace }.joined(separator: " ") ?? ""
            #expect(words.contains("bis zum 04.12.2026"))
            #expect(words.contains(Cast.strom) && words.contains(Cast.gas))
            house.clock.set(Instant(Day(unchecked: "2027-01-01"), hour: 10))
            let next = try await Visitor.signedIn(.anna, house).open(Self.path)
            #expect(try await next.press("Rechnung auf Papier anfordern").heading == "Rechnung auf Papier 2027")
        }
    }

    @Test(arguments: Engine.all)
    func `the bill on paper can be taken back before it is printed, and asked for again`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let first = try await anna.open(Self.path).press("Rechnung auf Papier anfordern")
            let page = try await first.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(page.text.contains("Wir haben keine Rechnung verschickt."))
            #expect(try await anna.letters().contains { $0.subject == "Rechnung auf Papier 2026: Zurückgezogen" })
            let again = try await anna.open(Self.path).press("Rechnung auf Papier anfordern")
            #expect(again.heading == "Rechnung auf Papier 2026" && again.path != page.path)
            #expect(try await house.count("SELECT COUNT(*) FROM paper_copy") == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `two presses at the same time are one bill`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let (one, other) = (try await anna.open(Self.path), try await anna.open(Self.path))
            async let first = one.press("Rechnung auf Papier anfordern")
            async let second = other.press("Rechnung auf Papier anfordern")
            let paths = try await [first.path, second.path].map { $0.prefix { $0 != "?" } }
            #expect(paths[0] == paths[1])
            let count = try await house.store.read { try $0.value("SELECT COUNT(*) FROM paper_copy", as: Int.self) }
            #expect(count == 1)
        }
    }

    @Test func `who reads contracts of others chooses nothing`() async throws {
        try await TestPortal.run { (house) async throws in
            let ben = try await Visitor.signedIn(.ben, house)
            let page = try await ben.open(Self.path)
            #expect(page.text.contains("wählt der Vertragsinhaber"))
            for action in ["papier", "elektronisch", "kopie"] {
                let forged = try await ben.open("/hilfe").form(pressing: "English")
                let sent = SentForm(
                    method: "POST", action: Self.path, isUpload: false, fields: forged.fields + [("aktion", action)])
                #expect(try await ben.send(sent).status == 404)
            }
            #expect(try await Self.choices(house) == [])
        }
    }

    @Test func `what always comes by post is said`() async throws {
        try await TestPortal.run { (house) async throws in
            let page = try await Visitor.signedIn(.anna, house).open(Self.path)
            for words in ["Änderungen Ihrer Preise", "§ 5 Abs. 2 StromGVV", "Mahnungen", "§ 40b Abs. 1 EnWG"] {
                #expect(page.text.contains(words), "\(words)")
            }
        }
    }
}
