import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct ChangeInstalmentTests {
    static let amount = "Neuer Abschlag in Euro"
    static let change = "Abschlag verbindlich ändern"
    static let ask = "Wunsch zur Prüfung senden"

    static func page(_ visitor: Visitor, _ euros: String) async throws -> VisitedPage {
        var page = try await visitor.open(InstalmentYear.path)
        try page.fill(amount, euros)
        return page
    }

    /// A wish for 30 €, in review.
    static func asked(_ visitor: Visitor) async throws -> VisitedPage {
        var page = try await page(visitor, "30").press(change)
        try page.choose("Warum passt dieser Betrag besser?", "Es wohnen weniger Personen hier")
        try page.fill("In Ihren Worten", "Zwei sind ausgezogen.\r\nEine bleibt.")
        return try await page.press(ask)
    }

    @Test(arguments: Engine.all)
    func `what is paid, what comes of it, and why`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/vertraege/\(Cast.strom)").follow("Abschlag ändern")
            let facts = Dictionary(page.facts.map { ($0.term, $0.value) }) { first, _ in first }
            #expect(facts["Abschlag heute"] == "85,00 €")
            #expect(facts["Nächste Zahlung am"] == "01.12.2026")
            #expect(facts["Bis heute fällig gewesen"] == "255,00 €")
            #expect(facts["Noch fällig bis dahin"] == "765,00 €")
            #expect(facts["Voraussichtlich"]?.hasPrefix("Nachzahlung von etwa") == true)
            // 3,500 kWh · 34.20 ct + 142.80 € = 1,339.80 €, a twelfth is 111.65 €.
            for words in ["3.500 kWh", "34,20 ct/kWh", "142,80 €", "1.339,80 €", "111,65 €", "112,00 €", "01.01.2025"] {
                #expect(page.text.contains(words), "\(words)")
            }
            let whys = page.root?.all("summary").map(\.text) ?? []
            #expect(
                whys
                    == ["Abschlag heute", "Vorausgesagte Abrechnung", "Unser Vorschlag", "Grenzen"].map {
                        "Warum diese Zahl? \($0)"
                    })
            #expect(page.text.contains("Von 77 € bis 170 € ändern wir den Betrag sofort"))
            #expect(page.text.contains("Unser Vorschlag: "))
            #expect(try await anna.open("/uebersicht").links.contains { $0.path == InstalmentYear.path })
        }
    }

    /// Complaint no. 6 of customers: proposals that alarm and do not know the season.
    @Test func `in winter nothing is an alarm`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(InstalmentYear.path)
            #expect(page.text.contains("Im Winter verbrauchen Sie mehr; im Jahr gleicht sich das aus."))
            #expect(page.main?.inside.contains { $0["class"]?.contains("warn") == true } == false)
            house.clock.advance(days: 200)
            let summer = try await Visitor.signedIn(.anna, house).open(InstalmentYear.path)
            #expect(!summer.text.contains("Im Winter"))
        }
    }

    @Test(arguments: Engine.all)
    func `within the limits it is done at once, and every page says so`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let shown = try await Self.page(anna, "100").press("Auswirkung zeigen")
            #expect(shown.text.contains("Mit 100 € ergibt die Abrechnung zum 31.08.2027 voraussichtlich: Nachzahlung"))
            #expect(shown.text.contains("Möglich ab der Zahlung am 01.01.2027. Noch ist nichts beauftragt."))
            #expect(shown.text.contains("Gerechnet ist mit dem neuen Betrag ab der Zahlung am 01.01.2027."))
            #expect(shown.text.contains("Der neue Betrag gilt ab der Zahlung am 01.01.2027."))
            #expect(try await InstalmentYear.changes(house) == 0)
            let done = try await shown.press(Self.change)
            #expect(done.heading == "Abschlag von 100 €")
            #expect(done.facts.contains { $0.term == "Gilt ab der Zahlung am" && $0.value == "01.01.2027" })
            #expect(done.facts.contains { $0.term == "Bisheriger Abschlag" && $0.value == "85,00 €" })
            #expect(done.text.contains("Erledigt, automatisch geprüft"))
            #expect(!done.text.contains("Vorgang zurückziehen"))
            #expect(try await done.follow("Beleg als PDF öffnen").bytes.starts(with: Array("%PDF-".utf8)))
            let letter = try #require(try await anna.letters().first { $0.subject == "Ihr Abschlag ändert sich" })
            for words in ["100,00 €", "01.01.2027", "SEPA-Lastschrift"] {
                #expect(letter.text?.contains(words) == true, "\(words)")
            }
            let words = "ab dem 01.01.2027: 100,00 € (beauftragt am 20.11.2026)"
            for path in ["/uebersicht", "/vertraege", "/vertraege/\(Cast.strom)", InstalmentYear.path] {
                #expect(try await anna.open(path).text.contains(words), "\(path)")
            }
            #expect(try await Visitor.signedIn(.ben, house).open("/vertraege/\(Cast.strom)").text.contains(words))
            // The same amount once more leads to what is ordered.
            #expect(try await Self.page(anna, "100").press(Self.change).path.hasPrefix(InstalmentYear.path))
            #expect(try await InstalmentYear.changes(house) == 1)
            // The billing system carries it out: the page says no more than what holds.
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE instalment SET amount = 10000 WHERE due_on >= '2027-01-01'")
            }
            #expect(try await !anna.open("/uebersicht").text.contains("beauftragt am"))
        }
    }

    @Test(arguments: Engine.all)
    func `twenty presses at once change it once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await Self.page(anna, "100")
            try await withThrowingTaskGroup { group in
                for _ in 0..<20 { group.addTask { _ = try await page.press(Self.change) } }
                try await group.waitForAll()
            }
            #expect(try await InstalmentYear.changes(house) == 1)
            #expect(try await anna.letters().count { $0.subject == "Ihr Abschlag ändert sich" } == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `outside the limits it is looked at, and can be taken back`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await Self.page(anna, "30").press(Self.change)
            // The page opens at the question, and says on top that nothing is changed.
            #expect(page.status == 422 && page.path.hasSuffix("#pruefung"))
            #expect(page.main?.inside.contains { $0["id"] == "pruefung" } == true)
            #expect(page.problems.count == 1 && page.problems.first?.hasPrefix("Noch ist nichts geändert") == true)
            #expect(try page.error(at: "Warum passt dieser Betrag besser?") != nil)
            #expect(try await InstalmentYear.changes(house) == 0)
            #expect(page.text.contains("Diesen Wunsch prüfen wir"))
            #expect(page.text.contains("Der Betrag liegt unter 77 €."))
            #expect(page.text.contains("Sie hören bis zum 27.11.2026 von uns."))
            page = try await page.press(Self.ask)
            #expect(page.status == 422)
            #expect(page.problems == ["Wählen Sie einen Grund oder schreiben Sie einen Satz dazu."])
            #expect(try await InstalmentYear.changes(house) == 0)
            let wish = try await Self.asked(anna)
            #expect(wish.heading == "Abschlag von 30 €")
            #expect(wish.facts.contains { $0.term == "Zugesagt bis" && $0.value == "27.11.2026" })
            #expect(wish.facts.contains { $0.term == "Ihr Grund" && $0.value == "Es wohnen weniger Personen hier" })
            #expect(
                wish.facts.contains { $0.term == "In Ihren Worten" && $0.value == "Zwei sind ausgezogen. Eine bleibt." }
            )
            #expect(
                try await anna.letters().contains { $0.subject == "Ihr Wunsch zum Abschlag ist eingegangen" })
            // Meanwhile the old amount holds, and there is one wish at a time.
            let meanwhile = try await anna.open(InstalmentYear.path)
            #expect(meanwhile.text.contains("Ihr Wunsch wird gerade geprüft, zugesagt bis zum 27.11.2026"))
            #expect(!meanwhile.buttons.contains(Self.change))
            #expect(try await !anna.open("/uebersicht").text.contains("beauftragt am"))
            let back = try await wish.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(back.text.contains("Es bleibt bei 85,00 €."))
            #expect(try await anna.open(InstalmentYear.path).buttons.contains(Self.change))
        }
    }

    @Test func `what is agreed after a look holds, what is refused does not`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let first = try await Self.asked(anna)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE service_request SET state = 'refused', closed_at = received_at")
            }
            #expect(try await anna.open(first.path).text.contains("Den Grund lesen Sie im Verlauf."))
            #expect(try await !anna.open("/uebersicht").text.contains("beauftragt am"))
            let second = try await Self.asked(anna)
            try await house.store.write(about: "test") { db in
                try db.run(
                    "UPDATE service_request SET state = 'done', closed_at = received_at WHERE state = 'in-review'")
            }
            #expect(try await anna.open(second.path).text.contains("Ihr Abschlag ist 30,00 €"))
            #expect(
                try await anna.open("/uebersicht").text.contains(
                    "ab dem 01.01.2027: 30,00 € (beauftragt am 20.11.2026)"))
        }
    }

    /// The limit was reached in another window: nothing is ordered, and the page says why.
    @Test func `what it was judged by is looked at again`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            for euros in ["90", "91", "92", "93"] { _ = try await Self.page(anna, euros).press(Self.change) }
            #expect(try await InstalmentYear.changes(house) == 4)
            let page = try await Self.page(anna, "94").press(Self.change)
            #expect(page.text.contains("Sofort geht es 4 Mal in 12 Monaten."))
            #expect(try await InstalmentYear.changes(house) == 4)
            #expect(
                try await anna.open("\(InstalmentYear.path)?hinweis=neu-pruefen").text.contains("nichts beauftragt"))
        }
    }

    @Test(arguments: ["", "abc", "95,50", "0", "-5", "99999", "9\u{202E}5", String(repeating: "9", count: 300)])
    func `what is no amount is told at the field`(typed: String) async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            for button in [Self.change, "Auswirkung zeigen"] {
                let page = try await Self.page(anna, typed).press(button)
                #expect(page.status == 422)
                #expect(try page.error(at: Self.amount) != nil)
            }
            #expect(try await InstalmentYear.changes(house) == 0)
        }
    }

    @Test func `another day of the month, from the list only`() async throws {
        try await TestPortal.run { house in
            try await InstalmentYear.begin(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await Self.page(anna, "85")
            try page.choose("Tag der Zahlung", "am 15. des Monats")
            let forged = page
            let done = try await page.press(Self.change)
            #expect(done.facts.contains { $0.term == "Tag der Zahlung" && $0.value == "am 15. des Monats" })
            #expect(done.facts.contains { $0.term == "Gilt ab der Zahlung am" && $0.value == "15.01.2027" })
            var wrong = forged
            try wrong.forge("tag", "31")
            #expect(try await wrong.press(Self.change).status == 422)
        }
    }

    @Test(arguments: Engine.all)
    func `nobody else changes it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await InstalmentYear.begin(house)
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open(InstalmentYear.path).status == 404)
            let ben = try await Visitor.signedIn(.ben, house)
            let page = try await ben.open(InstalmentYear.path)
            #expect(page.text.contains("Den Abschlag ändert der Vertragsinhaber."))
            #expect(!page.buttons.contains(Self.change))
            for visitor in [clara, ben] {
                let address = Walk.Address(method: "POST", path: InstalmentYear.path)
                #expect(try await visitor.request(address).status == 404)
            }
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/vertraege/\(Cast.internet)/abschlag").status == 404)
            #expect(
                try await !anna.open("/vertraege/\(Cast.internet)").links.contains { $0.path.hasSuffix("/abschlag") })
        }
    }

    /// The cast's gas is billed until a year ago today, and only one payment is known: still a page, and never a dead end.
    @Test func `with little known there is no forecast, but a wish`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vertraege/\(Cast.gas)/abschlag")
            #expect(page.text.contains("Noch können wir nichts voraussagen"))
            // Nothing is proposed, so the field begins with what holds.
            #expect(try page.value(of: Self.amount) == "85")
            try page.fill(Self.amount, "90")
            page = try await page.press(Self.change)
            #expect(page.text.contains("Die Abrechnung steht kurz bevor."))
            #expect(page.text.contains("Sie hören bis zum 27.11.2026 von uns, ob die Rechnung Ihren Wunsch übernimmt."))
            try page.fill("In Ihren Worten", "Neue Fenster")
            #expect(try await page.press(Self.ask).text.contains("Wir prüfen den Wunsch bis zum 27.11.2026"))
        }
    }
}
