import Mail
import Store
import Testing
import Vocabulary

@testable import Paper
@testable import Portal

/// EnWG § 41 (4): the conditions of Strom and Gas in short, clearly marked, before the order, with it, and with the
/// confirmation.
@Suite struct ConditionsInShortTests {
    private static let link = "Zusammenfassung der Vertragsbedingungen (PDF)"
    private static let headings = [
        "Lieferant und Kontakt", "Verbrauchsstelle", "Preise", "Voraussichtlicher Lieferbeginn", "Kündigungsfrist",
        "Boni und Mindestlaufzeit",
    ]

    private static func confirm(_ number: String, begins: String?, _ house: TestPortal) async throws {
        let stage = begins.map { #","stage":"confirmed","begins_on":"\#($0)""# } ?? ""
        let state = begins == nil ? "done" : "in-review"
        let folder = try ImportFolder(in: house.folder)
        try folder.write(
            #"{"external_id":"C-1","request":"\#(number)","state":"\#(state)"\#(stage)}"# + "\n", to: "answers.jsonl")
        let report = try await FolderImport(house.portal, folder: folder.path).run()
        try #require(report.refused == 0, "\(report.text)")
    }

    private static func isPDF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: Array("%PDF-".utf8)) }

    @Test(arguments: Engine.all)
    func `of a new contract: before the button, on the page of the order, and with the confirmation`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.orderStrom().payByTransfer()
            #expect(page.main?.all("h3").map(\.text) == Self.headings)
            for words in ["Lieferadresse: Am Markt 12", "Arbeitspreis: 30,00 ct/kWh", "4 Wochen"] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(try await Self.isPDF(page.follow(Self.link).bytes))
            let receipt = try await page.press(Ordering.button)
            #expect(try await Self.isPDF(receipt.follow(Self.link).bytes))
            let number = try #require(receipt.fact("Vorgangsnummer"))
            let path = "/vorgaenge/\(number)/zusammenfassung"
            for stranger in [Cast.clara, Cast.ben] {
                #expect(try await Visitor.signedIn(stranger, house).open(path).status == 404)
            }
            try await Self.confirm(number, begins: "2027-01-04", house)
            let letter = try #require(
                try await anna.letters().first { $0.subject?.hasPrefix("Vertragsbestätigung") == true })
            #expect(letter.words.contains("Im Anhang: die Zusammenfassung der Vertragsbedingungen"))
            let file = try #require(letter.attachments.first)
            #expect(letter.attachments.count == 1 && Self.isPDF(file.bytes))
            #expect(file.filename.hasSuffix("_Zusammenfassung-der-Vertragsbedingungen_Strom-Neu.pdf"))
            if PDFWords.canBeRead {
                let words = try PDFWords.of(file.bytes)
                #expect(words.contains("04.01.2027") && words.contains("30,00 ct/kWh"))
            }
        }
    }

    @Test(arguments: Engine.all)
    func `of another tariff, and for nobody who only reads`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open(
                "/vertraege/\(Cast.strom)/tarifwechsel/bestellen?tarif=\(Offers.fresh.value)")
            #expect(page.main?.all("h3").map(\.text) == Self.headings)
            #expect(try await Self.isPDF(page.follow(Self.link).bytes))
            let receipt = try await page.press(Ordering.button)
            #expect(try await Self.isPDF(receipt.follow(Self.link).bytes))
            let number = try #require(receipt.fact("Vorgangsnummer"))
            let ben = try await Visitor.signedIn(.ben, house)
            #expect(try await ben.open("/vorgaenge/\(number)").links.allSatisfy { $0.words != Self.link })
            #expect(try await ben.open("/vorgaenge/\(number)/zusammenfassung").status == 404)
            try await Self.confirm(number, begins: nil, house)
            let letters = try await anna.letters().filter { !$0.attachments.isEmpty }
            #expect(letters.map(\.attachments.count) == [1])
        }
    }

    @Test func `who has no account saves it from the page of the receipt; Internet has its own summary`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let receipt = try await Visitor.guest(house).orderStrom().introduce().press(Ordering.button)
            #expect(try await Self.isPDF(receipt.follow(Self.link).bytes))
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.orderInternet()
            try page.fill("Geburtsdatum", "31.1.1980")
            page = try await page.payByTransfer()
            #expect(page.links.allSatisfy { $0.words != Self.link })
            #expect(try await anna.open("/neuer-vertrag/vertragszusammenfassung.pdf").path == "/neuer-vertrag")
            let sent = try await page.press("Zusammenfassung per E-Mail senden und weiter").press(Ordering.button)
            let number = try #require(sent.fact("Vorgangsnummer"))
            #expect(try await anna.open("/vorgaenge/\(number)/zusammenfassung").status == 404)
        }
    }

    @Test(arguments: Language.allCases)
    func `the longest is one page`(language: Language) throws {
        let long = Text(same: String(repeating: "Straße mit langem Namen ", count: 8))
        let price = EnergyPriceFacts(
            peak: 999_999, offPeak: 999_999, standingChargeYear: 9_999_999, isDynamic: true, energy: 1_000_000_000,
            offPeakEnergy: 400_000_000, isShareAssumed: true, year: 99_999_999, yearBefore: 99_999_999,
            yearFormula: TariffOrderTexts.yearFormula)
        let announced = Fact(
            NewContractRequestTexts.announced(Day(unchecked: "2027-01-01")), TariffSummaryTexts.joined(price.rates))
        let conditions = ConditionsInShort(
            tariff: "Strom für die ganze große Familie mit langem Namen",
            place: [Fact(ContractFactTexts.place, long), Fact(ContractFactTexts.malo, Text(same: "51238696781"))],
            prices: price.all + [announced],
            terms: [
                Fact(ContractFactTexts.guarantee, PublicTariffTexts.guarantee(.limited, months: 36)),
                Fact(ContractFactTexts.minimumTermLabel, FirstTerm(months: 12, isInternet: false).words),
                Fact(ContractFactTexts.notice, TariffOrderTexts.notice(weeks: 4)),
            ], begins: NewContractRequestTexts.soonest(Day(unchecked: "2027-01-01")))
        let paper = OrderSummaryPaper(
            summary: conditions.summary(from: .demo), house: .demo, language: language,
            day: Day(unchecked: "2026-11-20"))
        let pages = try PDFFile(paper.document.render()).bodies.count { body in
            guard let text = body.map({ String(decoding: $0, as: UTF8.self) }) else { return false }
            return text.contains("/Type /Page\n") || text.contains("/Type /Page ")
        }
        #expect(pages == 1)
        #expect(conditions.summary(from: .demo).parts.allSatisfy { !$0.lines.isEmpty })
    }
}
