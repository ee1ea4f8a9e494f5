import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// EnWG § 41 (4), TKG § 54 (3): the summary of an order lies in the mailbox when the contract is concluded: once, as it was,
/// and for its owner alone.
@Suite struct FileSummariesTests {
    private static func deliver(_ files: [String: [String]], to house: TestPortal) async throws {
        let folder = try ImportFolder(in: house.folder)
        for (name, rows) in files { try folder.write(rows.joined(separator: "\n") + "\n", to: name) }
        let report = try await FolderImport(house.portal, folder: folder.path).run()
        try #require(report.refused == 0, "\(report.text)")
    }

    private static func row(_ order: String, customer: String, tariff: String, state: String) -> String {
        """
        {"external_id":"K-9","number":"300009001","customer":"\(customer)","tariff":"\(tariff)","state":"\(state)",\
        "street":"Lindenstraße","house_number":"12","postal_code":"19053","city":"Schwerin","starts_on":"2027-03-01",\
        "order":"\(order)"}
        """
    }

    private static func round(_ house: TestPortal) async throws -> Int {
        try await FileSummaries(portal: house.portal).round()
    }

    private static func filed(_ house: TestPortal) async throws -> ID<PostboxDocument> {
        let found = try await house.store.read { db in
            try db.all("SELECT id FROM document WHERE external_id LIKE 'summary:%'") { (id: ID<PostboxDocument>) in id }
        }
        try #require(found.count == 1)
        return try #require(found.first)
    }

    private static func mayRead(_ id: ID<PostboxDocument>, _ who: Cast, _ house: TestPortal) async throws -> Bool {
        try await house.store.read { try $0.document(id, for: who.account) != nil }
    }

    @Test(arguments: Engine.all)
    func `a confirmed change of tariff files its conditions once, for the owner alone`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let receipt = try await anna.open(
                "/vertraege/\(Cast.strom)/tarifwechsel/bestellen?tarif=\(Offers.fresh.value)"
            ).press(Ordering.button)
            let number = try #require(receipt.fact("Vorgangsnummer"))
            #expect(try await Self.round(house) == 0, "nothing is concluded yet")
            let done = #"{"external_id":"C-1","request":"\#(number)","state":"done"}"#
            try await Self.deliver(["answers.jsonl": [done]], to: house)
            #expect(try await Self.round(house) == 1)
            #expect(try await Self.round(house) == 0)
            try await Self.deliver(["answers.jsonl": [done]], to: house)
            #expect(try await Self.round(house) == 0)

            let title = "Zusammenfassung der Vertragsbedingungen: Strom Neu"
            let box = try await anna.open("/postfach")
            #expect(box.text.ranges(of: title).count == 1)
            #expect(box.text.contains("Vertragszusammenfassung"))
            let id = try await Self.filed(house)
            let document = try #require(try await house.store.read { try $0.document(id, for: Cast.anna.account) })
            #expect(document.category == .contractSummary && document.title == title)
            #expect(document.issuedOn == house.clock.today && document.contract.value == Cast.strom)

