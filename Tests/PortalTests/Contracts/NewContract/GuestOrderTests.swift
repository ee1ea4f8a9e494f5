import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Ordering by somebody nobody knows, who gets an account on the way.
@Suite struct GuestOrderTests {
    private static let email = "gustav@kunden.example"
    private static let password = "gustav mag lange Sätze"

    @Test(arguments: Engine.all)
    func `a visitor orders, is told at once, and gets an account by the link`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let gustav = Visitor.guest(house)
            var page = try await gustav.orderStrom().introduce()
            #expect(page.facts.contains { $0.term == "E-Mail-Adresse" && $0.value == Self.email })
            page = try await page.press(Ordering.button)
            #expect(page.heading == "Eingegangen")
            let number = try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
            let letter = try #require(try await house.letters(to: Self.email).first)
            #expect(letter.subject == "Ihre Bestellung ist eingegangen: Strom Neu")
            #expect(letter.text?.contains(number) == true && letter.text?.contains("1.170,00 €") == true)
            // The address may be a stranger's: nothing that was typed is sent there.
            #expect(letter.text?.contains("Gustav Gast") == false && letter.text?.contains("Am Markt") == false)
            page = try await gustav.open(letter.link())
            #expect(page.heading == "Zugang zu Ihrer Bestellung")
            try page.fill("Nachname", "Fremd")
            try page.fill("Postleitzahl der Lieferadresse", "19053")
            try page.fill("Passwort", Self.password)
            #expect(try await page.press("Zugang anlegen").text.contains("passen nicht zur Bestellung"))
            try page.fill("Nachname", "Gast")
            try page.fill("Passwort", "kurz")
            #expect(try await page.press("Zugang anlegen").status == 422)
            try page.fill("Passwort", Self.password)
            page = try await page.press("Zugang anlegen")
            #expect(page.path == "/anmelden?hinweis=registriert")
            #expect(try await gustav.open(letter.link()).status == 410)
            page = try await gustav.signIn(Self.email, Self.password)
            #expect(page.path == "/uebersicht")
            #expect(page.text.contains("Strom Neu") && page.text.contains("Eingegangen"))
            page = try await gustav.open("/vorgaenge/\(number)")
            #expect(page.facts.contains { $0.term == "Name" && $0.value == "Gustav Gast" })
            let named = "%\(Self.email)%"
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE payload LIKE \(named)") == 0)
        }
    }

    @Test func `who has an account types its password, and nobody learns of it before`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let guest = Visitor.guest(house)
            let page = try await guest.orderStrom().introduce(Cast.anna.email).press(Ordering.button)
            #expect(page.heading == "Eingegangen")
            let anna = Visitor(house, as: .anna)
            let letter = try #require(
                try await anna.letters().first { $0.subject?.hasPrefix("Ihre Bestellung") == true })
            var link = try await anna.open(letter.link())
            try link.fill("Nachname", "Gast")
            try link.fill("Postleitzahl der Lieferadresse", "19053")
            try link.fill("Passwort", "falsch und lang genug")
            #expect(try await link.press("Bestellung mit meinem Zugang verknüpfen").status == 422)
            try link.fill("Passwort", Cast.anna.password)
            #expect(
                try await link.press("Bestellung mit meinem Zugang verknüpfen").path == "/anmelden?hinweis=verknuepft")
            #expect(try await Visitor.signedIn(.anna, house).open("/vertraege").text.contains("Bestellung V-2026-"))
        }
    }

    @Test func `what was begun is kept for the browser, and for who signs in with it`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let visitor = Visitor(house, as: .anna)
            _ = try await visitor.orderStrom()
            #expect(try await visitor.open("/neuer-vertrag/lieferung").value(of: "Gewünschter Beginn") == "01.01.2027")
            #expect(try await Visitor.guest(house).open("/neuer-vertrag/lieferung").path == "/neuer-vertrag")
            _ = try await visitor.signIn(Cast.anna.email, Cast.anna.password)
            #expect(try await visitor.open("/neuer-vertrag/lieferung").value(of: "Gewünschter Beginn") == "01.01.2027")
            let page = try await visitor.open("/neuer-vertrag/person").payByTransfer()
            #expect(try await page.press(Ordering.button).heading == "Strom bestellt: Strom Neu")
            #expect(try await house.count("SELECT COUNT(*) FROM order_draft") == 0)
        }
    }

    /// Whoever reads that mailbox may be a stranger.
    @Test func `five wrong answers end the link, and the order holds`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let guest = Visitor.guest(house)
            _ = try await guest.orderStrom().introduce().press(Ordering.button)
            let letter = try #require(try await house.letters(to: Self.email).first)
            var page = try await guest.open(letter.link())
            for code in ["19053", "19055", "00000", "99999", "12345"] {
                try page.fill("Nachname", code == "19053" ? "Fremd" : "Gast")
                try page.fill("Postleitzahl der Lieferadresse", code)
                try page.fill("Passwort", Self.password)
                #expect(try await page.press("Zugang anlegen").status == 422)
            }
            try page.fill("Postleitzahl der Lieferadresse", "19056")
            #expect(try await page.press("Zugang anlegen").status == 410)
            #expect(try await guest.open(letter.link()).status == 410)
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE state = 'received'") == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM account WHERE email_key = \(Self.email)") == 0)
        }
    }

    @Test func `one address is written to a few times a day only`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            var last = 0
            for number in 0..<9 {
                let guest = Visitor.guest(house, peer: "198.51.100.\(number)")
                last = try await guest.orderStrom().introduce().press(Ordering.button).status
            }
            #expect(last == 429)
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 8)
        }
    }

    @Test func `an order of nobody is forgotten long after it was refused, and a draft after two weeks`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let guest = Visitor.guest(house)
            _ = try await guest.orderStrom().introduce().press(Ordering.button)
            _ = try await guest.orderStrom()
            try await house.store.write(about: "test") { db in
                try db.run(
                    "UPDATE service_request SET state = 'refused', closed_at = '2020-01-01T10:00:00.000Z'")
                try db.run("UPDATE order_draft SET changed_at = '2026-11-01T10:00:00.000Z'")
            }
            try await Housekeeping(portal: house.portal).tidyUp()
            let tables: [SQL] = ["service_request", "contract_order", "order_progress", "order_draft"]
            for table in tables { #expect(try await house.count("SELECT COUNT(*) FROM \(fragment: table)") == 0) }
        }
    }
    /// They have neither „Meine Verträge“ nor a timeline: whatever is told has to stand in the letter.
    @Test(arguments: ServiceRequest.State.allCases, Commodity.allCases)
    func `nobody without an account is sent to a page they do not have`(
        state: ServiceRequest.State, commodity: Commodity
    ) {
        let words = NewContractRequestTexts.next(state, commodity, promisedOn: nil, mayAct: true, isGuest: true).german
        for place in ["Meine Verträge", "Verlauf", "Meine Vorgänge"] {
            #expect(!words.contains(place), "\(words)")
        }
    }
}
