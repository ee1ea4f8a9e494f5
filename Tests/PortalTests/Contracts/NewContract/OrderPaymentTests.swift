import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// How an order is paid: by transfer always, and by debit only of who is known to be there.
@Suite struct OrderPaymentTests {
    private static func confirm(_ number: String, _ house: TestPortal) async throws {
        let folder = try ImportFolder(in: house.folder)
        try folder.write(
            #"{"external_id":"P-1","request":"\#(number)","state":"done"}"# + "\n", to: "answers.jsonl")
        let report = try await FolderImport(house.portal, folder: folder.path).run()
        try #require(report.refused == 0, "\(report.text)")
    }

    /// EnWG § 41 (2).
    @Test(arguments: Engine.all, [true, false])
    func `who transfers knows where to, or how and when that is told`(engine: Engine, isKnown: Bool) async throws {
        var house = Operator.demo
        if !isKnown { house.bankAccount = nil }
        let words = house.bankAccount.map { "\($0.holder), IBAN" } ?? "mindestens zwei Wochen bevor Sie zahlen"
        try await TestPortal.run(on: engine, operator: house) { house in
            try await Ordering.moveIn(house)
            let guest = Visitor.guest(house)
            #expect(
                try await guest.open("/neuer-vertrag").fact("Wie Sie zahlen können")?.contains("Überweisung") == true)
            let person = try await guest.orderStrom()
            #expect(person.text.contains(words))
            let review = try await person.introduce()
            #expect(review.main?.all("form").last?.text.contains(words) == true)
            let receipt = try await review.press(Ordering.button)
            #expect(receipt.fact("Unser Konto")?.contains(words) == true)
            try await Self.confirm(try #require(receipt.fact("Vorgangsnummer")), house)
            let letters = try await house.letters(to: "gustav@kunden.example")
            #expect(letters.count == 2 && letters.allSatisfy { $0.words.contains(words) })
        }
    }

    /// Of the customer the address stands in the order; of somebody else it would be missing in the debit.
    @Test(arguments: [("Anna Ahrens", true), ("Beat Fremd", false)])
    func `an account outside of the EEA is the customer's own`(holder: String, isTaken: Bool) async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            var page = try await Visitor.signedIn(.anna, house).orderStrom()
            try page.choose("Briefe gehen an", "die belieferte Anschrift")
            try page.choose("Zahlungsweise", "SEPA-Lastschrift")
            try page.fill("IBAN", "CH9300762011623852957")
            try page.fill("Kontoinhaber", holder)
            page = try await page.press("Weiter")
            #expect(page.buttons.contains(Ordering.button) == isTaken)
            if !isTaken {
                #expect(try page.error(at: "Kontoinhaber")?.contains("Anschrift des Kontoinhabers") == true)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `a mandate with an order wants the password, as anywhere`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.orderStrom().payByDebit()
            house.clock.advance(minutes: 6)
            page = try await page.press(Ordering.button)
            #expect(page.heading == "Ihr Passwort noch einmal")
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
            try page.fill("Passwort", "falsch und lang genug")
            page = try await page.press("Weiter")
            #expect(page.status == 422)
            try page.fill("Passwort", Cast.anna.password)
            page = try await page.press("Weiter").press("Noch einmal senden")
            #expect(page.heading == "Strom bestellt: Strom Neu")
            #expect(try await house.count("SELECT COUNT(*) FROM contract_order WHERE iban_sealed IS NOT NULL") == 1)
            // No account is named: nothing is asked.
            page = try await anna.orderStrom(code: "19055").payByTransfer()
            house.clock.advance(minutes: 6)
            #expect(try await page.press(Ordering.button).heading == "Strom bestellt: Strom Neu")
            // Who is not signed in has no password.
            var form = try await Visitor.guest(house).orderStrom()
            try form.fill("Vorname", "Gustav")
            try form.fill("Nachname", "Gast")
            try form.fill("E-Mail-Adresse", "gustav@kunden.example")
            let guest = try await form.payByDebit()
            house.clock.advance(minutes: 6)
            #expect(try await guest.press(Ordering.button).heading == "Eingegangen")
        }
    }
}
