import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct WishesPageTests {
    @Test(arguments: Engine.all)
    func `nothing is ticked, and what is ticked is written down as it was shown`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.setPhone("+49385755099")
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/einstellungen/kontakt")
            #expect(page.controls.filter { $0.kind == .checkbox }.count == 12)
            #expect(page.controls.allSatisfy { !$0.isChecked })
            #expect(page.text.contains("+49385755099"))
            let shown = page.text
            page = try await anna.tick("Angebote per Telefon", "Neuigkeiten per Post")
            #expect(page.text.contains("Angebote per Telefon: eingewilligt"))
            #expect(page.text.contains("Neuigkeiten per Post: eingewilligt"))
            let lines = try await house.ledger(of: .anna)
            #expect(lines.map(\.short) == ["phone-offers granted page", "post-news granted page"])
            for line in lines {
                for sentence in try #require(line.text).split(separator: ". ") {
                    #expect(shown.contains(sentence), "\(sentence)")
                }
            }
            let letter = try #require(try await anna.letters().first)
            #expect(letter.subject == "Ihre Kontaktwünsche wurden geändert")
            #expect(try await anna.open("/einstellungen").text.contains("2 Ansprachen"))
            #expect(try await anna.open("/einstellungen/aktivitaet").text.contains("Kontaktwünsche geändert"))
            #expect(try await house.ledger(of: .clara) == [])
        }
    }

    @Test(arguments: Engine.all)
    func `withdrawing is as easy, one or all, and the ledger only grows`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.tick("Angebote per Post", "Neuigkeiten per Post", "Energiesparberatung per Post")
            let before = try await house.ledger(of: .anna)
            var form = try page.form(pressing: "Speichern")
            form.fields.removeAll { $0.value == "post-news" }
            page = try await anna.send(form)
            #expect(page.text.contains("Neuigkeiten per Post: widerrufen"))
            #expect(!page.text.contains("Angebote per Post: widerrufen"))
            page = try await page.press("Alle abwählen")
            #expect(page.controls.allSatisfy { !$0.isChecked })
            #expect(try await page.press("Alle abwählen").text.contains("Es hat sich nichts geändert"))
            let after = try await house.ledger(of: .anna)
            #expect(Array(after.prefix(before.count)) == before)
            #expect(
                after.dropFirst(3).map(\.short) == [
                    "post-news withdrawn page", "post-offers withdrawn page", "post-advice withdrawn page",
                ])
        }
    }

    @Test func `without a number there is no consent to calls, even if it is sent`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/einstellungen/kontakt")
            #expect(page.text.contains("Uns ist keine Telefonnummer von Ihnen bekannt"))
            #expect(page.main?.all("input").filter { $0["disabled"] != nil }.count == 6)
            _ = try await anna.tick("Angebote per Telefon", "Angebote per SMS")
            #expect(try await house.ledger(of: .anna) == [])
        }
    }

    @Test func `a consent for one number says nothing about the next`() async throws {
        try await TestPortal.run { (house) async throws in
            try await house.setPhone("+49385755099")
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.tick("Angebote per Telefon")
            try await house.setPhone("+49385755011")
            let page = try await anna.open("/einstellungen/kontakt")
            #expect(page.controls.allSatisfy { !$0.isChecked })
            _ = try await page.press("Speichern")
            #expect(try await house.ledger(of: .anna).last?.what == "withdrawn")
        }
    }

    /// The story: withdrawn on the phone, then saved on a page that was still open at the desk.
    @Test func `an old page brings nothing back`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let old = try await anna.tick("Angebote per Post")
            _ = try await anna.open("/einstellungen/kontakt").press("Alle abwählen")
            let page = try await old.press("Speichern")
            #expect(page.text.contains("inzwischen an anderer Stelle geändert"))
            #expect(try await house.ledger(of: .anna).count == 2)
        }
    }

    /// The start seals what an older version wrote in plain; closing exchanges it for a proof.
    @Test func `the ledger is written by one statement, sealed by one and ended by one`() throws {
        let places = try SourceFile.sources.flatMap {
            try $0.places(of: #"(INSERT INTO|UPDATE|DELETE FROM) consent_event"#)
        }
        let files = places.map { $0.split(separator: "/").last.map(String.init) }
        #expect(
            files.compactMap { $0 }.sorted() == [
                "ConsentProof+SQL.swift: DELETE FROM consent_event", "Consents+SQL.swift: INSERT INTO consent_event",
                "PlainValues+SQL.swift: UPDATE consent_event",
            ])
    }
}
