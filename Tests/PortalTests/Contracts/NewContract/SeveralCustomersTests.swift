import Store
import Testing
import Vocabulary

@testable import Portal

/// Who the billing system knows as several customers says for which one they order.
@Suite struct SeveralCustomersTests {
    private static let question = "Für wen bestellen Sie?"
    private static let anna = "Anna Ahrens, Kundennummer 100001, Lindenweg 7a, 19053 Schwerin"
    private static let emil = "Emil Ernst, Kundennummer 100003, Lindenweg 7a, 19053 Schwerin"

    /// Anna owns a contract of Emil's customer, too.
    private static func moveIn(_ house: TestPortal) async throws -> Visitor {
        try await Ordering.moveIn(house)
        let now = house.clock.now
        try await house.store.write(about: "test") { db in
            try db.give(Cast.letterContract, to: .anna, as: "owner", at: now)
        }
        return try await Visitor.signedIn(.anna, house)
    }

    private static func note(_ born: String, of number: String, in house: TestPortal) async throws {
        let id = Cast.id("customer \(number)", of: Contract.self)
        let sealed: [UInt8]? = try house.portal.keys.seal(born, in: .bornOn, of: id.value)
        try await house.store.write(about: "test") { db in
            _ = try db.run("UPDATE customer SET born_on_sealed = \(sealed) WHERE id = \(id)")
        }
    }

    @Test(arguments: Engine.all)
    func `it is asked, nobody is taken silently, and billing reads the chosen one`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let visitor = try await Self.moveIn(house)
            var page = try await visitor.orderStrom().payByTransfer()
            #expect(page.status == 422 && page.text.contains("Wählen Sie, für wen Sie bestellen."))
            try page.choose(Self.question, Self.emil)
            page = try await page.payByTransfer()
            let receipt = try await page.press(Ordering.button)
            #expect(receipt.facts.contains { $0.term == "Name" && $0.value == "Emil Ernst" })
            #expect(receipt.facts.contains { $0.term == "Kundennummer" && $0.value == "100003" })
            let line = try #require(try await house.portal.waitingOrders().first)
            #expect(line.contains(#""customer":"100003""#))
        }
    }

    @Test func `a forged customer is none`() async throws {
        try await TestPortal.run { house in
            let visitor = try await Self.moveIn(house)
            var page = try await visitor.orderStrom()
            try page.forge("kunde", "100002")
            page = try await page.payByTransfer()
            #expect(page.status == 422 && page.text.contains("Wählen Sie, für wen Sie bestellen."))
        }
    }

    @Test func `a customer known to be under eighteen is refused at the field, another one is not`() async throws {
        try await TestPortal.run { house in
            let visitor = try await Self.moveIn(house)
            // Eighteen tomorrow, and eighteen today.
            try await Self.note("2008-11-21", of: "100003", in: house)
            try await Self.note("2008-11-20", of: "100001", in: house)
            var page = try await visitor.orderStrom()
            try page.choose(Self.question, Self.emil)
            page = try await page.payByTransfer()
            #expect(page.status == 422 && page.text.contains("Bestellen können nur Menschen ab 18 Jahren."))
            try page.choose(Self.question, Self.anna)
            #expect(try await page.payByTransfer().buttons.contains(Ordering.button))
        }
    }

    @Test func `also where there is only one`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            try await Self.note("2010-01-01", of: "100001", in: house)
            var page = try await Visitor.signedIn(.anna, house).orderStrom()
            try page.choose(Self.question, Self.anna)
            page = try await page.payByTransfer()
            #expect(page.status == 422 && page.text.contains("Bestellen können nur Menschen ab 18 Jahren."))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request") == 0)
        }
    }
}
