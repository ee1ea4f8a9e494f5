import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// Terms and information sheet before an order and with it (BGB § 312i (1) no. 4, TKTransparenzV § 2 (2)).
@Suite struct OrderPapersTests {
    private static let terms = "Allgemeine Geschäftsbedingungen"
    private static let sheet = "Produktinformationsblatt"

    private static func giveSheet(_ tariff: String, _ house: TestPortal) async throws {
        let (name, path) = (tariff, "/produktblatt/Glasfaser-100")
        try await house.store.write(about: "test") { db in
            try db.run("UPDATE tariff SET product_sheet = \(path) WHERE name = \(name)")
        }
    }

    @Test(arguments: Engine.all)
    func `a new contract: linked before the button, kept, and in the letter`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            try await Self.giveSheet("Strom Neu", house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.orderStrom().payByTransfer()
            #expect(page.facts.contains { $0.term == Self.terms && $0.value == "Fassung vom 01.10.2026" })
            let terms = try await page.follow("Fassung vom 01.10.2026")
            #expect(terms.status == 200 && terms.heading == "Allgemeine Geschäftsbedingungen Strom")
            let sheet = try await page.follow("Produktinformationsblatt des Tarifs")
            #expect(sheet.heading == "Glasfaser 100" && sheet.text.contains("39,95 €"))
            let receipt = try await page.press(Ordering.button)
            #expect(receipt.facts.contains { $0.term == Self.terms && $0.value == "Fassung vom 01.10.2026" })
            #expect(receipt.links.contains { $0.words == "Produktinformationsblatt des Tarifs" })
            let letter = try #require(
                try await anna.letters().first { $0.subject == "Ihre Bestellung ist eingegangen: Strom Neu" }?.text)
            let words = letter.split { $0.isWhitespace }.joined(separator: " ")
            #expect(words.contains("Fassung vom 01.10.2026: http://localhost/agb/strom"))
            #expect(words.contains("http://localhost/produktblatt/Glasfaser-100"))
        }
    }

    @Test func `another tariff: linked before the button, and with the acknowledgement`() async throws {
        try await TestPortal.run { house in
            try await Offers.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let page = try await anna.open("/vertraege/\(Cast.strom)/tarifwechsel").follow("Strom Neu ansehen")
            #expect(page.links.contains { $0.words == "Fassung vom 01.10.2026" })
            // Without one the tariff has no link that leads nowhere.
            #expect(!page.facts.contains { $0.term == Self.sheet })
            let receipt = try await page.press(Ordering.button)
            #expect(receipt.facts.contains { $0.term == Self.terms })
        }
    }

    /// What was agreed is known later: the order keeps the version it was made under.
    @Test func `newer terms are shown first, and older orders keep theirs`() async throws {
        let offer = OrderPapers(Self.offer, .demo, baseURL: "https://portal.example")
        #expect(
            offer.facts.map(\.written.german) == [
                "Fassung vom 01.10.2026: https://portal.example/agb/strom",
                "Produktinformationsblatt des Tarifs: https://stadtwerke.example/blatt.pdf",
            ])
        var rules = Operator.OrderRules.demo
        rules.terms?[0].version = "2027-01-01"
        #expect(OrderPapers(Self.offer, rules, baseURL: "https://portal.example") != offer)
        #expect(OrderPapers(Self.offer, Operator.OrderRules(), baseURL: "").facts.count == 1)
    }

    @Test func `nobody else's terms are shown as ours`() async throws {
        var other = Operator.demo
        other.rules.orders = nil
        try await TestPortal.run(operator: other) { house in
            let guest = Visitor.guest(house)
            let terms = try await guest.open("/agb/strom")
            #expect(terms.status == 404)
            let sheet = try await guest.open("/produktblatt/gibtesnicht")
            #expect(sheet.status == 404)
        }
    }

    @Test(arguments: [
        ("/agb/strom", true), ("https://stadtwerke.example/agb.pdf", true), ("", false), ("agb.pdf", false),
        ("//stadtwerke.example/agb", false), ("http://stadtwerke.example/agb", false), ("javascript:alert(1)", false),
        ("/agb strom", false), ("/\\stadtwerke.example", false),
    ])
    func `an address is a path of the portal or has https`(_ typed: String, _ isRight: Bool) {
        #expect(PaperAddress.isRight(typed) == isRight)
    }

    @Test(arguments: [
        ("kohle", "/agb", "2026-10-01"), ("strom", "agb", "2026-10-01"), ("strom", "/agb", "1.10.2026"),
        ("gas", "/agb", "2026-10-01"),
    ])
    func `settings nobody could follow are named`(commodity: String, address: String, version: String) {
        var house = Operator.demo
        let gas = Operator.OrderTerms(commodity: "gas", address: "/agb/gas", version: "2026-10-01")
        house.rules.orders?.terms = [
            gas, Operator.OrderTerms(commodity: commodity, address: address, version: version),
        ]
        #expect(throws: SettingProblem.self) { try house.checkOrders() }
    }

    private static let offer = TariffOffer(
        id: ID(), tariff: ID(), commodity: .strom, name: "Strom", isDefaultSupply: false, isGreen: false,
        offeredFrom: .earliest, offeredUntil: nil, postalCodes: nil, termMonths: 12, noticeWeeks: 4, guarantee: nil,
        guaranteeMonths: nil, leastConsumption: nil, mostConsumption: nil, needsSmartMeter: false, isDynamic: false,
        german: "Strom.", english: nil, priceParts: nil, pricePartsEnglish: nil, risks: nil, risksEnglish: nil,
        productSheet: "https://stadtwerke.example/blatt.pdf")
}
