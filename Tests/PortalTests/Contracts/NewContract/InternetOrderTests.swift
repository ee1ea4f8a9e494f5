import Mail
import Store
import Testing
import Vocabulary

@testable import Paper
@testable import Portal

@Suite struct InternetOrderTests {
    private static let headings = [
        "Dienste und Geräte", "Internetgeschwindigkeiten und Abhilfe bei Problemen", "Preis",
        "Laufzeit, Verlängerung und Kündigung", "Funktionen für Endnutzer mit Behinderungen",
        "Sonstige relevante Informationen",
    ]

    @Test(arguments: [
        ("19053", "Lindenstr.", "Glasfaser liegt im Haus.", true),
        ("19053", "Am Markt", "Glasfaser liegt in der Straße.", true),
        ("19055", "Am Markt", "voraussichtlich ab dem 01.09.2027", true),
        ("19057", "Am Markt", "Glasfaser gibt es hier noch nicht", false),
        ("17033", "Am Markt", "Zu dieser Anschrift liegt uns keine Auskunft vor.", false),
    ])
    func `what is known of a line is said, and what is not`(
        code: String, street: String, words: String, isOffered: Bool
    )
        async throws
    {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let page = try await Visitor.guest(house).orderAt("Internet", street: street, code: code)
            #expect(page.text.contains(words), "\(page.text)")
            #expect(page.buttons.contains("Glasfaser 100 wählen") == isOffered)
        }
    }

    /// TKG § 54 (3), § 172 (1).
    @Test(arguments: Engine.all)
    func `Internet is summarised on a page before, and asks for the date of birth`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            var page = try await anna.orderInternet()
            try page.fill("Geburtsdatum", "01.01.2010")
            page = try await page.payByTransfer()
            #expect(try page.error(at: "Geburtsdatum")?.contains("18 Jahren") == true)
            try page.fill("Geburtsdatum", "31.1.1980")
            let first = try await page.payByTransfer()
            #expect(!first.buttons.contains(Ordering.button))
            #expect(first.main?.all("h3").map(\.text) == Self.headings)
            let pdf = try await first.follow("Zusammenfassung als PDF speichern")
            #expect(pdf.bytes.starts(with: Array("%PDF-".utf8)))
            page = try await first.press("Zusammenfassung per E-Mail senden und weiter")
            let letter = try #require(
                try await anna.letters().first { $0.subject == "Vertragszusammenfassung: Glasfaser 100" }?.text)
            for words in Self.headings + ["39,95 €", "100 Mbit/s", "breitbandmessung.de"] {
                #expect(letter.split { $0.isWhitespace }.joined(separator: " ").contains(words), "\(words)")
            }
            let receipt = try await page.press(Ordering.button)
            #expect(receipt.heading == "Internet bestellt: Glasfaser 100")
            #expect(receipt.facts.contains { $0.term == "Preis im Monat" && $0.value.hasPrefix("39,95 €") })
            #expect(receipt.facts.contains { $0.term == "Geburtsdatum" && $0.value.hasPrefix("angegeben") })
            #expect(!receipt.source.contains("1980"))
            let lines = try await house.portal.waitingOrders()
            #expect(lines.count == 1 && lines[0].contains(#""born_on":"1980-01-31""#))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE payload LIKE '%1980%'") == 0)
        }
    }

    /// (EU) 2019/2243 Art. 2: one page, with the longest words the import takes.
    @Test(arguments: Language.allCases)
    func `the longest summary is one page`(language: Language) throws {
        let words = String(repeating: "Wörter mit Länge, ", count: 20).prefix(InternetOfferFields.longest)
        let terms = InternetTerms(
            mostDownload: 100_000, mostUpload: 100_000, normalDownload: 90_000, normalUpload: 90_000,
            minimumDownload: 80_000, minimumUpload: 80_000, setupCents: 9_999_999, devices: String(words),
            devicesEnglish: nil, disabilities: String(words), disabilitiesEnglish: nil)
        let offer = TariffOffer(
            id: ID(), tariff: ID(), commodity: .internet, name: "Glasfaser 100000 für die ganze Familie",
            isDefaultSupply: false, isGreen: false, offeredFrom: .earliest, offeredUntil: nil, postalCodes: nil,
            termMonths: 24, noticeWeeks: 4, guarantee: nil, guaranteeMonths: nil, leastConsumption: nil,
            mostConsumption: nil, needsSmartMeter: false, isDynamic: false, german: String(words), english: nil,
            priceParts: nil, pricePartsEnglish: nil, risks: nil, risksEnglish: nil,
            productSheet: nil)
        let price = TariffPrice(
            validFrom: .earliest, unitRate: nil, unitRatePeak: nil, unitRateOffPeak: nil, standingChargeYear: nil,
            monthlyCharge: Money(cents: 9_999_999))
        let choice = TariffChoice(offer: offer, price: price, fit: .fits, year: nil)
        let agreed = AgreedPrice(NewContractOffer(choice: choice, internet: terms), use: nil)
        let summary = try #require(NewContractSummary(offer, agreed, terms))
        let paper = OrderSummaryPaper(
            summary: summary.shown(.demo), house: .demo, language: language, day: Day(unchecked: "2026-11-20"))
        let document = paper.document
        #expect(document.letterhead == nil && !document.numbersSinglePage)
        // Ten points: paragraphs, headings and lists; tables are smaller.
        for block in document.blocks {
            switch block {
            case .paragraph, .strong, .heading, .list: break
            default: Issue.record("\(block)")
            }
        }
        let pages = try PDFFile(document.render()).bodies.count { body in
            guard let text = body.map({ String(decoding: $0, as: UTF8.self) }) else { return false }
            return text.contains("/Type /Page\n") || text.contains("/Type /Page ")
        }
        #expect(pages == 1)
    }
}
