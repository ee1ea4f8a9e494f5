import Mail
import Store
import Testing
import Vocabulary

@testable import Portal

/// A mandate within an order is held back as a change of bank details is: whoever took a mailbox over would order with it.
@Suite struct OrderHoldTests {
    private static let new = "anna.neu@kunden.example"

    private static func sealed(_ house: TestPortal) async throws -> Int {
        try await house.count("SELECT COUNT(*) FROM contract_order WHERE iban_sealed IS NOT NULL")
    }

    @Test(arguments: Engine.all)
    func `the order goes to billing at once, its mandate after 72 hours`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await house.changeEmailOfAnna()
            house.clock.advance(minutes: 2)
            let person = try await anna.orderStrom()
            #expect(person.text.contains("wartet ein Lastschriftmandat deshalb bis zum 23.11.2026"))
            let review = try await person.payByDebit()
            #expect(review.text.contains("Ihre Bestellung bearbeiten wir sofort"))
            let receipt = try await review.press(Ordering.button)
            #expect(receipt.fact("Lastschrift wartet")?.contains("bis zum 23.11.2026") == true)
            for address in [Cast.anna.email, Self.new] {
                let letter = try #require(
                    try await house.letters(to: address).first {
                        $0.subject == "Sie haben eine Änderung der Bankverbindung beauftragt"
                    }, "\(address)")
                #expect(letter.words.contains("bis zum 23.11.2026") && !letter.words.contains(Visitor.otherIBAN))
            }
            var lines = try await house.portal.waitingOrders()
            #expect(lines.count == 1 && lines.first?.contains(#""mandate_waits_until":"2026-11-23T"#) == true)
            #expect(lines.first?.contains(Visitor.otherIBAN) == false)
            house.clock.advance(hours: 72)
            lines = try await house.portal.waitingOrders()
            #expect(lines.count == 1 && lines.first?.contains(Visitor.otherIBAN) == true)
            #expect(lines.first?.contains("mandate_waits_until") == false)
        }
    }

    /// Billing began the contract meanwhile: the mandate is not lost.
    @Test(arguments: Engine.all)
    func `an order that became a contract while its mandate waited still tells it`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let anna = try await house.changeEmailOfAnna()
            _ = try await anna.orderStrom().payByDebit().press(Ordering.button)
            let now = house.clock.now
            try await house.store.write(about: "test") { db in
                let contract = Cast.contract(Cast.gas)
                try db.run(
                    """
                    UPDATE service_request SET contract_id = \(contract), state = 'done', closed_at = \(now)
                    WHERE kind = 'new-contract'
                    """)
            }
            #expect(try await house.portal.waitingOrders().isEmpty)
            house.clock.advance(hours: 72)
            let lines = try await house.portal.waitingOrders()
            #expect(lines.count == 1 && lines.first?.contains(Visitor.otherIBAN) == true)
            #expect(lines.first?.contains(#""contract":"#) == true)
            house.clock.advance(days: 31)
            #expect(try await house.portal.waitingOrders().isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `undoing the new address takes order and mandate back, and no debit is taken for 72 hours`(engine: Engine)
        async throws
    {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            let thief = try await house.changeEmailOfAnna(to: "dieb@kunden.example")
            house.clock.advance(minutes: 1)
            _ = try await thief.orderStrom().payByDebit().press(Ordering.button)
            #expect(try await Self.sealed(house) == 1)
            let letter = try #require(
                try await house.letters(to: Cast.anna.email).first { letter in
                    letter.subject == "Ihre E-Mail-Adresse wurde geändert" && (try? letter.link()) != nil
                })
            let page = try await Visitor.guest(house).open(letter.link()).press("Rückgängig machen")
            #expect(page.text.contains("Änderungen der Bankverbindung"))
            #expect(try await house.count("SELECT COUNT(*) FROM service_request WHERE state <> 'withdrawn'") == 0)
            #expect(try await Self.sealed(house) == 0)

            let hash = try await house.portal.passwords.hash(Cast.anna.password)
            try await house.store.write(about: "test") { try $0.setPassword(of: Cast.anna.account, hash: hash) }
            let anna = try await Visitor.signedIn(.anna, house)
            let refused = try await anna.orderStrom().payByDebit()
            #expect(refused.status == 422)
            #expect(try refused.error(at: "Zahlungsweise")?.contains("Wählen Sie Überweisung") == true)
            let receipt = try await refused.payByTransfer().press(Ordering.button)
            #expect(receipt.heading == "Strom bestellt: Strom Neu")
            #expect(try await Self.sealed(house) == 0)
        }
    }

    @Test func `who transfers, and whose address is older, waits for nothing`() async throws {
        try await TestPortal.run { house in
            try await Ordering.moveIn(house)
            let anna = try await house.changeEmailOfAnna()
            let receipt = try await anna.orderStrom().payByTransfer().press(Ordering.button)
            #expect(receipt.fact("Lastschrift wartet") == nil)
            house.clock.advance(hours: 72, minutes: 1)
            let later = Visitor(house, as: .anna)
            _ = try await later.signIn(Self.new, Cast.anna.password)
            let order = try await later.orderStrom(code: "19055").payByDebit().press(Ordering.button)
            #expect(order.fact("Lastschrift wartet") == nil)
            #expect(try await house.portal.waitingOrders().count { $0.contains(Visitor.otherIBAN) } == 1)
        }
    }
}
