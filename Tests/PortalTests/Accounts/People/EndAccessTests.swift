import Mail
import Store
import Testing

@testable import Portal

/// Ben reads Anna's contract along, until one of them ends it.
@Suite struct EndAccessTests {
    private static let bens = [
        "/vertraege/\(Cast.strom)", "/vertraege/\(Cast.strom)/verbrauch", "/vertraege/\(Cast.strom)/verbrauch.csv",
        "/postfach/\(Cast.document(Cast.strom))", "/postfach/\(Cast.document(Cast.strom))/pdf",
    ]

    @Test(arguments: Engine.all)
    func `revoked, the very next request finds nothing`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (anna, ben) = (try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.ben, house))
            for path in Self.bens { #expect(try await ben.open(path).status == 200, "\(path)") }
            let page = try await anna.open("/einstellungen/personen")
            let label = "Zugang beenden: \(Cast.ben.email), Vertrag \(Cast.strom)"
            #expect(page.root?.all("button").contains { $0["aria-label"] == label } == true)
            let done = try await page.press("Zugang beenden")
            #expect(done.text.contains("Der Zugang ist sofort beendet"))
            let clara = try await Visitor.signedIn(.clara, house)
            for path in Self.bens {
                let (bens, strangers) = (try await ben.open(path), try await clara.open(path))
                #expect(bens.status == 404, "\(path)")
                #expect(bens.masked() == strangers.masked(), "looks as it does to a stranger: \(path)")
            }
            #expect(try await ben.open("/uebersicht").links.allSatisfy { !$0.path.contains(Cast.strom) })
            #expect(try await ben.letters().first?.subject == "Ein Zugang zu einem Vertrag ist beendet")
            #expect(try await ben.open("/einstellungen/aktivitaet").text.contains("Vertrag eines anderen beendet"))
            // Pressing again changes nothing and tells nobody.
            #expect(try await page.press("Zugang beenden").text.contains("Es hat sich nichts geändert"))
            #expect(try await ben.letters().count == 1)
            #expect(try await anna.open(Self.bens[0]).status == 200)
        }
    }

    /// The key that names an access on the page was changed since the page was shown.
    @Test(arguments: Engine.all)
    func `a page of before the key changed still ends it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (anna, phone) = (try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.anna, house))
            let access = try await anna.open("/einstellungen/personen").form(pressing: "Zugang beenden")
            let device = try await anna.open("/einstellungen/geraete").form(pressing: "Abmelden")
            let keys = Keys(
                newest: Key(number: 2, secret: Random.bytes(32)), older: [Key(number: 1, secret: Array(0..<32))])
            let after = Visitor(try house.restarted(keys), as: .anna)
            for (name, value) in anna.cookies { after.setCookie(name, value) }
            #expect(try await after.send(access).text.contains("Der Zugang ist sofort beendet"))
            #expect(try await after.send(device).text.contains("Die Geräte unten sind noch angemeldet"))
            #expect(try await phone.open("/uebersicht").heading == "Anmelden")
            #expect(try await after.send(device).text.contains("Es hat sich nichts geändert"))
        }
    }

    @Test(arguments: Engine.all)
    func `who reads along can leave, and the holder hears of it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (anna, ben) = (try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.ben, house))
            let page = try await ben.open("/einstellungen/personen")
            #expect(!page.text.contains("Ahrens") && !page.text.contains(Cast.anna.email))
            let done = try await page.press("Nicht mehr mitlesen")
            #expect(done.text.contains("Sie sehen diesen Vertrag nicht mehr"))
            #expect(try await ben.open(Self.bens[0]).status == 404)
            #expect(try await anna.letters().first?.subject == "Ein Zugang zu einem Vertrag ist beendet")
            #expect(try await anna.open("/einstellungen/personen").text.contains("Bisher nur Sie"))
        }
    }

    @Test(arguments: Engine.all)
    func `nobody ends what is not theirs`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let (anna, ben) = (try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.ben, house))
            _ = try await anna.invite("dora@kunden.example")
            let annas = try await anna.open("/einstellungen/personen")
            let names = try ["Zugang beenden", "Einladung zurücknehmen"].map { try annas.form(pressing: $0) }
            for form in names {
                let field = try #require(form.fields.last)
                for person in [Cast.ben, .clara] {
                    let visitor = person == .ben ? ben : try await Visitor.signedIn(person, house)
                    var page = try await visitor.open("/einstellungen")
                    var forged = try page.form(pressing: "Abmelden")
                    forged.fields.append(field)
                    forged = SentForm(
                        method: "POST", action: "/einstellungen/personen", isUpload: false, fields: forged.fields)
                    page = try await visitor.sendOnly(forged)
                    #expect(page.status == 303)
                }
            }
            #expect(try await ben.open(Self.bens[0]).status == 200)
            #expect(try await house.count("SELECT COUNT(*) FROM invitation") == 1)
            // An owner cannot leave by forging the form of a reader.
            var own = try await anna.open("/einstellungen").form(pressing: "Abmelden")
            own.fields.append(("verlassen", Cast.strom))
            _ = try await anna.sendOnly(
                SentForm(method: "POST", action: "/einstellungen/personen", isUpload: false, fields: own.fields))
            #expect(try await anna.open(Self.bens[0]).status == 200)
        }
    }
}
