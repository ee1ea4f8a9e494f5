import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A wish beyond the limits, what the house proposes instead, and one press of the customer.
@Suite struct CounterOfferTests {
    /// Anna wishes for 30 €, the office proposes 70 €; the number of the request.
    private static func offered(_ house: TestPortal) async throws -> String {
        try await InstalmentYear.begin(house)
        let anna = try await Visitor.signedIn(.anna, house)
        let number = try #require(try await ChangeInstalmentTests.asked(anna).fact("Vorgangsnummer"))
        let chef = try await Visitor.office(try await house.hire("Renate", .approver), house)
        var page = try await chef.open("/service/vorgaenge/\(number)")
        #expect(page.text.contains("Sofort gehen "))
        try page.fill("Vorgeschlagener Abschlag im Monat", "70")
        try page.forge("gegenangebot-text", "So gibt es keine hohe Nachzahlung.")
        page = try await page.press("Gegenangebot senden")
        try #require(page.text.contains("Gesendet."))
        return number
    }

    private static func change(_ house: TestPortal) async throws -> String? {
        try await house.store.read { db in
            try db.first("SELECT amount, applies_from FROM instalment_change") { (amount: Int, from: String) in
                "\(amount) \(from)"
            }
        }
    }

    @Test(arguments: Engine.all)
    func `accepted with one press, it is done as it was shown`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await Self.offered(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let letter = try #require(
                try await anna.letters().first { $0.subject?.hasSuffix(": unser Vorschlag") == true })
            #expect(letter.words.contains("So gibt es keine hohe Nachzahlung."))
            #expect(letter.words.contains("Ohne Antwort schließen wir den Vorgang nach dem 11.12.2026"))
            let page = try await anna.open("/vorgaenge/\(number)")
            #expect(page.text.contains("Wenn Sie annehmen, passiert das:"))
            #expect(page.fact("Neuer Abschlag")?.hasPrefix("70,00") == true)
            #expect(page.fact("Gilt ab der Zahlung am") == "01.01.2027")
            #expect(page.text.contains("So gibt es keine hohe Nachzahlung."))

            #expect(try await anna.open(InstalmentYear.path).text.contains("warten wir auf Ihre Antwort"))
            let ben = try await Visitor.signedIn(.ben, house)
            let his = try await ben.open("/vorgaenge/\(number)")
            #expect(!his.text.contains("Nachzahlung.") && !his.buttons.contains("Vorschlag annehmen"))

