import Paper
import Store
import Testing
import Vocabulary

@testable import Portal

/// What somebody wrote to the house about a contract, and what Ben reads of it, who may only look at that contract.
@Suite struct SharedFactsTests {
    private static let secret = "Mein Mitbewohner zahlt nie."

    private func complain(_ anna: Visitor) async throws -> VisitedPage {
        var page = try await anna.open("/kontakt/beschwerde?vertrag=\(Cast.strom)")
        try page.choose("Anliegen", "Abrechnung und Zahlung")
        try page.fill("Ihre Beschwerde", Self.secret)
        return try await page.press("Beschwerde senden")
    }

    private func object(_ anna: Visitor) async throws -> VisitedPage {
        var page = try await anna.open("/postfach/\(Cast.document(Cast.strom))/erklaeren")
        try page.choose("Was möchten Sie?", "Rechnung beanstanden")
        try page.fill("Ihre Frage", Self.secret)
        return try await page.press("Anfrage senden")
    }

    /// What the receipt says that lies in the mailbox of the contract, for those who may act.
    private func receipt(_ number: String, _ house: TestPortal) async throws -> [String] {
        let number = try #require(RequestNumber(typed: number))
        let receipt = try await house.store.read { db in
            try db.request(numbered: number).map { Receipt(request: $0, events: try db.events(of: $0.id)) }
        }
        return try #require(receipt).document(from: .demo, in: .german).blocks.map { "\($0)" }
    }

    @Test(arguments: Engine.all, [true, false])
    func `who may only look reads no complaint and no answer to it`(engine: Engine, isComplaint: Bool) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await isComplaint ? complain(anna) : object(anna)
            let number = try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
            let answer = "Es bleibt bei 850 €."
            let folder = try ImportFolder(in: house.folder)
            try folder.write(
                #"{"external_id":"A-1","request":"\#(number)","state":"refused","remark":"\#(answer)"}"# + "\n",
                to: "answers.jsonl")
            #expect(try await FolderImport(house.portal, folder: folder.path).run().refused == 0)

