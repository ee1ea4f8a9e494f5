import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A right shows what its words said, and what its holder ticked.
@Suite struct RightWordsTests {
    private static let shown = "Die Viertelstundenwerte sind zu sehen."
    private static let hidden = "Die Viertelstundenwerte sind nicht zu sehen."

    private static func rights(_ house: TestPortal) async throws -> [RightShown] {
        try await house.store.read { db in
            try db.givenAccess(by: Cast.anna.account).filter { $0.number.value == Cast.gas }.map(\.shown)
        }
    }

    @Test(arguments: Engine.all, [true, false])
    func `quarter hours are ticked by the holder, off by default, and both are told`(engine: Engine, isTicked: Bool)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let (anna, ben) = (try await Visitor.signedIn(.anna, house), try await Visitor.signedIn(.ben, house))
            var form = try await anna.open("/einstellungen/personen/einladen")
            let box = form.root?.all("input").first { $0["name"] == "viertelstunden" }
            #expect(box != nil && box?["checked"] == nil)
            try form.choose("Vertrag", "Gas: Vertrag \(Cast.gas)")
            try form.choose("Was die Person darf", "Nur ansehen")
            if isTicked { try form.choose("Auch Viertelstundenwerte zeigen (Strom und Gas)") }
            try form.fill("E-Mail-Adresse der Person", Cast.ben.email)
            let sent = try await form.press("Einladung senden")
            #expect(sent.text.contains(isTicked ? Self.shown : Self.hidden))
            let page = try await ben.open(house.invitation(to: Cast.ben.email).link())
            #expect(page.text.contains("Sie sehen auch die Viertelstundenwerte") == isTicked)
            let bens = try await page.press("Einladung annehmen")
            #expect(bens.text.contains("Sie sehen auch die Viertelstundenwerte.") == isTicked)
            #expect(try await Self.rights(house) == [RightShown(words: .latest, hasQuarters: isTicked)])
            let told = try #require(
                try await anna.letters().first { $0.subject == "Ihre Einladung wurde angenommen" }?.words)
            #expect(told.contains(Self.shown) == isTicked)
            let annas = try await anna.open("/einstellungen/personen")
            #expect(annas.text.contains("Sieht Preise, Verbrauch, Lieferstelle, was offen ist und die Dokumente."))
            #expect(try await anna.open("/vertraege/\(Cast.gas)").text.contains(Self.shown) == isTicked)
        }
    }

    @Test func `the line to the Internet has no quarter hours to show`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var form = try await anna.open("/einstellungen/personen/einladen")
            try form.choose("Vertrag", "Internet: Vertrag \(Cast.internet)")
            try form.choose("Was die Person darf", "Nur ansehen")
            try form.choose("Auch Viertelstundenwerte zeigen (Strom und Gas)")
            try form.fill("E-Mail-Adresse der Person", Cast.clara.email)
            #expect(try await form.press("Einladung senden").text.contains("Die Einladung ist unterwegs"))
            #expect(try await house.count("SELECT COUNT(*) FROM invitation WHERE has_quarters = 1") == 0)
        }
    }

    @Test func `a right from before the tick never shows them`() {
        #expect(!RightShown(words: .first, hasQuarters: true).hasQuarters)
        #expect(RightShown(words: .quarters, hasQuarters: true).hasQuarters)
        #expect(RightWords.latest == RightWords.allCases.max { $0.rawValue < $1.rawValue })
    }

    /// Whoever changes what a right says or shows adds a version: these words belong to the second.
    @Test func `the words of a right are those of its version`() {
        #expect(RightWords.latest == .quarters)
        #expect(
            PeopleTexts.rightHint.german
                == "Wer nur ansieht, sieht Preise, Verbrauch, die Lieferstelle, was offen ist und die Dokumente des Vertrags; darin stehen auch Ihr Name, Ihre Anschrift und Ihre Kundennummer. Ihre Bankverbindung, Ihre Mandate und wohin Sie ziehen sieht nur, wer für Sie handelt. Viertelstundenwerte sieht nur, bei wem Sie das ankreuzen. Wer für Sie handelt, \(PeopleTexts.acts.german). Wir schreiben Ihnen jedes Mal. Geben Sie dieses Recht nur, wem Sie das alles anvertrauen. Ihre Einstellungen sieht niemand außer Ihnen."
        )
    }
}
