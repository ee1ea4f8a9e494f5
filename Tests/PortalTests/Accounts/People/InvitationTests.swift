import Mail
import Store
import Testing

@testable import Portal

/// Anna lets others see a contract: Ben, who has an account, and Dora, who has none.
@Suite struct InvitationTests {
    private static let contract = "/vertraege/\(Cast.gas)"
    private static let dora = "dora@kunden.example"

    @Test(arguments: Engine.all)
    func `who accepts sees the contract, and both are told`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (anna, ben) = (try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.ben, house))
            let sent = try await anna.invite(Cast.ben.email)
            #expect(sent.text.contains("Die Einladung ist unterwegs"))
            #expect(sent.text.contains("Noch nicht angenommen"))
            let letter = try await house.invitation(to: Cast.ben.email)
            #expect(letter.text?.contains("a•••@kunden.example") == true)
            for secret in [Cast.anna.email, Cast.gas, "Lindenweg", "Ahrens"] {
                #expect(letter.text?.contains(secret) == false, "the letter tells \(secret)")
            }
            // Opening changes nothing, however often.
            for _ in 0..<3 { _ = try await Visitor.guest(house).open(letter.link()) }
            #expect(try await ben.open(Self.contract).status == 404)

            var page = try await ben.open(letter.link())
            #expect(page.path == "/bestaetigen", "the token is not left in the address")
            #expect(page.text.contains("Sie sind als \(Cast.ben.email) angemeldet"))
            page = try await page.press("Einladung annehmen")
            #expect(page.text.contains("Sie haben die Einladung angenommen"))
            #expect(try await ben.open(Self.contract).status == 200)
            #expect(try await ben.open("\(Self.contract)/verbrauch").status == 200)
            #expect(try await ben.open(Self.contract).text.contains("Der Vertragsinhaber lässt Sie"))
            #expect(try await ben.open("/vertraege/\(Cast.internet)").status == 404)
            #expect(try await anna.open(Self.contract).text.contains("ben@kunden.example Darf nur ansehen."))
            // A second press finds nothing.
            #expect(try await Visitor.guest(house).open(letter.link()).status == 410)

            #expect(try await anna.letters().contains { $0.subject == "Ihre Einladung wurde angenommen" })
            #expect(try await ben.letters().contains { $0.subject == "Sie sehen jetzt einen weiteren Vertrag" })
            let annas = try await anna.open("/einstellungen/aktivitaet").text
            #expect(annas.contains("Person eingeladen") && annas.contains("Eine Person sieht einen Ihrer Verträge"))
            #expect(
                try await ben.open("/einstellungen/aktivitaet").text.contains("Einladung zu einem Vertrag angenommen"))
        }
    }

    @Test(arguments: Engine.all)
    func `who has no account makes one with the invitation`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.invite(Self.dora, as: "Ansehen und für mich handeln")
            let dora = Visitor.guest(house)
            var page = try await dora.open(house.invitation(to: Self.dora).link())
            for weak in ["kurz", "aaaaaaaaaaaaaa", "passwort1234567"] {
                try page.fill("Neues Passwort", weak)
                page = try await page.press("Zugang einrichten und annehmen")
                #expect(page.status == 422, "\(weak)")
            }
            try page.fill("Neues Passwort", "Regenschirm tanzt Montag Kupfer")
            page = try await page.press("Zugang einrichten und annehmen")
            #expect(page.path == "/anmelden?hinweis=eingeladen", "nobody is signed in by a link")
            page = try await dora.signIn(Self.dora, "Regenschirm tanzt Montag Kupfer")
            #expect(page.path == "/uebersicht")
            #expect(page.links.contains { $0.path == Self.contract })
            // Acting is what the holder may do with the contract, and nothing of the holder's settings.
            page = try await dora.open("\(Self.contract)/zaehlerstand")
            #expect(page.status == 200)
            try page.fill("Zählerstand", "4000,5")
            page = try await page.press("Zählerstand senden")
            #expect(page.status == 200 && page.path.hasPrefix("/vorgaenge/V-"), "\(page.problems)")
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE kind = 'meter-reading'") == 1)
            #expect(try await dora.open("/einstellungen/personen").text.contains("Sie dürfen ansehen und für den"))
            #expect(try await dora.open("/einstellungen/personen/einladen").path == "/einstellungen/personen")
        }
    }

    /// Who acts may order and cancel: nobody gives that away under the name of readings.
    @Test(arguments: Engine.all)
    func `before and after, the holder is told all that who acts may do`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (anna, ben) = (try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.ben, house))
            let powers = ["Bankverbindung", "bestellen", "Umzug melden", "kündigen"]
            let form = try await anna.open("/einstellungen/personen/einladen?vertrag=\(Cast.gas)")
            for power in powers { #expect(form.text.contains(power), "\(power)") }
            _ = try await anna.invite(Cast.ben.email, as: "Ansehen und für mich handeln")
            let page = try await ben.open(house.invitation(to: Cast.ben.email).link())
            #expect(page.text.contains("im Namen des Vertragsinhabers handeln"))
            _ = try await page.press("Einladung annehmen")
            let told = try #require(
                try await anna.letters().first { $0.subject == "Ihre Einladung wurde angenommen" }?.text)
            // The lines of a letter are broken anywhere.
            let words = told.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            for power in powers { #expect(words.contains(power), "\(power)") }
            // It is so.
            for path in ["bankverbindung", "abschlag", "tarifwechsel"] {
                #expect(try await ben.open("\(Self.contract)/\(path)").status == 200, "\(path)")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `the answer is the same whether there is an account`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let stranger = try await anna.invite("niemand@kunden.example", to: Cast.internet)
            _ = try await anna.open("/einstellungen/personen").press("Einladung zurücknehmen")
            let known = try await anna.invite(Cast.clara.email, to: Cast.internet)
            #expect(
                stranger.masked("niemand@kunden.example") == known.masked(Cast.clara.email),
                "nobody is told who has a login")
            // Whoever opens the link owns the address, and is told to sign in.
            let page = try await Visitor.guest(house).open(house.invitation(to: Cast.clara.email).link())
            #expect(page.text.contains("gibt es schon einen Zugang"))
            let clara = Visitor(house, as: .clara)
            _ = try await clara.open(house.invitation(to: Cast.clara.email).link())
            var signIn = try await clara.open("/anmelden?weiter=/bestaetigen")
            try signIn.fill("E-Mail-Adresse", Cast.clara.email)
            try signIn.fill("Passwort", Cast.clara.password)
            let back = try await signIn.press("Anmelden")
            #expect(back.path == "/bestaetigen")
            _ = try await back.press("Einladung annehmen")
            #expect(try await clara.open("/vertraege/\(Cast.internet)").status == 200)
        }
    }

    @Test(arguments: Engine.all)
    func `it lapses, is taken back, is replaced, and is not sent without end`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            var anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.invite(Self.dora)
            let first = try await house.invitation(to: Self.dora)
            // The next one to the same address takes its place.
            _ = try await anna.invite(Self.dora)
            #expect(try await Visitor.guest(house).open(first.link()).status == 410)
            #expect(
                try await house.count("SELECT COUNT(*) FROM one_time_link WHERE purpose = 'invitation'") == 0,
                "the link goes with it; the new one is made with its letter")
            let second = try #require(try await house.letters(to: Self.dora).first { $0.text != first.text })
            #expect(try await Visitor.guest(house).open(second.link()).heading == "Einladung")
            _ = try await anna.open("/einstellungen/personen").press("Einladung zurücknehmen")
            #expect(try await Visitor.guest(house).open(second.link()).status == 410)
            for _ in 2..<Throttle.invitationsByAccount.most { #expect(try await anna.invite(Self.dora).status == 200) }
            #expect(try await anna.invite(Self.dora).status == 429)

            let older = [first.text, second.text]
            let last = try #require(try await house.letters(to: Self.dora).first { !older.contains($0.text) })
            #expect(try await Visitor.guest(house).open(last.link()).heading == "Einladung")
            house.clock.advance(days: 8)
            #expect(try await Visitor.guest(house).open(last.link()).status == 410)
            anna = try await Visitor.signedIn(.anna, house)
            #expect(try await !anna.open("/einstellungen/personen").text.contains(Self.dora))
            house.clock.advance(days: 8)
            try await Housekeeping(portal: house.portal).tidyUp()
            #expect(try await house.count("SELECT COUNT(*) FROM invitation") == 0)
        }
    }

    @Test func `only one's own contracts are offered, and what is missing is told at its field`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/einstellungen/personen/einladen")
            page = try await page.press("Einladung senden")
            #expect(page.status == 422 && page.problems.count == 3)
            for (email, contract) in [(Cast.anna.email, Cast.gas), (Cast.ben.email, Cast.strom)] {
                #expect(try await anna.invite(email, to: contract).status == 422, "\(email)")
            }
            page = try await anna.open("/einstellungen/personen/einladen")
            try page.choose("Was die Person darf", "Nur ansehen")
            try page.fill("E-Mail-Adresse der Person", Self.dora)
            try page.forge("vertrag", Cast.twoRegisters)
            #expect(try await page.press("Einladung senden").status == 422)
            try page.forge("vertrag", Cast.gas)
            try page.forge("recht", "owner")
            #expect(try await page.press("Einladung senden").status == 422)
            #expect(try await house.count("SELECT COUNT(*) FROM invitation") == 0)
            // Sent twice, it is one.
            try page.forge("recht", "reader")
            _ = try await page.press("Einladung senden")
            _ = try await page.press("Einladung senden")
            #expect(try await house.letters(to: Self.dora).count == 1)
        }
    }

    @Test func `inviting asks for a password typed lately, ending does not`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            house.clock.advance(minutes: 6)
            #expect(try await anna.open("/einstellungen/personen/einladen").heading == "Ihr Passwort noch einmal")
            _ = try await anna.open("/einstellungen/personen").press("Zugang beenden")
            #expect(try await house.count("SELECT COUNT(*) FROM contract_access WHERE role = 'reader'") == 0)
        }
    }
}
