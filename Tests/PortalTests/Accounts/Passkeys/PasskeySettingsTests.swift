import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

@Suite struct PasskeySettingsTests {
    @Test(arguments: Engine.all)
    func `added, named, used, removed, each told by letter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            #expect(
                try await anna.open("/einstellungen").text.contains(
                    "Keiner. Mit einem melden Sie sich ohne Passwort an."))
            var (phone, key) = (SoftAuthenticator.es256(), SoftAuthenticator.edDSA())
            var page = try await anna.add(&phone, named: "Mein Handy")
            #expect(page.path == "\(Visitor.passkeys)?hinweis=angelegt")
            #expect(page.text.contains("Mein Handy"))
            #expect(page.text.contains("noch nicht benutzt"))
            house.clock.advance(minutes: 1)
            page = try await anna.add(&key, named: "")
            #expect(page.text.contains("Firefox, Linux"), "without a name it is called by the browser")
            #expect(try await anna.open("/einstellungen").text.contains("2 Passkeys angelegt."))
            #expect(try await anna.letters().filter { $0.subject == "Ein Passkey wurde angelegt" }.count == 2)

            let guest = Visitor(house, as: .anna)
            #expect(try await guest.signIn(with: phone).path == "/uebersicht")
            page = try await anna.open(Visitor.passkeys)
            #expect(page.text.contains("zuletzt benutzt 20.11.2026"))

            page = try await anna.send(Self.removal(of: "Mein Handy", on: page))
            #expect(page.path == "\(Visitor.passkeys)?hinweis=entfernt")
            #expect(!page.text.contains("Mein Handy"))
            #expect(try await anna.letters().filter { $0.subject == "Ein Passkey wurde entfernt" }.count == 1)
            let log = try await anna.open("/einstellungen/aktivitaet").text
            for words in ["Passkey angelegt", "Mit Passkey angemeldet", "Passkey entfernt"] {
                #expect(log.contains(words))
            }
            #expect(try await Visitor(house).signIn(with: phone).status == 422, "removed")
            #expect(try await Visitor(house).signIn(with: key).path == "/uebersicht")
        }
    }

    /// The form of the button that removes this one.
    private static func removal(of name: String, on page: VisitedPage) throws -> SentForm {
        let button = try #require(
            page.root?.all("button").first { $0["aria-label"] == "Passkey „\(name)“ entfernen" })
        var form = try page.form(pressing: "Entfernen")
        form.fields.removeAll { $0.name == "passkey" }
        form.fields.append(("passkey", button["value"] ?? ""))
        return form
    }

    @Test(arguments: Engine.all)
    func `letters go to every address, and say no name somebody chose`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await house.store.write(about: "test") { db in
                try db.run(
                    """
                    UPDATE customer SET email = 'anna.alt@kunden.example' WHERE id IN (
                        SELECT contract.customer_id FROM contract
                        JOIN contract_access ON contract_access.contract_id = contract.id
                        WHERE contract_access.account_id = \(Cast.anna.account) AND contract_access.role = 'owner')
                    """)
            }
            let anna = try await Visitor.signedIn(.anna, house)
            var device = SoftAuthenticator.es256()
            _ = try await anna.add(&device, named: "Rufen Sie 0190 an")
            for address in [Cast.anna.email, "anna.alt@kunden.example"] {
                let letter = try await house.letters(to: address).first { $0.subject == "Ein Passkey wurde angelegt" }
                let text = try #require(letter?.text)
                #expect(text.contains("Firefox, Linux"))
                #expect(!text.contains("0190"))
            }
        }
    }

    @Test func `the password first, to see, to add and to remove`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var device = SoftAuthenticator.es256()
            let prepared = try await anna.prepareAdding(&device, named: "Handy")
            let listed = try await anna.add(&device)
            house.clock.advance(minutes: 6)
            #expect(try await anna.open(Visitor.passkeys).heading == "Ihr Passwort noch einmal")
            #expect(try await prepared.press("Passkey anlegen").heading == "Ihr Passwort noch einmal")
            #expect(try await listed.press("Entfernen").heading == "Ihr Passwort noch einmal")
            let asked = try await anna.ask("\(Visitor.passkeys)/aufgabe", on: listed)
            #expect(asked.heading == "Ihr Passwort noch einmal")
            #expect(try await house.count("SELECT COUNT(*) FROM passkey") == 1)
            var page = try await anna.open(Visitor.passkeys)
            try page.fill("Passwort", Cast.anna.password)
            #expect(try await page.press("Weiter").heading == "Passkeys")
        }
    }

    /// Who signed in with a passkey has typed no password, so what asks for one asks.
    @Test func `a passkey is no password`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var device = SoftAuthenticator.es256()
            _ = try await anna.add(&device)
            let phone = Visitor(house, as: .anna)
            #expect(try await phone.signIn(with: device).path == "/uebersicht")
            for path in [Visitor.passkeys, Visitor.secondFactor, "/einstellungen/email"] {
                #expect(try await phone.open(path).heading == "Ihr Passwort noch einmal", "\(path)")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `a challenge counts once, five minutes, and in its session`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var device = SoftAuthenticator.es256()
            let used = try await anna.prepareAdding(&device, named: "Eins")
            #expect(try await used.press("Passkey anlegen").path == "\(Visitor.passkeys)?hinweis=angelegt")
            // The same form again shows its result; with another key of the form the challenge is used up.
            #expect(try await used.press("Passkey anlegen").path == "\(Visitor.passkeys)?hinweis=angelegt")
            var replayed = used
            try replayed.forge("einmal", String(repeating: "a", count: 32))
            #expect(try await replayed.press("Passkey anlegen").status == 422)

            var other = SoftAuthenticator.es256()
            let late = try await anna.prepareAdding(&other, named: "Zwei")
            house.clock.advance(minutes: 5)
            #expect(try await late.press("Passkey anlegen").status == 422)

            // Made for another session of the same account, and for signing in.
            let laptop = try await Visitor.signedIn(.anna, house)
            let theirs = try await laptop.prepareAdding(&other, named: "Drei")
            var mine = try await anna.open(Visitor.passkeys)
            if mine.heading != "Passkeys" {
                try mine.fill("Passwort", Cast.anna.password)
                mine = try await mine.press("Weiter")
            }
            for name in ["angaben", "daten"] {
                let field = try theirs.form(pressing: "Passkey anlegen").fields.first { $0.name == name }
                try mine.forge(name, try #require(field).value)
            }
            #expect(try await mine.press("Passkey anlegen").status == 422)
            #expect(try await theirs.press("Passkey anlegen").path == "\(Visitor.passkeys)?hinweis=angelegt")
            #expect(try await house.count("SELECT COUNT(*) FROM passkey") == 2)

            let guest = Visitor(house)
            let task = try await guest.task("/anmelden/passkey/aufgabe", on: try await guest.open("/anmelden"))
            var third = SoftAuthenticator.es256()
            var crossed = try await laptop.prepareAdding(&third, named: "Vier")
            try crossed.forge("angaben", Base64URL.string(third.clientData(task.challenge, "webauthn.create")))
            #expect(try await crossed.press("Passkey anlegen").status == 422)
        }
    }

    /// Whatever is wrong with it: the same page, nothing stored, the challenge gone.
    @Test(arguments: PasskeyRefusalTests.wrongs)
    func `what is wrong is refused`(wrong: PasskeyRefusalTests.Wrong) async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var device = SoftAuthenticator.es256()
            wrong.change(&device)
            let page = try await anna.add(&device)
            #expect(page.status == 422)
            #expect(page.problems == [PasskeyTexts.notAdded.german])
            #expect(try await house.count("SELECT COUNT(*) FROM passkey") == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM passkey_challenge") == 0)
            #expect(try await anna.letters().isEmpty)
        }
    }

    @Test func `nothing, nonsense, too much`() async throws {
        try await TestPortal.run { (house) async throws in
            let anna = try await Visitor.signedIn(.anna, house)
            for (client, object) in [
                ("", ""), ("ä", "ä"), ("AAAA", "AAAA"), ("%%%", "=="),
                (String(repeating: "A", count: 30_000), String(repeating: "A", count: 30_000)),
            ] {
                var page = try await anna.open(Visitor.passkeys)
                try page.forge("angaben", client)
                try page.forge("daten", object)
                #expect(try await page.press("Passkey anlegen").status == 422, "\(client.prefix(9))")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `what is Anna's, Clara neither adds again nor removes`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (anna, clara) = (
                try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.clara, house)
            )
            var device = SoftAuthenticator.es256()
            let hers = try await anna.add(&device)
            let again = try await clara.add(&device)
            #expect(again.status == 422)
            #expect(again.problems == [PasskeyTexts.thereAlready.german])
            var own = SoftAuthenticator.es256()
            let mine = try await clara.add(&own)
            var form = try mine.form(pressing: "Entfernen")
            let foreign = try hers.form(pressing: "Entfernen").fields.first { $0.name == "passkey" }
            var answers: [String] = []
            for id in [try #require(foreign).value, String(repeating: "0", count: 32), "x"] {
                form.fields.removeAll { $0.name == "passkey" || $0.name == "einmal" }
                form.fields += [("passkey", id), ("einmal", ID<Passkey>().value)]
                let answer = try await clara.send(form)
                #expect(answer.status == 404)
                answers.append(answer.masked(answer.path))
            }
            #expect(Set(answers).count == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM passkey") == 2)
        }
    }

    @Test func `twenty and no more, and tasks not without end`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            for _ in 0..<Passkey.most {
                var device = SoftAuthenticator.edDSA()
                #expect(try await anna.add(&device).status == 200)
            }
            var one = SoftAuthenticator.edDSA()
            let page = try await anna.add(&one)
            #expect(page.problems == [PasskeyTexts.enough(Passkey.most).german])
            for _ in Passkey.most + 1..<Throttle.passkeyTasksByAccount.most {
                let task = try await anna.task("\(Visitor.passkeys)/aufgabe", on: page)
                #expect(task.known?.count == Passkey.most)
            }
            #expect(try await anna.ask("\(Visitor.passkeys)/aufgabe", on: page).status == 429)
        }
    }

    @Test func `the devices say that passkeys stay`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var device = SoftAuthenticator.es256()
            _ = try await anna.add(&device)
            let other = try await Visitor.signedIn(.anna, house)
            #expect(try await anna.open("/einstellungen/geraete").text.contains("entfernt sie nicht"))
            _ = try await anna.open("/einstellungen/geraete").press("Alle anderen Geräte abmelden")
            #expect(try await other.open("/uebersicht").heading == "Anmelden")
            #expect(try await other.signIn(with: device).path == "/uebersicht")
        }
    }
}
