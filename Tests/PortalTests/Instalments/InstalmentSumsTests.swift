import Testing
import Vocabulary

@testable import Portal

/// What must hold for whatever amount: nothing is lost but what rounding to whole euros leaves to the bill.
@Suite struct InstalmentSumsTests {
    private static let cases = 20_000

    private static func sum(_ random: inout DemoRandom) throws -> InstalmentSum {
        let price = TariffPrice(
            validFrom: Day(unchecked: "2026-01-01"),
            unitRate: UnitRate(tenThousandths: Int64(random.number(10_000...900_000))),
            unitRatePeak: nil, unitRateOffPeak: nil, standingChargeYear: Money(cents: Int64(random.number(0...60_000))),
            monthlyCharge: nil)
        let energy = Energy(wattHours: Int64(random.number(1...60_000_000)))
        return try #require(InstalmentSum([(.single, energy)], at: price, perYear: random.number(1...12)))
    }

    @Test func `the instalments of a year miss its cost by half a euro each at most`() throws {
        var random = DemoRandom(seed: 41)
        for _ in 0..<Self.cases {
            let sum = try Self.sum(&random)
            let all = sum.amount * sum.perYear
            #expect((all - sum.year).magnitude.cents <= 50 * Int64(sum.perYear), "\(sum)")
            #expect(sum.amount.cents % 100 == 0)
            // To the cent, nothing is lost at all.
            #expect(sum.year.split(into: sum.perYear).reduce(.zero, +) == sum.year)
            #expect((sum.exact - sum.amount).magnitude.cents <= 50)
        }
    }

    @Test func `with the proposed amount the bill comes out even`() {
        var random = DemoRandom(seed: 42)
        let any = Money(euros: 1)...Money(euros: 100_000)
        for _ in 0..<Self.cases {
            let cost = Int64(random.number(10_000...900_000))
            let open = random.number(InstalmentProposal.leastPayments...11)
            let paid = (0..<(12 - open)).map { _ in Int64(random.number(0...30_000)) }
            let forecast = PublishedInstalmentsTests.forecast(cost: cost, paid: paid, open: open, at: 1_000_00)
            guard let proposal = InstalmentProposal(forecast, present: Money(euros: 1_000), within: any) else {
                continue
            }
            let left = forecast.balance(at: proposal.amount)
            // Where too much is paid already, one euro is the least that can be asked for.
            let isEven = left.magnitude.cents <= 50 * Int64(open)
            #expect(isEven || (left.cents > 0 && proposal.amount == Money(euros: 1)), "\(forecast)")
            #expect(
                forecast.balance(at: proposal.amount + Money(euros: 1)) - left == Money(euros: Int64(open)),
                "a euro more each time is as many euros more")
        }
    }

    @Test func `what is shown now is what the amount in force leads to`() {
        var random = DemoRandom(seed: 43)
        for _ in 0..<Self.cases {
            let (amount, open) = (Int64(random.number(1...90_000)), random.number(0...12))
            let forecast = PublishedInstalmentsTests.forecast(
                cost: Int64(random.number(0...900_000)), paid: [Int64(random.number(0...900_000))], open: open,
                at: amount)
            #expect(forecast.balance == forecast.balance(at: Money(cents: amount)))
            #expect(forecast.paid + forecast.toCome - forecast.cost == forecast.balance)
        }
    }

    @Test(arguments: [(44_49, 44), (44_50, 45), (44_51, 45), (0, 0), (-44_50, -45)] as [(Int64, Int64)])
    func `whole euros are rounded commercially`(cents: Int64, euros: Int64) {
        #expect(Money(cents: cents).inWholeEuros == Money(euros: euros))
    }

    @Test(arguments: [(76_50, 77, 76), (77_00, 77, 77), (-10, 0, -1)])
    func `up and down to whole euros`(cents: Int64, up: Int64, down: Int64) {
        #expect(Money(cents: cents).upToWholeEuros == Money(euros: up))
        #expect(Money(cents: cents).downToWholeEuros == Money(euros: down))
    }

    @Test(arguments: [
        (95_00, "95\u{A0}€", "€95"), (1_095_00, "1.095\u{A0}€", "€1,095"), (95_50, "95,50\u{A0}€", "€95.50"),
    ])
    func `cents are said where there are some`(cents: Int64, german: String, english: String) {
        let text = Money(cents: cents).shortText
        #expect(text.german.replacing(" ", with: "\u{A0}") == german)
        #expect(text.english == english)
    }
}
