import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Booking, cancelling and withdrawing from options. Today is Friday, 20 November 2026.
@Suite struct TariffOptionTests {
    private static let path = "/vertraege/\(Cast.strom)/tarifoptionen"
    private static let button = "zahlungspflichtig bestellen"

    private static func look(
        _ visitor: Visitor, _ contract: String = Cast.strom, _ option: String = "strom-region"
    ) async throws -> VisitedPage {
        try await visitor.open("/vertraege/\(contract)/tarifoptionen/bestellen?option=\(option)")
    }

    private static func words(_ letter: StoredLetter?) throws -> String {
        try #require(letter?.text).split { $0.isWhitespace }.joined(separator: " ")
    }

    @Test(arguments: Engine.all)
    func `an option is booked as it was shown, and confirmed with everything the law wants`(engine: Engine) async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let all = try await anna.open("/vertraege/\(Cast.strom)").follow("Tarifoptionen")
            #expect(all.text.contains("Strom aus der Region") && !all.text.contains("Biogas"))
            #expect(all.text.contains("Dokumente auf Papier") && all.text.contains("10,00 € im Jahr"))
            #expect(all.links.contains { $0.words == "Zustellung ändern" && $0.path == "/einstellungen/zustellung" })
            let page = try await all.follow("Strom aus der Region ansehen und buchen")
            #expect(page.buttons.filter { $0.contains("bestellen") } == [Self.button])
            #expect(try await house.count("SELECT COUNT(*) FROM booked_option") == 0)
            let receipt = try await page.press(Self.button)
            #expect(receipt.heading == "Tarifoption „Strom aus der Region“ gebucht")
            for (term, value) in [
                ("Tarifoption", "Strom aus der Region"),
                ("Gesamtpreis im Monat", "2,00 € einschließlich Umsatzsteuer"),
                ("Gesamtpreis im Jahr", "24,00 € einschließlich Umsatzsteuer"), ("Gilt ab", "27.11.2026"),
                ("Mindestlaufzeit", "Keine"), ("Kündigung", "Jederzeit zum selben Tag"),
                ("Widerruf möglich bis", "04.12.2026"),
            ] {
                #expect(receipt.facts.contains { $0.term == term && $0.value == value }, "\(term): \(receipt.facts)")
            }
            #expect(try await receipt.follow("Beleg als PDF öffnen").bytes.starts(with: Array("%PDF-".utf8)))
            let letter = try Self.words(await anna.letters().first { $0.subject == receipt.heading })
            for part in [
                "2,00 € einschließlich Umsatzsteuer", "27.11.2026", "binnen vierzehn Tagen ohne Angabe von Gründen",
                "online unter http://localhost/widerrufen ausüben", "Muster-Widerrufsformular",
            ] {
                #expect(letter.contains(part), "\(part)")
            }
            #expect(try await Visitor(house, as: .ben).letters().isEmpty)
            // Pressed again, it leads to the same order.
            #expect(try await page.press(Self.button).path == receipt.path)
            #expect(try await house.count("SELECT COUNT(*) FROM booked_option") == 1)
            let after = try await anna.open(Self.path)
            #expect(!after.links.contains { $0.words.hasSuffix("ansehen und buchen") })
            #expect(after.links.contains { $0.words == "Vertrag widerrufen" })
            let contract = try await anna.open("/vertraege/\(Cast.strom)")
            #expect(
                contract.facts.contains {
                    $0.term == "Tarifoption" && $0.value == "Strom aus der Region, ab 27.11.2026"
                })
            let kinds = try await house.store.read {
                try $0.all("SELECT kind FROM audit_event") { (kind: String) in kind }
            }
            #expect(kinds.contains("tariff-option-ordered"))
        }
    }

    /// BGB § 312j (2): nothing stands between what matters and the button.
    @Test func `what matters stands directly above the button`() async throws {
        try await TestPortal.run { house in
            let page = try await Self.look(Visitor.signedIn(.anna, house))
            let form = try #require(page.main?.all("form").last)
            let parts = form.children.compactMap { node in
                if case .element(let one) = node, one.name != "input" { one } else { nil }
            }
            #expect(parts.map(\.name) == ["section", "button"])
            let essentials = try #require(parts.first)
            for words in ["Strom aus der Region", "2,00 €", "24,00 €", "27.11.2026", "Keine", "Jederzeit"] {
                #expect(essentials.text.contains(words), "\(words)")
            }
            #expect(!essentials.all("strong").isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `what costs nothing has a button of its own, no withdrawal, and ends the same day`(engine: Engine) async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await Self.look(anna, Cast.internet, "jugendschutz")
            #expect(!page.buttons.contains(Self.button) && !page.text.contains("Widerrufsrecht"))
            page = try await page.press("Kostenlos buchen")
            #expect(page.facts.contains { $0.term == "Preis" && $0.value == "kostenlos" })
            page = try await anna.open("/vertraege/\(Cast.internet)/tarifoptionen")
            #expect(
                page.links.count { $0.words == "Vertrag widerrufen" } == 1, "only the one at the foot of every page")
            page = try await page.follow("Option kündigen").press("Jetzt kündigen")
            #expect(page.facts.contains { $0.term == "Letzter Tag" && $0.value == "20.11.2026" })
        }
    }

    @Test(arguments: Engine.all)
    func `with a minimum term it is cancelled for the end of it, once`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let booked = try await Self.look(anna, Cast.gas, "biogas-10").press(Self.button)
            #expect(booked.facts.contains { $0.term == "Mindestlaufzeit" && $0.value == "bis 26.11.2027" })
            house.clock.advance(days: 20)
            let later = try await Visitor.signedIn(.anna, house)
            let all = try await later.open("/vertraege/\(Cast.gas)/tarifoptionen")
            #expect(all.links.count { $0.words == "Vertrag widerrufen" } == 1, "the fourteen days are over")
            let ask = try await all.follow("Option kündigen")
            #expect(ask.text.contains("Die Option endet dann am 26.11.2027."))
            let done = try await ask.press("Jetzt kündigen")
            #expect(done.heading == "Tarifoption „10 % Biogas“ gekündigt")
            #expect(try await later.letters().contains { $0.subject == done.heading })
            let order = try await later.open(booked.path)
            #expect(order.fact("Stand") == "Erledigt")
            for words in ["Die Option endet am 26.11.2027.", "Letzter Tag: 26.11.2027"] {
                #expect(order.text.contains(words), "\(words)")
            }
            #expect(!order.text.contains("Die Option gilt ab dem"))
            #expect(try await ask.press("Jetzt kündigen").path == done.path, "the same form")
            #expect(try await later.open(ask.path).heading == "Tarifoptionen", "there is nothing to cancel any more")
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE kind = 'tariff-option-end'") == 1)
            #expect(
                try await later.open("/vertraege/\(Cast.gas)/tarifoptionen").text.contains("Letzter Tag 26.11.2027"))
            // Over, it can be booked again.
            house.clock.advance(days: 400)
            let again = try await Self.look(Visitor.signedIn(.anna, house), Cast.gas, "biogas-10").press(Self.button)
            #expect(again.heading == booked.heading && again.path != booked.path)
        }
    }

    /// BGB § 356a: two presses with the words of the law, and an answer with date and time.
    @Test(arguments: Engine.all)
    func `an order is withdrawn with two presses, also after it was cancelled`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let order = try await Self.look(anna).press(Self.button)
            let number = try #require(order.facts.first { $0.term == "Vorgangsnummer" }?.value)
            _ = try await anna.open(Self.path).follow("Option kündigen").press("Jetzt kündigen")
            house.clock.advance(days: 14)
            let later = try await Visitor.signedIn(.anna, house)
            let ask = try await later.open(Self.path).follow("Vertrag widerrufen")
            #expect(ask.buttons.contains("Widerruf bestätigen"))
            #expect(ask.facts.contains { $0.term == "Bestätigung an" && $0.value == Cast.anna.email })
            let done = try await ask.press("Widerruf bestätigen")
            #expect(done.heading == "Tarifoption „Strom aus der Region“ widerrufen")
            #expect(done.text.contains("Sie zahlen nichts dafür"))
            #expect(done.facts.contains { $0.term == "Eingegangen" && $0.value.contains("04.12.2026, 10:00") })
            let letter = try Self.words(await later.letters().first { $0.subject == done.heading })
            #expect(letter.contains("04.12.2026, 10:00") && letter.contains(number))
            let ended = try await later.open(order.path)
            #expect(ended.text.contains("Die Option wurde widerrufen"))
            #expect(!ended.text.contains("Die Option gilt ab dem"))
            #expect(try await later.open(Self.path).links.contains { $0.words.hasSuffix("ansehen und buchen") })
        }
    }

    @Test(arguments: Engine.all)
    func `twenty presses at once are one order and one end`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            for (words, address) in [(Self.button, ""), ("Jetzt kündigen", "x")] {
                var pages: [VisitedPage] = []
                for _ in 0..<20 {
                    pages.append(
                        try await address.isEmpty ? Self.look(anna) : anna.open(Self.path).follow("Option kündigen"))
                }
                try await withThrowingTaskGroup { group in
                    for page in pages { group.addTask { _ = try await page.press(words) } }
                    try await group.waitForAll()
                }
            }
            #expect(try await house.count("SELECT COUNT(*) FROM booked_option") == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 2)
            #expect(try await anna.letters().count { $0.subject?.contains("Tarifoption") == true } == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `an option of another kind of contract is refused, and said so`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await Self.look(anna)
            try page.forge("option", "biogas-10")
            let answer = try await page.press(Self.button)
            #expect(answer.heading == "Tarifoptionen")
            #expect(answer.text.contains("Diese Option gibt es zu diesem Vertrag nicht, und es ist nichts gebucht."))
            #expect(answer.links.contains { $0.words == "Strom aus der Region ansehen und buchen" })
            #expect(try await house.count("SELECT COUNT(*) FROM booked_option") == 0)
            #expect(try await anna.letters().isEmpty)
            // What fits is shown without a word of that.
            #expect(try await !anna.open(Self.path).text.contains("gibt es zu diesem Vertrag nicht"))
        }
    }

    @Test func `forged marks, other prices, unknown options and odd names order nothing`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            for (field, value) in [
                ("gezeigt", ""), ("gezeigt", String(repeating: "a", count: 5000)), ("option", "\u{0}"), ("option", ""),
                ("option", "biogas-10"), ("option", String(repeating: "x", count: 3000)),
            ] {
                var page = try await Self.look(anna)
                try page.forge(field, value)
                #expect(try await page.press(Self.button).status == 200, "\(field)")
            }
            for (contract, option) in [(Cast.strom, "gibt-es-nicht"), (Cast.strom, "biogas-10"), (Cast.internet, "")] {
                let refused = try await Self.look(anna, contract, option)
                #expect(refused.heading == "Tarifoptionen" && !refused.buttons.contains(Self.button))
                #expect(refused.text.contains("Diese Option gibt es zu diesem Vertrag nicht"), "\(option)")
            }
            // At midnight another last day to withdraw begins: it is shown before it is ordered.
            house.clock.set(Instant(Day(unchecked: "2026-11-20"), hour: 23))
            house.clock.advance(minutes: 50)
            let late = try await Visitor.signedIn(.anna, house)
            let page = try await Self.look(late)
            house.clock.advance(minutes: 20)
            let answer = try await page.press(Self.button)
            #expect(answer.text.contains("Es ist noch nichts bestellt") && answer.text.contains("07.12.2026"))
            #expect(try await house.count("SELECT COUNT(*) FROM booked_option") == 0)
            #expect(try await answer.press(Self.button).heading == "Tarifoption „Strom aus der Region“ gebucht")
        }
    }

    @Test(arguments: Engine.all)
    func `readers look and order nothing, strangers find nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await Self.look(anna).press(Self.button)
            let booked = try await anna.open(Self.path).links.first { $0.words == "Option kündigen" }
            let end = try #require(booked).path
            let option = try #require(end.split(separator: "=").last.map(String.init))
            let ben = try await Visitor.signedIn(.ben, house)
            let page = try await ben.open(Self.path)
            #expect(page.text.contains("Strom aus der Region") && page.buttons.allSatisfy { !$0.contains("kündigen") })
            #expect(!page.text.contains("Dokumente auf Papier"))
            #expect(try await !ben.open(end).buttons.contains("Jetzt kündigen"))
            let clara = try await Visitor.signedIn(.clara, house)
            for path in [Self.path, end] { #expect(try await clara.open(path).status == 404) }
            for person in [ben, clara] {
                let blank = try await person.open("/hilfe").form(pressing: "English")
                for (action, fields) in [
                    ("\(Self.path)/bestellen", [("option", "strom-region")]),
                    ("\(Self.path)/beenden", [("option", option), ("aktion", "kuendigen")]),
                ] {
                    let sent = SentForm(
                        method: "POST", action: action, isUpload: false,
                        fields: blank.fields + fields.map { (name: $0.0, value: $0.1) })
                    #expect(try await person.send(sent).status == 404, "\(action)")
                }
            }
            #expect(try await house.count("SELECT COUNT(*) FROM booked_option WHERE ends_on IS NULL") == 1)
        }
    }
}
