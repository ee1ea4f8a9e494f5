import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// The pages on which a customer makes, sees and ends access for programs.
@Suite struct MakeProgramTests {
    private static let new = "/einstellungen/programme/neu"

    private func filled(_ anna: Visitor) async throws -> VisitedPage {
        var page = try await anna.open(Self.new)
        try page.fill("Wie heißt das Programm?", "Hausautomation")
        try page.choose("Verträge, Abschläge und Termine lesen")
        try page.choose("Strom: Vertrag \(Cast.strom)")
        try page.choose("Wie lange soll der Zugang gelten?", "90 Tage")
        return page
    }

    @Test(arguments: Engine.all)
    func `made, shown once, used, told by letter, ended`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let form = try await filled(anna).form(pressing: "Zugang anlegen")
            let made = try await anna.send(form)
            #expect(made.heading == "Der Zugang ist angelegt" && made.text.contains("18.02.2027"))
            let key = try #require(made.main?.all("code").first?.text)
            #expect(APISecret(key, of: .customer) != nil && APISecret(key) == nil)
            // Pressed again it leads to the list, and no page shows the key any more.
            let again = try await anna.send(form)
            #expect(again.heading == "Zugänge für Programme" && !again.source.contains(key))
            #expect(again.text.contains("Noch nie benutzt") && again.text.contains(Cast.strom))
            #expect(try await house.count("SELECT COUNT(*) FROM customer_token") == 1)

            let program = Program(house, token: key)
            #expect(try await program.ask("GET", OwnProgram.contract(Cast.strom)).status == 200)
            #expect(try await program.ask("GET", OwnProgram.contract(Cast.strom, "/meters")).status == 403)
            let letters = try await anna.letters()
            #expect(letters.contains { $0.subject == "Ein Programm hat Zugang zu Ihren Daten" })
            let list = try await anna.open("/einstellungen/programme")
            #expect(list.text.contains("Zuletzt benutzt am 20.11.2026"))
            let ended = try await list.press("Zugang beenden")
            #expect(ended.text.contains("Das Programm erhält ab sofort nichts mehr."))
            #expect(try await program.ask("GET", "/api/v1/me").status == 401)
            let kept = try await house.store.read { db in
                try db.all("SELECT secret_hash || name FROM customer_token") { (text: String) in text }
                    + db.all("SELECT payload FROM outbox") { (text: String) in text }
            }
            let secret = try #require(APISecret(key, of: .customer)?.secret)
            #expect(kept.count >= 2 && kept.allSatisfy { !$0.contains(secret) })
            #expect(try await anna.open("/einstellungen/aktivitaet").text.contains("Zugang für ein Programm angelegt"))
        }
    }

    @Test func `what is missing is told at its field, and the password is asked again`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(Self.new).press("Zugang anlegen")
            #expect(page.status == 422)
            for words in [
                "Geben Sie dem Zugang einen Namen.", "Kreuzen Sie an, was das Programm darf.",
                "Kreuzen Sie mindestens einen Vertrag an.", "Wählen Sie, wie lange der Zugang gilt.",
            ] { #expect(page.text.contains(words), "\(words)") }
            house.clock.advance(minutes: ConfirmPassword.freshMinutes + 1)
            #expect(try await anna.open(Self.new).heading == "Ihr Passwort noch einmal")
            #expect(try await house.count("SELECT COUNT(*) FROM customer_token") == 0)
        }
    }

    @Test func `who may only look makes nothing that reports, and nobody names a contract of others`() async throws {
        try await TestPortal.run { (house) async throws in
            let ben = try await Visitor.signedIn(.ben, house)
            var page = try await ben.open(Self.new)
            try page.fill("Wie heißt das Programm?", "Tabelle")
            try page.choose("Zählerstände melden")
            try page.choose("Wie lange soll der Zugang gelten?", "30 Tage")
            page = try await page.press("Zugang anlegen")
            #expect(page.status == 422 && page.text.contains("für die Sie es selbst dürfen"))
            #expect(page.source.contains("value=\"Tabelle\""))

            let anna = try await Visitor.signedIn(.anna, house)
            var form = try await filled(anna).form(pressing: "Zugang anlegen")
            form.fields = form.fields.map { field in
                field.name == "vertrag" ? (name: "vertrag", value: Cast.twoRegisters) : field
            }
            #expect(try await anna.sendOnly(form).status == 422)
            #expect(try await house.count("SELECT COUNT(*) FROM customer_token") == 0)
        }
    }

    @Test func `a key of others is not ended, and twenty are enough`() async throws {
        try await TestPortal.run { (house) async throws in
            let program = try await OwnProgram.make(house)
            let id = try #require(program.token.flatMap { APISecret($0, of: .customer) }?.id)
            _ = try await OwnProgram.make(house, .clara, for: [Cast.twoRegisters])
            let clara = try await Visitor.signedIn(.clara, house)
            var form = try await clara.open("/einstellungen/programme").form(pressing: "Zugang beenden")
            form.fields = form.fields.map { $0.name == "beenden" ? (name: "beenden", value: id) : $0 }
            #expect(try await clara.sendOnly(form).status == 404)
            #expect(try await program.ask("GET", "/api/v1/me").status == 200)
            for _ in 1..<CustomerToken.most { _ = try await OwnProgram.make(house) }
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await filled(anna).press("Zugang anlegen")
            #expect(page.status == 422 && page.text.contains("schon 20 Zugänge"))
        }
    }
}
