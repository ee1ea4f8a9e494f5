import Store
import Testing
import Vocabulary

@testable import Paper
@testable import Portal

/// TKG § 54 (3), Implementing Regulation (EU) 2019/2243 Art. 2: the contract summary is one A4 page, nothing on it smaller
/// than ten points, whatever the operator and the import may say.
@Suite struct ContractSummaryPageTests {
    private static let parts: [Operator.DisputeBody.Participation] = [.obliged, .willing, .voluntary, .never]

    /// With the longest name the operator's file may have, or the one of the law.
    private static func house(
        _ part: Operator.DisputeBody.Participation, named name: String? = nil
    ) -> Operator {
        var house = Operator.demo
        var body = Operator.DisputeBody.telecommunication
        body.participation = part
        if let name { body.name = name }
        house.disputeBodies = Operator.DisputeBodies(energy: nil, telecommunication: body)
        return house
    }

    private static func pages(
        _ name: String, _ german: String, _ english: String?, _ terms: InternetTerms, month: Int64, announced: Bool,
        termMonths: Int, _ house: Operator, _ language: Language
    ) throws -> Int {
        let offer = TariffOffer(
            id: ID(), tariff: ID(), commodity: .internet, name: name, isDefaultSupply: false, isGreen: false,
            offeredFrom: .earliest, offeredUntil: nil, postalCodes: nil, termMonths: termMonths, noticeWeeks: 4,
            guarantee: nil, guaranteeMonths: nil, leastConsumption: nil, mostConsumption: nil, needsSmartMeter: false,
            isDynamic: false, german: german, english: english, priceParts: nil, pricePartsEnglish: nil, risks: nil,
            risksEnglish: nil, productSheet: nil)
        func price(from day: Day) -> TariffPrice {
            TariffPrice(
                validFrom: day, unitRate: nil, unitRatePeak: nil, unitRateOffPeak: nil, standingChargeYear: nil,
                monthlyCharge: Money(cents: month))
        }
        let choice = TariffChoice(offer: offer, price: price(from: .earliest), fit: .fits, year: nil)
        let next = announced ? price(from: Day(unchecked: "2027-12-31")) : nil
        let agreed = AgreedPrice(NewContractOffer(choice: choice, internet: terms, announced: next), use: nil)
        let summary = try #require(NewContractSummary(offer, agreed, terms))
        let paper = OrderSummaryPaper(
            summary: summary.shown(house), house: house, language: language, day: Day(unchecked: "2026-11-20"))
        return try PDFFile(paper.document.render()).bodies.count { body in
            guard let text = body.map({ String(decoding: $0, as: UTF8.self) }) else { return false }
            return text.contains("/Type /Page\n") || text.contains("/Type /Page ")
        }
    }

    @Test(arguments: parts, Language.allCases)
    func `one page with the longest dispute text, tariff and announced price`(
        part: Operator.DisputeBody.Participation, language: Language
    ) throws {
        let words = String(String(repeating: "Wörter mit Länge, ", count: 20).prefix(InternetOfferFields.longest))
        let terms = InternetTerms(
            mostDownload: 100_000, mostUpload: 100_000, normalDownload: 90_000, normalUpload: 90_000,
            minimumDownload: 80_000, minimumUpload: 80_000, setupCents: 9_999_999, devices: words, devicesEnglish: nil,
            disabilities: words, disabilitiesEnglish: nil)
        let body = String(String(repeating: "Schlichtungsstelle ", count: 10).prefix(Operator.DisputeBody.longestName))
        let name = String(
            String(repeating: "Glasfaser Familie ", count: 10).prefix(InternetOfferFields.longestName))
        let pages = try Self.pages(
            name, words, nil, terms, month: 9_999_999, announced: true, termMonths: 24,
            Self.house(part, named: body), language)
        #expect(pages == 1)
    }

    @Test(arguments: parts, Language.allCases)
    func `one page for every Internet tariff of the demo`(
        part: Operator.DisputeBody.Participation, language: Language
    ) throws {
        let offers = DemoOffer.all.filter { $0.speeds != nil }
        #expect(offers.count == 3)
        for offer in offers {
            let speeds = try #require(offer.speeds)
            let terms = InternetTerms(
                mostDownload: try #require(offer.tariff.download), mostUpload: try #require(offer.tariff.upload),
                normalDownload: speeds.normalDown, normalUpload: speeds.normalUp, minimumDownload: speeds.leastDown,
                minimumUpload: speeds.leastUp, setupCents: 4995, devices: nil, devicesEnglish: nil, disabilities: nil,
                disabilitiesEnglish: nil)
            let pages = try Self.pages(
                offer.tariff.name, offer.german, offer.english, terms,
                month: try #require(offer.tariff.prices.first?.month), announced: true,
                termMonths: offer.tariff.termMonths, Self.house(part), language)
            #expect(pages == 1, "\(offer.key)")
        }
    }

    /// What would not fit is refused before it can be told to anybody.
    @Test(arguments: [(120, false), (121, true)])
    func `a longer name of the dispute body is refused`(length: Int, isRefused: Bool) {
        let house = Self.house(.voluntary, named: String(repeating: "S", count: length))
        #expect((Operator.trouble(with: house.disputeBodies) != nil) == isRefused)
    }

    @Test(arguments: [(80, false), (81, true)])
    func `a longer name of an Internet tariff is refused with its offer`(length: Int, isRefused: Bool) async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            try await house.store.write(about: "test") { db in
                let name = String(repeating: "G", count: length)
                try db.run("UPDATE tariff SET name = \(name) WHERE external_id = 'Glasfaser-100'")
            }
            let folder = try ImportFolder(in: house.folder)
            try folder.write(
                """
                {"external_id":"O-9","tariff":"Glasfaser-100","offered_from":"2026-01-01","term_months":12,\
                "notice_weeks":4,"needs_smart_meter":false,"is_dynamic":false,"description":"Schnell.",\
                "normal_download_mbit":90,"normal_upload_mbit":40,"minimum_download_mbit":80,"minimum_upload_mbit":30}

                """, to: "offers.jsonl")
            let report = try await FolderImport(house.portal, folder: folder.path).run()
            #expect(report.text.contains("name of an Internet tariff has 80 signs at most") == isRefused)
            #expect((report.refused == 0) == !isRefused, "\(report.text)")
        }
    }
}
