import Store
import Testing
import Vocabulary

@testable import Portal

/// An order under way for the same place is named before a second one is sent.
@Suite struct OrderUnderWayTests {
    private static let words = "Für diese Anschrift haben Sie schon bestellt"

    private static func orders(_ house: TestPortal) async throws -> Int {
        try await house.count("SELECT COUNT(*) FROM service_request WHERE kind = 'new-contract'")
    }

    @Test(arguments: Engine.all)
    func `it is named where tariffs are chosen and above the button, and a second one can be meant`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let first = try await anna.orderStrom().payByTransfer()
            #expect(!first.text.contains(Self.words))
            let receipt = try await first.press(Ordering.button)
            let number = try #require(receipt.facts.first { $0.term == "Vorgangsnummer" }?.value)
            let tariffs = try await anna.orderAt(street: "am markt")
            #expect(tariffs.text.contains(Self.words) && tariffs.text.contains(number))
            let page = try await anna.orderStrom().payByTransfer()
            #expect(page.text.contains(Self.words))
            #expect(try await page.follow("Bestellung ansehen").path == "/vorgaenge/\(number)")
            _ = try await page.press(Ordering.button)
            #expect(try await Self.orders(house) == 2)
        }
    }

    @Test func `a page from before the first order has to name it first`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let first = try await anna.orderStrom().payByTransfer()
            let old = try await anna.open("/neuer-vertrag/pruefen")
            #expect(old.buttons.contains(Ordering.button))
            _ = try await first.press(Ordering.button)
            // The same is told once more, and the button of the old page is pressed.
            _ = try await anna.orderStrom().payByTransfer()
            let answer = try await old.press(Ordering.button)
            #expect(answer.text.contains("Es ist noch nichts bestellt") && answer.text.contains(Self.words))
            #expect(try await Self.orders(house) == 1)
            _ = try await answer.press(Ordering.button)
            #expect(try await Self.orders(house) == 2)
        }
    }

    @Test(arguments: [("Gas", "12", "Am Markt"), ("Strom", "13", "Am Markt"), ("Strom", "12", "Lindenstraße")])
    func `another kind or another place is another order`(commodity: String, house number: String, street: String)
        async throws
    {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.orderStrom().payByTransfer().press(Ordering.button)
            let page = try await anna.orderAt(commodity, street: street, house: number)
            #expect(!page.text.contains(Self.words))
        }
    }

    @Test func `what is taken back, or others ordered, is not named`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            let receipt = try await anna.orderStrom().payByTransfer().press(Ordering.button)
            let clara = try await Visitor.signedIn(.clara, house)
            #expect(try await !clara.orderAt().text.contains(Self.words))
            #expect(try await !Visitor.guest(house).orderAt().text.contains(Self.words))
            _ = try await receipt.follow("Vorgang zurückziehen").press("Vorgang zurückziehen")
            #expect(try await !anna.orderAt().text.contains(Self.words))
        }
    }

    /// Whoever has hundreds open, as a landlord may, waits for no more than some of them to be read.
    @Test(arguments: Engine.all)
    func `no more than the newest fifty are looked at`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.orderStrom().payByTransfer().press(Ordering.button)
            try await Self.addOrders(1..<PlaceKey.mostCompared, house)
            #expect(try await anna.orderAt().text.contains(Self.words))
            try await Self.addOrders(PlaceKey.mostCompared..<(PlaceKey.mostCompared + 1), house)
            #expect(try await !anna.orderAt().text.contains(Self.words))
        }
    }

    /// The same order again, each later than the one before and for another house.
    private static func addOrders(_ range: Range<Int>, _ house: TestPortal) async throws {
        try await house.store.write(about: "test") { db in
            for index in range {
                let (id, number) = (ID<ServiceRequest>(), RequestNumber(year: 2026, digits: 8))
                let from = #""houseNumber":"12""#
                let to = #""houseNumber":"\#(100 + index)""#
                try db.run(
                    """
                    INSERT INTO service_request (id, number, kind, account_id, state, payload, received_at)
                    SELECT \(id), \(number), kind, account_id, state, REPLACE(payload, \(from), \(to)),
                           \(house.clock.now.adding(seconds: index))
                    FROM service_request WHERE kind = 'new-contract' ORDER BY received_at LIMIT 1
                    """)
                try db.run("INSERT INTO contract_order (request_id, commodity) VALUES (\(id), 'strom')")
            }
        }
    }

    private static let places: [(String, String?, Bool)] = [
        ("12", nil, true), ("12", "2. Stock links", false), ("12a", nil, false),
    ]

    @Test(arguments: places)
    func `another flat is another place`(number: String, flat: String?, isSame: Bool) {
        let one = CorrespondenceAddress(
            addition: nil, street: "Am Markt", houseNumber: "12", postalCode: "19053", city: "Schwerin")
        let other = CorrespondenceAddress(
            addition: flat, street: "am markt", houseNumber: number, postalCode: "19053", city: "SCHWERIN")
        #expect(PlaceKey.isSame(one, other) == isSame)
    }
}
