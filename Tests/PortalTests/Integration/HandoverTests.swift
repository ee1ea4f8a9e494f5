import Store
import Testing
import Vocabulary

@testable import Portal

/// One row nobody can open or read holds up no other on its way to billing.
@Suite struct HandoverTests {
    @Test(arguments: Engine.all)
    func `a mandate whose key is lost is named, and the other leaves`(engine: Engine) async throws {
        try await TestPortal.run(on: engine) { house in
            let anna = try await Visitor.signedIn(.anna, house)
            _ = try await anna.giveMandate()
            _ = try await anna.giveMandate(Cast.gas, Visitor.otherIBAN)
            let whole = try await house.portal.bankHandover()
            #expect(whole.lines.count == 2 && whole.held.isEmpty)
            try await house.store.write(about: "test") { db in
                // Sealed by a key with the number 99.
                let lost = [99] + [UInt8](repeating: 7, count: 40)
                try db.run(
                    """
                    UPDATE payment_details SET iban_sealed = \(lost)
                    WHERE request_id IS NOT NULL AND contract_id = \(Cast.contract(Cast.gas))
                    """)
            }
            let handover = try await house.portal.bankHandover()
            #expect(handover.lines == whole.lines.filter { $0.contains(Visitor.iban) })
            #expect(handover.held.count == 1)
            #expect(
                handover.held.first?.hasSuffix(": iban cannot be opened: its key is missing, or it is damaged") == true)
            #expect(try await house.portal.bankChanges() == handover.lines)
            #expect(house.book.lines.contains { $0.contains("row not handed over") && !$0.contains(Visitor.otherIBAN) })
        }
    }

    /// Words nobody can read, a moment that is none.
    @Test(arguments: Engine.all, [true, false])
    func `an order nobody can read is named, and the other leaves`(engine: Engine, isPayload: Bool) async throws {
        try await TestPortal.run(on: engine) { house in
            try await Ordering.moveIn(house)
            var numbers: [String] = []
            for peer in 1...2 {
                let guest = Visitor.guest(house, peer: "192.0.2.\(peer)")
                let page = try await guest.orderStrom().introduce("gustav\(peer)@kunden.example").press(Ordering.button)
                numbers.append(try #require(page.fact("Vorgangsnummer")))
                house.clock.advance(minutes: 1)
            }
            let damaged = numbers[0]
            try await house.store.write(about: "test") { db in
                if isPayload {
                    try db.run("UPDATE service_request SET payload = '{' WHERE number = \(damaged)")
                } else {
                    try db.run("UPDATE service_request SET received_at = 'gestern' WHERE number = \(damaged)")
                }
            }
            let handover = try await house.portal.orderHandover()
            #expect(handover.lines.count == 1)
            #expect(handover.lines.first?.contains(numbers[1]) == true)
            #expect(handover.held.count == 1)
            #expect(handover.held.first?.hasPrefix("\(numbers[0]): ") == true)
        }
    }
}
