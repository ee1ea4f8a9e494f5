import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// The account for credit and bonus is named after the move was told.
@Suite struct NamePayoutTests {
    private static let subject = "Für Ihren Umzug wurde ein Auszahlungskonto genannt"

    /// The page of Anna's move of gas, which ends on 31 December 2026.
    private static func moveOfGas(_ anna: Visitor) async throws -> VisitedPage {
        try await anna.reviewMove().press("Umzug melden").follow("Umzug: Gas beenden")
    }

    private static func name(_ iban: String, _ page: VisitedPage) async throws -> VisitedPage {
        var form = try await page.follow("Auszahlungskonto nennen")
        try form.fill("IBAN", iban)
        try form.fill("Kontoinhaber", "Anna Ahrens")
        return try await form.press("Konto speichern")
    }

    @Test(arguments: Engine.all)
    func `of an ended contract, too, until its credit is paid`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var page = try await Self.moveOfGas(try await Visitor.signedIn(.anna, house))
            let path = page.path
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE service_request SET state = 'done', closed_at = '2026-11-21T10:00:00.000Z'")
                try db.run("UPDATE contract SET state = 'ended', ends_on = '2026-12-31' WHERE number = \(Cast.gas)")
            }
            house.clock.set(Instant(Day(unchecked: "2027-02-25"), hour: 12))
            let anna = try await Visitor.signedIn(.anna, house)
            page = try await anna.open(path)
            #expect(page.text.contains("Bis zum 25.02.2027 können Sie hier nennen"))
            page = try await Self.name(Visitor.iban, page)
            #expect(page.path == path)
            #expect(page.facts.contains { $0.term == "IBAN" && $0.value == Visitor.shownIBAN })
            page = try await Self.name(Visitor.otherIBAN, page)
            #expect(page.facts.filter { $0.term == "IBAN" }.count == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM move_payout") == 1)
            let lines = try await house.portal.bankChanges()
            #expect(lines.count == 1 && lines[0].contains(Visitor.otherIBAN.filter { $0 != " " }))
            let letters = try await anna.letters().filter { $0.subject == Self.subject }
            #expect(letters.count == 2)
            #expect(letters.allSatisfy { $0.text?.contains("••") == false && $0.text?.contains("DE02") == false })
            #expect(try await Visitor.signedIn(.clara, house).open("\(path)/auszahlung").status == 404)

            house.clock.advance(days: 1)
            let late = try await Visitor.signedIn(.anna, house)
            #expect(try await !late.open(path).text.contains("Auszahlungskonto nennen"))
            #expect(try await late.open("\(path)/auszahlung").path == path)
        }
    }

    @Test(arguments: Engine.all)
    func `who may only look names none and sees none`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.reviewMove().press("Umzug melden").follow("Umzug: Strom mitnehmen")
            _ = try await Self.name(Visitor.iban, page)
            let ben = try await Visitor.signedIn(.ben, house)
            let seen = try await ben.open(page.path)
            #expect(seen.status == 200 && !seen.text.contains("Auszahlungskonto nennen") && !seen.text.contains("••"))
            #expect(try await ben.open("\(page.path)/auszahlung").path == page.path)
            #expect(try await ben.letters().allSatisfy { $0.subject != Self.subject })
        }
    }

    @Test(arguments: [("", "IBAN"), ("DE88370400440532013000", "IBAN"), ("TR330006100519786457841326", "IBAN")])
    func `a wrong number is told at its field and kept`(iban: String, field: String) async throws {
        try await TestPortal.run { house in
            let page = try await Self.name(iban, try await Self.moveOfGas(try await Visitor.signedIn(.anna, house)))
            #expect(page.status == 422)
            #expect(try page.error(at: field) != nil)
            #expect(try await house.count("SELECT COUNT(*) FROM move_payout") == 0)
        }
    }

    /// A thief with Anna's password gives her account another address, and names an account for her move.
    @Test(arguments: Engine.all)
    func `undoing the new address forgets the account, and billing is told`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let page = try await Self.moveOfGas(try await Visitor.signedIn(.anna, house))
            house.clock.advance(minutes: 1)
            let thief = try await house.changeEmailOfAnna(to: "dieb@kunden.example")
            house.clock.advance(minutes: 1)
            let named = try await Self.name(Visitor.otherIBAN, try await thief.open(page.path))
            #expect(named.facts.contains { $0.term == "Gilt nach der Sicherheitsfrist, ab" })
            #expect(try await house.portal.bankChanges().isEmpty)
            for address in [Cast.anna.email, "dieb@kunden.example"] {
                #expect(try await house.letters(to: address).contains { $0.subject == Self.subject }, "\(address)")
            }
            // Free after three days, and handed over; then Anna comes.
            house.clock.advance(hours: 73)
            #expect(try await house.portal.bankChanges().count == 1)
            let letter = try #require(
                try await house.letters(to: Cast.anna.email).first { letter in
                    letter.subject == "Ihre E-Mail-Adresse wurde geändert" && (try? letter.link()) != nil
                })
            let undone = try await Visitor.guest(house).open(letter.link()).press("Rückgängig machen")
            #expect(undone.text.contains("Änderungen der Bankverbindung"))
            #expect(try await house.count("SELECT COUNT(*) FROM move_payout WHERE iban_sealed IS NOT NULL") == 0)
            let lines = try await house.portal.bankChanges()
            #expect(lines.count == 1 && lines[0].contains(#""state":"withdrawn""#) && !lines[0].contains("iban"))

            let hash = try await house.portal.passwords.hash(Cast.anna.password)
            try await house.store.write(about: "test") { try $0.setPassword(of: Cast.anna.account, hash: hash) }
            let anna = try await Visitor.signedIn(.anna, house)
            let seen = try await anna.open(page.path)
            #expect(seen.facts.contains { $0.term == "Auszahlungskonto" && $0.value.hasPrefix("gelöscht am") })
            let blocked = try await seen.follow("Auszahlungskonto nennen")
            #expect(blocked.text.contains("Änderungen Ihrer Bankverbindung sind bis"))
            #expect(!blocked.buttons.contains("Konto speichern"))
        }
    }
}
