import Testing
import Vocabulary

/// What must hold for whatever amount: no sum loses a cent.
@Suite struct MoneySumsTests {
    private static let cases = 20_000

    @Test func `parts of an amount are the amount, and differ by a cent at most`() throws {
        var random = SplitMix(state: 71)
        for _ in 0..<Self.cases {
            let amount = Money(cents: Int64.random(in: -9_000_000_00...9_000_000_00, using: &random))
            let count = Int.random(in: 1...60, using: &random)
            let parts = amount.split(into: count)
            #expect(parts.count == count && parts.reduce(.zero, +) == amount)
            let (least, most) = (try #require(parts.min()), try #require(parts.max()))
            #expect((most - least).cents <= 1)
            #expect(parts == parts.sorted { $0.magnitude > $1.magnitude }, "larger parts first")
        }
    }

    @Test func `net and VAT are the gross amount, forth and back`() {
        var random = SplitMix(state: 72)
        for _ in 0..<Self.cases {
            let vat = VATRate(percent: [0, 5, 7, 16, 19].randomElement(using: &random) ?? 19)
            let net = Money(cents: Int64.random(in: -900_000_00...900_000_00, using: &random))
            let gross = net.gross(vat: vat)
            #expect(Money.net(ofGross: gross, vat: vat) == net, "\(net) with \(vat)")
            #expect(Money.net(ofGross: gross, vat: vat) + gross.vatContained(vat) == gross)
            // Worked out again in whole numbers: never half a cent off.
            let exact = Int128(net.cents) * Int128(100 + Int64(vat.percent))
            #expect((Int128(gross.cents) * 100 - exact).magnitude * 2 <= 100)
        }
    }

    @Test func `the cost of energy is never half a cent off, and of more energy never less`() {
        var random = SplitMix(state: 73)
        for _ in 0..<Self.cases {
            let rate = UnitRate(tenThousandths: Int64.random(in: 0...900_000, using: &random))
            let energy = Energy(wattHours: Int64.random(in: 0...90_000_000, using: &random))
            let cost = rate.cost(of: energy)
            // ct/kWh in ten-thousandths times Wh: ten million to the cent.
            let exact = Int128(rate.tenThousandths) * Int128(energy.wattHours)
            #expect((Int128(cost.cents) * 10_000_000 - exact).magnitude * 2 <= 10_000_000)
            #expect(rate.cost(of: energy + Energy(wattHours: 1)) >= cost)
        }
    }
}
