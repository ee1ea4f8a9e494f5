import Store
import Testing
import Vocabulary

@testable import Portal

/// Ben may only look at Anna's electricity. Of her move he learns what becomes of that contract, and not where she goes.
@Suite struct MoveReaderTests {
    private static let malo = "41373559241"
    /// What nobody who only looks may read.
    private static let secrets = [
        "Am Markt", "19055", malo, "Möller", "Seestraße", "17192", "Karl Kunze", Visitor.shownIBAN, "Umzugsbonus",
        "anderes Konto", "U-2026-",
    ]

    /// Anna takes electricity along, tells everything there is to tell, and names another account.
    private static func moved(_ anna: Visitor) async throws -> VisitedPage {
        var page = try anna.fillPlace(try await anna.chooseContracts())
        try page.fill("MaLo-ID für Strom", malo)
        page = try await page.press("Weiter").press("Weiter")
        try page.choose("Briefe gehen an", "eine andere Anschrift")
        try page.fill("Straße oder Postfach", "Seestraße")
        try page.fill("Hausnummer", "3")
        try page.fill("Postleitzahl", "17192")
        try page.fill("Ort", "Waren")
        try page.fill("Vermieter oder Hausverwaltung", "Hausverwaltung Möller")
        try page.choose("Auszahlen auf", "ein anderes Konto")
        try page.fill("IBAN", Visitor.iban)
        try page.fill("Kontoinhaber", "Karl Kunze")
        return try await page.press("Weiter").press("Umzug melden").follow("Umzug: Strom mitnehmen")
    }

    @Test(arguments: Engine.all)
    func `who may only look learns what becomes of the contract and not where somebody goes`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let own = try await Self.moved(anna)
            for words in Self.secrets { #expect(own.text.contains(words), "\(words)") }
            let number = try #require(own.fact("Vorgangsnummer"))
            try await Answers(house).deliver(
                #""external_id":"M-1","request":"\#(number)","state":"in-review","remark":"Wir fragen Möller.""#)
            try await Answers(house).deliver(#""external_id":"M-2","request":"\#(number)","state":"done""#)
            try await Answers(house).deliver(
                #""external_id":"M-3","request":"\#(number)","state":"done","bonus":"not-earned","bonus_on":"2026-11-20","remark":"In Schwerin nicht.""#
            )
            try await Filing(portal: house.portal).round()

            let ben = try await Visitor.signedIn(.ben, house)
            let path = "/vorgaenge/\(number)"
            let seen = try await ben.open(path)
            #expect(seen.fact("Letzter Tag an der alten Anschrift") == "31.12.2026")
            #expect(seen.fact("Was geschehen soll") == Visitor.take)
            #expect(seen.facts.contains { $0.term == "Endstand" && $0.value == "wird später gemeldet" })
            let contract = "/vertraege/\(Cast.strom)"
            for address in [path, "/vorgaenge", "/uebersicht", "/vertraege", contract, "/umzug/gemeldet", "/postfach"] {
                let page = try await ben.open(address)
                #expect(page.status == 200)
                for words in Self.secrets { #expect(!page.text.contains(words), "\(words) on \(address)") }
            }
            #expect(try await ben.open(path + "/auszahlung").path == path)

            let all = try await anna.open(path)
            for words in ["Wir fragen Möller.", "In Schwerin nicht."] { #expect(all.text.contains(words), "\(words)") }
        }
    }

    @Test(arguments: Engine.all)
    func `the receipt of who may only look tells as little, and the whole one is not in their mailbox`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let number = try #require(try await Self.moved(anna).fact("Vorgangsnummer"))
            let ben = try await Visitor.signedIn(.ben, house)
            let before = try await ben.open("/uebersicht").text
            try await Filing(portal: house.portal).round()
            let filed = try await anna.open("/postfach").links.filter { $0.words.contains("Umzug: Strom mitnehmen") }
            let document = try #require(filed.first).path
            #expect(try await anna.open(document).status == 200)
            #expect(try await ben.open(document).status == 404)
            #expect(try await !ben.open("/postfach").text.contains("Umzug"))
            #expect(try await ben.open("/uebersicht").text == before)
            guard PDFWords.canBeRead else { return }
            for path in ["\(document)/pdf", "/vorgaenge/\(number)/beleg"] {
                let words = try PDFWords.of(try await anna.open(path).bytes)
                for told in ["Möller", "Am Markt", "Seestraße"] { #expect(words.contains(told), "\(told) in \(path)") }
            }
            let read = try PDFWords.of(try await ben.open("/vorgaenge/\(number)/beleg").bytes)
            #expect(read.contains("31.12.2026"))
            for words in Self.secrets { #expect(!read.contains(words), "\(words)") }
        }
    }

    @Test func `a confirmation of the move by the billing system is not theirs either`() async throws {
        try await TestPortal.run { house in
            let kept = try house.portal.documents.keep(Cast.pdf("move"))
            let id = try await house.store.write(about: "test") { db in
                try db.add(
                    ArrivingDocument(
                        externalID: "umzug-1", contract: Cast.contract(Cast.strom), request: nil,
                        category: .moveConfirmation, title: "Ihr Umzug nach Schwerin",
                        issuedOn: Day(unchecked: "2026-11-20"), kept: kept), at: TestClock.start)
            }
            let path = "/postfach/\(try #require(id).value)"
            #expect(try await Visitor.signedIn(.anna, house).open(path).status == 200)
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await ben.open(path).status == 404)
            #expect(try await !ben.open("/postfach").text.contains("Ihr Umzug"))
        }
    }

    @Test func `who may act reads all of it, and is named before`() async throws {
        try await TestPortal.run { house in
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract_access SET role = 'actor' WHERE account_id = \(Cast.ben.account)")
            }
            let anna = try await Visitor.signedIn(.anna, house)
            let place = try await anna.chooseContracts()
            #expect(place.text.contains("Für Vertrag \(Cast.strom) darf noch eine andere Person handeln."))
            let path = try await Self.moved(anna).path
            let seen = try await Visitor.signedIn(.ben, house).open(path)
            for words in ["Am Markt", "Möller", "Seestraße"] { #expect(seen.text.contains(words), "\(words)") }
        }
    }

    /// The mailbox keeps the receipts of exactly these kinds from who only looks (`Documents+SQL`).
    @Test func `receipts with words of who wrote them are kept from who only looks`() {
        #expect(
            RequestKinds.withReceiptForActors == [
                InstalmentRequest.name, MoveRequest.name, ComplaintRequest.name, FaultRequest.name, BillQuestion.name,
            ])
    }
}