            let done = try await page.press("Vorschlag annehmen")
            #expect(done.fact("Stand") == "Erledigt")
            #expect(done.text.contains("Sie haben den Vorschlag angenommen."))
            #expect(done.text.contains("Der Vorschlag wurde angenommen."))
            #expect(done.fact("Vereinbarter Abschlag")?.hasPrefix("70,00") == true)
            #expect(done.fact("Gewünschter Abschlag")?.hasPrefix("30,00") == true, "the wish is not lost")
            #expect(done.text.contains("Ab der Zahlung am 01.01.2027 ist Ihr Abschlag"))
            #expect(try await Self.change(house) == "7000 2027-01-01")
            #expect(try await anna.open(InstalmentYear.path).text.contains("ab dem 01.01.2027: 70,00"))
            #expect(try await page.press("Vorschlag annehmen").path == "/vorgaenge/\(number)")
            #expect(try await house.count("SELECT COUNT(*) FROM audit_event WHERE kind = 'offer-accepted'") == 1)
            let closing = try await anna.letters().filter { $0.subject?.hasSuffix(": Erledigt") == true }
            #expect(closing.count == 1 && closing.first?.words.contains("Unser Vorschlag") == true)
            #expect(closing.first?.subject?.contains("70") == true)
            // Ben reads what was agreed, and not a word of what was said about it.
            let after = try await ben.open("/vorgaenge/\(number)")
            #expect(after.fact("Vereinbarter Abschlag")?.hasPrefix("70,00") == true)
            #expect(!after.text.contains("Der Vorschlag wurde angenommen."))
        }
    }

    @Test(arguments: Engine.all)
    func `declined, with words: the clerk decides on the wish as it was`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await Self.offered(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vorgaenge/\(number)")
            try page.fill("Möchten Sie etwas dazu sagen?", "Das ist noch zu viel.")
            let sent = try await page.press("Vorschlag ablehnen")
            #expect(sent.fact("Stand") == "In Prüfung" && sent.fact("Am Zug") == "wir")
            #expect(sent.text.contains("Der Vorschlag wurde abgelehnt."))
            #expect(sent.text.contains("Das ist noch zu viel."))
            #expect(try await Self.change(house)?.hasPrefix("3000 ") == true)
            #expect(
                try await anna.letters().contains {
                    $0.subject?.hasSuffix("Ihre Antwort ist angekommen") == true
                        && $0.words.contains("Das ist noch zu viel.")
                })
            let chef = try await Visitor.office(try await house.hire("Rita", .reader), house)
            let file = try await chef.open("/service/vorgaenge/\(number)")
            #expect(file.text.contains("Der Vorschlag wurde abgelehnt.") && file.text.contains("Das ist noch zu viel."))
        }
    }

    @Test(arguments: Engine.all)
    func `what is no longer as it was shown is not taken`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let number = try await Self.offered(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/vorgaenge/\(number)")
            try page.fill("Möchten Sie etwas dazu sagen?", "Danke")
            try page.forge("tag", "2026-12-01")
            let again = try await page.press("Vorschlag annehmen")
            #expect(again.status == 409 && again.text.contains("Es ist nichts angenommen."))
            #expect(try again.value(of: "Möchten Sie etwas dazu sagen?") == "Danke")
            #expect(try await Self.change(house)?.hasPrefix("3000 ") == true)
            // Who may only look has no such form.
            let ben = try await Visitor.signedIn(.ben, house)
            let own = try await ben.open("/einstellungen/geraete").root?.all("input") ?? []
            let fields = ["formular", "einmal"].map { (name: String) in
                (name: name, value: own.first { $0["name"] == name }?["value"] ?? "")
            }
            let forged = SentForm(
                method: "POST", action: "/vorgaenge/\(number)/vorschlag", isUpload: false,
                fields: fields + [("aktion", "annehmen"), ("frage", "3"), ("tag", "2027-01-01")])
            #expect(try await ben.sendOnly(forged).status == 404)
            #expect(try await again.press("Vorschlag annehmen").fact("Stand") == "Erledigt")
        }
    }

    @Test(arguments: Engine.all)
    func `another day for an order is noted and the order goes on`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let receipt = try await anna.orderStrom().payByTransfer().press(Ordering.button)
            let number = try #require(receipt.fact("Vorgangsnummer"))
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open("/service/vorgaenge/\(number)")
            #expect(page.text.contains("Bestellt ist der 01.01.2027."))
            for (typed, why) in [("20.11.2026", "Möglich sind Tage vom "), ("01.01.2027", OfferTexts.same.german)] {
                try page.fill("Vorgeschlagener Beginn der Belieferung", typed)
                let refused = try await page.press("Gegenangebot senden")
                #expect(refused.status == 422 && refused.problems.first?.hasPrefix(why) == true, "\(typed)")
            }
            try page.fill("Vorgeschlagener Beginn der Belieferung", "15.01.2027")
            _ = try await page.press("Gegenangebot senden")
            let done = try await anna.open("/vorgaenge/\(number)").press("Vorschlag annehmen")
            #expect(done.fact("Stand") == "In Prüfung" && done.fact("Am Zug") == "wir")
            #expect(done.text.contains("Der Vorschlag wurde angenommen."))
            #expect(
                try await house.count(
                    "SELECT COUNT(*) FROM order_progress WHERE stage = 'in-review' AND begins_on = '2027-01-15'") == 1)
        }
    }

    @Test func `who has no account is proposed nothing by page`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let receipt = try await Visitor.guest(house).orderStrom().introduce().press(Ordering.button)
            let number = try #require(receipt.fact("Vorgangsnummer"))
            let petra = try await Visitor.office(try await house.hire("Petra", .clerk), house)
            var page = try await petra.open("/service/vorgaenge/\(number)")
            try page.fill("Vorgeschlagener Beginn der Belieferung", "15.01.2027")
            let refused = try await page.press("Gegenangebot senden")
            #expect(refused.status == 422 && refused.problems == [OfferTexts.nobody.german])
        }
    }

    @Test(arguments: ["", "{}", "[]", #"{"amount":"x"}"#, #"{"amount":7000,"day":"2027-01-01"}"#])
    func `an offer comes back as it was kept`(json: String) throws {
        guard let offer = CounterOffer(json: json) else {
            #expect(json != "{}" && !json.contains("7000"))
            return
        }
        #expect(try offer.json == json)
    }
}
