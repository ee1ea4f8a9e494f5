import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Comparing tariffs. Today is Friday, 20 November 2026.
@Suite struct ChangeTariffTests {
    private static let path = "/vertraege/\(Cast.strom)/tarifwechsel"

    @Test(arguments: Engine.all)
    func `the tariffs of the place, by what they cost on the customer's own consumption`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/vertraege/\(Cast.strom)").follow("Tarif wechseln")
            #expect(page.path == Self.path)
            #expect(page.text.contains("Sie können den Tarif jetzt wechseln, frühestens zum 27.11.2026."))
            #expect(page.text.contains("Ihre jetzige Preisgarantie läuft bis zum 30.06.2027."))
            let names = page.main?.all("h3").map(\.text) ?? []
            #expect(
                names == ["Strom Dynamisch", "Strom Neu", "Strom Viel", "Strom Fest", "Strom Natur 12", "Strom Teuer"])
            let years = page.facts.filter { $0.term == "Gesamtpreis im Jahr bei 3.500 kWh" }.map(\.value)
            #expect(years == ["1.025,00 €", "1.170,00 €", "1.180,00 €", "1.220,00 €", "1.339,80 €", "1.542,80 €"])
            #expect(page.text.contains("Im Jahr kostet das 169,80 € weniger."))
            #expect(page.text.contains("Im Jahr kostet das 203,00 € mehr."))
            #expect(page.text.contains("braucht ein intelligentes Messsystem"))
            #expect(page.text.contains("gilt ab einem Jahresverbrauch von 5.000 kWh"))
            #expect(page.text.contains("Warum diese Zahl?"))
            #expect(!page.text.contains("Anderswo") && !page.text.contains("Gestern"))
            #expect(
                page.links.map(\.words).filter { $0.hasSuffix(" ansehen") }
                    == ["Strom Neu ansehen", "Strom Fest ansehen", "Strom Teuer ansehen"])
        }
    }

    @Test func `within the minimum term the page says from when on`() async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET minimum_term_until = '2027-08-31' WHERE number = \(Cast.strom)")
            }
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(Self.path)
            #expect(page.text.contains("Einen Wechsel zum Tag danach können Sie ab dem 28.02.2027 bestellen."))
            #expect(!page.links.contains { $0.words.hasSuffix(" ansehen") })
            let order = try await anna.open("\(Self.path)/bestellen?tarif=\(Offers.fresh.value)")
            #expect(order.text.contains("Diesen Tarif können Sie hier nicht bestellen."))
            #expect(!order.buttons.contains("zahlungspflichtig bestellen"))
        }
    }

    @Test func `Internet, a cancelled contract, and no consumption`() async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let internet = try await anna.open("/vertraege/\(Cast.internet)/tarifwechsel")
            #expect(internet.text.contains("keinen anderen Tarif an."))
            #expect(internet.text.contains("Glasfaser 300") && internet.text.contains("44,99 €"))
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET annual_consumption = NULL WHERE number = \(Cast.strom)")
            }
            let unknown = try await anna.open(Self.path)
            #expect(
                unknown.facts.contains {
                    $0.term == "Gesamtpreis im Jahr" && $0.value.contains("Uns fehlt der Verbrauch")
                })
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract SET state = 'terminated' WHERE number = \(Cast.strom)")
            }
            #expect(try await anna.open(Self.path).text.contains("Dieser Vertrag ist gekündigt"))
        }
    }

    @Test func `who may only look orders nothing, and a stranger finds nothing`() async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let order = try await anna.open("\(Self.path)/bestellen?tarif=\(Offers.fresh.value)")
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await ben.open(Self.path).text.contains("Den Tarif wechselt der Vertragsinhaber."))
            #expect(try await !ben.open("/vertraege/\(Cast.strom)").links.contains { $0.words == "Tarif wechseln" })
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await clara.open(Self.path).status == 404)
            let fields = try order.form(pressing: "zahlungspflichtig bestellen").fields
            for (visitor, status) in [(ben, 200), (clara, 404)] {
                let own = try await visitor.open("/hilfe").form(pressing: "English").fields
                let mine = own.filter { ["formular", "einmal"].contains($0.name) }
                let forged = SentForm(
                    method: "POST", action: "\(Self.path)/bestellen", isUpload: false,
                    fields: mine + fields.filter { !["formular", "einmal"].contains($0.name) })
                #expect(try await visitor.send(forged).status == status)
            }
            let count = try await house.store.read { db in
                try db.value("SELECT COUNT(*) FROM service_request WHERE kind = 'tariff-change'", as: Int.self)
            }
            #expect(count == 0)
        }
    }
}