            let path = "/vorgaenge/\(number)"
            let own = try await anna.open(path)
            #expect(own.text.contains(Self.secret))
            #expect(own.text.contains(answer))
            #expect(own.text.contains("die Gründe haben wir per E-Mail genannt"))
            if PDFWords.canBeRead {
                let words = try PDFWords.of(try await anna.open("\(path)/beleg").bytes)
                #expect(words.contains("Was danach geschah") && words.contains(answer), "\(words)")
                #expect(words.contains("Mitbewohner"), "a receipt proves what was sent: \(words)")
                let read = try PDFWords.of(try await Visitor.signedIn(.ben, house).open("\(path)/beleg").bytes)
                #expect(read.contains("Abgelehnt, durch unsere Abrechnung") && !read.contains(answer), "\(read)")
                #expect(!read.contains("Mitbewohner"), "\(read)")
            }
            let ben = try await Visitor.signedIn(.ben, house)
            let seen = try await ben.open(path)
            #expect(seen.status == 200)
            #expect(seen.text.contains(isComplaint ? "Abrechnung und Zahlung" : "Rechnung beanstanden"))
            #expect(!seen.text.contains("Mitbewohner"))
            #expect(!seen.text.contains(answer))
            #expect(!seen.text.contains("im Verlauf."))
            let blocks = try await receipt(number, house)
            #expect(blocks.contains { $0.contains("Schlichtungsstelle") })
            #expect(blocks.contains { $0.contains("Mitbewohner") })
            try await Filing(portal: house.portal).round()
            let filed = try await anna.open("/postfach").links.first { $0.words.contains("Eingangsbestätigung") }
            let document = try #require(filed).path
            #expect(try await anna.open(document).status == 200)
            #expect(try await ben.open(document).status == 404)
            #expect(try await !ben.open("/postfach").text.contains("Eingangsbestätigung"))
        }
    }

    @Test func `what belongs to no contract stands whole in its receipt`() async throws {
        try await TestPortal.run { house in
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.open("/kontakt/beschwerde")
            try page.choose("Zu welchem Vertrag?", "Zu keinem bestimmten Vertrag")
            try page.choose("Anliegen", "Beratung und Kundenservice")
            try page.fill("Ihre Beschwerde", Self.secret)
            page = try await page.press("Beschwerde senden")
            let number = try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
            #expect(try await receipt(number, house).contains { $0.contains("Mitbewohner") })
        }
    }

    @Test func `who may act reads all of it`() async throws {
        try await TestPortal.run { house in
            let page = try await complain(try await Visitor.signedIn(.anna, house))
            let number = try #require(page.facts.first { $0.term == "Vorgangsnummer" }?.value)
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE contract_access SET role = 'actor' WHERE account_id = \(Cast.ben.account)")
            }
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await ben.open("/vorgaenge/\(number)").text.contains(Self.secret))
        }
    }
    /// Why somebody pays less, and what they wrote to the technician.
    @Test(arguments: [true, false])
    func `who may only look reads no reason, no words and no telephone number`(isWish: Bool) async throws {
        try await TestPortal.run { house in
            if isWish { try await InstalmentYear.begin(house) }
            try await house.store.write(about: "test") { db in
                try db.give(Cast.internet, to: .ben, as: "reader", at: TestClock.start)
            }
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await isWish ? wish(anna) : report(anna)
            let number = try #require(page.fact("Vorgangsnummer"))
            let told = isWish ? ["Das Geld ist gerade knapp", Self.secret] : [Self.secret, "+49•••567"]
            let seen = try await Visitor.signedIn(.ben, house).open("/vorgaenge/\(number)")
            #expect(seen.status == 200)
            #expect(seen.text.contains(isWish ? "30,00 €" : "Gar nichts geht"))
            let blocks = try await receipt(number, house)
            for words in told {
                #expect(page.text.contains(words) && !seen.text.contains(words), "\(words)")
                // The one in the mailbox proves what was sent, and is not there for Ben.
                #expect(blocks.contains { $0.contains(words) }, "\(words)")
            }
            try await Filing(portal: house.portal).round()
            let filed = try await anna.open("/postfach").links.first { $0.words.contains("Eingangsbestätigung") }
            #expect(try await Visitor.signedIn(.ben, house).open(try #require(filed).path).status == 404)
            guard PDFWords.canBeRead else { return }
            let own = try PDFWords.of(try await anna.open("/vorgaenge/\(number)/beleg").bytes)
            let read = try PDFWords.of(try await Visitor.signedIn(.ben, house).open("/vorgaenge/\(number)/beleg").bytes)
            for words in told { #expect(own.contains(words) && !read.contains(words), "\(words)") }
        }
    }

    private func wish(_ anna: Visitor) async throws -> VisitedPage {
        var page = try await ChangeInstalmentTests.page(anna, "30").press(ChangeInstalmentTests.change)
        try page.choose("Warum passt dieser Betrag besser?", "Das Geld ist gerade knapp")
        try page.fill("In Ihren Worten", Self.secret)
        return try await page.press(ChangeInstalmentTests.ask)
    }

    private func report(_ anna: Visitor) async throws -> VisitedPage {
        var page = try await anna.open("/vertraege/\(Cast.internet)/stoerung")
        try page.choose("Was geht nicht?", "Gar nichts geht (vollständiger Ausfall)")
        try page.fill("Beschreibung", Self.secret)
        try page.fill("Telefon für den Techniker", "0170 1234567")
        return try await page.press("Störung melden")
    }

    /// The bank details of a contract are for those who may act on it: also where they stand on a mandate.
    @Test(arguments: Engine.all)
    func `who may only look sees neither account nor holder of a mandate`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.giveMandate()
            let number = try #require(page.fact("Vorgangsnummer"))
            try await Filing(portal: house.portal).round()
            #expect(page.text.contains(Visitor.shownIBAN) && page.text.contains("Anna Ahrens"))
            let mandates = try await anna.open("/postfach").links.filter { $0.words.contains("SEPA-Lastschriftmandat") }
            let document = try #require(mandates.first)
            let ben = try await Visitor.signedIn(.ben, house)
            let seen = try await ben.open("/vorgaenge/\(number)")
            #expect(seen.status == 200 && seen.text.contains("SEPA-Lastschrift"))
            for words in [Visitor.shownIBAN, "Ahrens"] { #expect(!seen.text.contains(words), "\(words)") }
            #expect(try await !ben.open("/postfach").text.contains("SEPA-Mandat"))
            #expect(try await ben.open(document.path).status == 404)
            let typed = try #require(RequestNumber(typed: number))
            let blocks = try await house.store.read { db in
                try db.request(numbered: typed).map {
                    Receipt(request: $0, events: try db.events(of: $0.id), for: .part)
                        .document(from: .demo, in: .german).blocks.map { "\($0)" }
                }
            }
            #expect(blocks?.contains { $0.contains("Ahrens") || $0.contains("30 00") } == false)
        }
    }
}