            for stranger in [Cast.ben, Cast.clara] {
                #expect(try await !Self.mayRead(id, stranger, house))
                let visitor = try await Visitor.signedIn(stranger, house)
                #expect(try await !visitor.open("/postfach").text.contains(title))
                let choices = try await house.store.read { try $0.postboxChoices(for: stranger.account) }
                #expect(!choices.contains { $0.category == .contractSummary })
            }
            // What Ben does not see is not counted as new for him.
            let heads = try await house.store.read { db in
                [try db.overviewHead(for: Cast.anna.account), try db.overviewHead(for: Cast.ben.account)]
            }
            let unopened = try await house.store.read { db in
                try db.documents(for: Cast.ben.account, most: 100).count { $0.openedAt == nil }
            }
            #expect(heads.last??.newDocuments == unopened)
            #expect((heads.first??.newDocuments ?? 0) > unopened)
        }
    }

    @Test(arguments: Engine.all)
    func `of Internet lies there what was sent before the order, word for word`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.orderInternet()
            try page.fill("Geburtsdatum", "31.1.1980")
            page = try await page.payByTransfer().press("Zusammenfassung per E-Mail senden und weiter")
            let number = try #require(try await page.press(Ordering.button).fact("Vorgangsnummer"))
            // What is offered later is another thing.
            try await house.store.write(about: "test") { db in
                try db.run("UPDATE tariff_offer SET description = 'Anders.' WHERE external_id = 'Glasfaser 100'")
            }
            let row = Self.row(number, customer: "100001", tariff: "Glasfaser-100", state: "planning")
            try await Self.deliver(["contracts.jsonl": [row]], to: house)
            #expect(try await Self.round(house) == 1)
            let box = try await anna.open("/postfach")
            #expect(box.text.contains("Vertragszusammenfassung: Glasfaser 100"))
            let id = try await Self.filed(house)
            #expect(try await Self.mayRead(id, .anna, house))
            let before = try await anna.open("/postfach/\(id.value)/pdf")
            #expect(before.source.hasPrefix("%PDF"))
            // A second round, a later stage and an answer told again change no byte.
            let later = row.replacing("planning", with: "civil-works")
            try await Self.deliver(["contracts.jsonl": [later]], to: house)
            #expect(try await Self.round(house) == 0)
            #expect(try await anna.open("/postfach/\(id.value)/pdf").bytes == before.bytes)
            if PDFWords.canBeRead {
                let words = try PDFWords.of(before.bytes)
                #expect(words.contains("Über Glasfaser 100.") && !words.contains("Anders."))
            }
        }
    }

    @Test(arguments: Engine.all)
    func `a visitor finds it by the account made on the way`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let (email, password) = ("gustav@kunden.example", "gustav mag lange Sätze")
            let gustav = Visitor.guest(house)
            let receipt = try await gustav.orderStrom().introduce().press(Ordering.button)
            let number = try #require(receipt.fact("Vorgangsnummer"))
            let customer = """
                {"external_id":"C-9","number":"100009","first_name":"Gustav","last_name":"Gast","street":"Lindenstraße",\
                "house_number":"12","postal_code":"19053","city":"Schwerin"}
                """
            let row = Self.row(number, customer: "C-9", tariff: "strom", state: "confirmed")
            try await Self.deliver(["customers.jsonl": [customer], "contracts.jsonl": [row]], to: house)
            #expect(try await Self.round(house) == 1)
            let id = try await Self.filed(house)
            for stranger in [Cast.anna, .ben, .clara] { #expect(try await !Self.mayRead(id, stranger, house)) }
            let letters = try await house.letters(to: email)
            let link = try #require(letters.last { $0.subject?.hasPrefix("Ihre Bestellung") == true }).link()
            var form = try await gustav.open(link)
            try form.fill("Nachname", "Gast")
            try form.fill("Postleitzahl der Lieferadresse", "19053")
            try form.fill("Passwort", password)
            _ = try await form.press("Zugang anlegen")
            _ = try await gustav.signIn(email, password)
            let box = try await gustav.open("/postfach")
            #expect(box.text.ranges(of: "Zusammenfassung der Vertragsbedingungen: Strom Neu").count == 1)
        }
    }

    /// An order that never becomes a contract has no mailbox, and one that was taken back concludes nothing.
    @Test func `without a contract nothing is filed`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let receipt = try await anna.orderStrom().payByTransfer().press(Ordering.button)
            let number = try #require(receipt.fact("Vorgangsnummer"))
            let confirmed = """
                {"external_id":"C-1","request":"\(number)","state":"in-review","stage":"confirmed","begins_on":"2027-01-04"}
                """
            try await Self.deliver(["answers.jsonl": [confirmed]], to: house)
            #expect(try await Self.round(house) == 0)
            #expect(try await house.count("SELECT COUNT(*) FROM concluded_order") == 1)
            #expect(try await house.count("SELECT COUNT(*) FROM document WHERE external_id LIKE 'summary:%'") == 0)
        }
    }
}
